// Text cut off: what does not fit a box that hides the rest.
() => {
  const found = [];
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    if (!["hidden", "clip"].includes(style.overflowX) && !["hidden", "clip"].includes(style.overflowY)) continue;
    if (!visible(element) || unseen(element) || element.localName === "svg" || element.closest("svg, details:not([open])")) continue;
    const across = element.scrollWidth - element.clientWidth;
    const down = element.scrollHeight - element.clientHeight;
    if ((["hidden", "clip"].includes(style.overflowX) && across > 2) || (["hidden", "clip"].includes(style.overflowY) && down > 2)) {
      if (element.innerText?.trim()) found.push(finding(element, "cuts off " + Math.max(across, down) + " px of its text; let it grow"));
    }
  }
  return found;
}
