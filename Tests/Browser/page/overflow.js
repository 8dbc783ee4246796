// What is wider than the window, and text squeezed to a few letters a line.
() => {
  const found = [];
  const width = document.documentElement.clientWidth;
  const inOwnBox = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (one !== element && getComputedStyle(one).overflowX !== "visible") return true;
      if (getComputedStyle(one).position === "fixed") return true;
    }
    return false;
  };
  let widest = null;
  let edge = width + 1;
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.right > edge && box.width > 1 && visible(element) && !inOwnBox(element)) {
      widest = element;
      edge = box.right;
    }
  }
  const sideways = document.scrollingElement.scrollWidth - width;
  if (sideways > 0 || widest) {
    const past = Math.round(Math.max(sideways, edge - width));
    const advice = " px past the window; wrap it, shrink it, or give it a box that scrolls";
    found.push(finding(widest || "document", "reaches " + past + advice));
  }
  for (const element of document.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, dd, dt, blockquote")) {
    const box = element.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(element).fontSize);
    const narrow = box.width > 1 && box.width < 3 * size && box.height > 6 * size;
    if (narrow && element.innerText.length > 12 && visible(element)) {
      found.push(finding(element, "is squeezed to " + Math.round(box.width) + " px; give the text more room"));
      break;
    }
  }
  return found;
}
