// Text cut off: what does not fit a box that hides the rest.
() => {
  const found = [];
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    if (!hides(style.overflowX) && !hides(style.overflowY)) continue;
    if (!visible(element) || unseen(element) || element.closest("svg, details:not([open])")) continue;
    const across = hides(style.overflowX) ? element.scrollWidth - element.clientWidth : 0;
    const down = hides(style.overflowY) ? element.scrollHeight - element.clientHeight : 0;
    const cut = Math.max(across, down);
    if (cut > 2 && element.innerText?.trim()) {
      found.push(finding(element, "cuts off " + cut + " px of its text; let it grow"));
    }
  }
  return found;
}
