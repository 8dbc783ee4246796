// In forced colours: controls that vanish because they were drawn by background or shadow alone.
() => {
  const found = [];
  const ground = getComputedStyle(document.body).backgroundColor;
  for (const element of document.querySelectorAll("button, summary, a[href]")) {
    if (!visible(element) || unseen(element)) continue;
    const style = getComputedStyle(element);
    if (style.forcedColorAdjust === "none") continue;
    if (style.color === ground && style.backgroundColor === ground) {
      found.push(finding(element, "has the colour of the ground"));
    }
    for (const shape of element.querySelectorAll("svg path, svg circle, svg rect")) {
      const drawn = getComputedStyle(shape);
      const seen = [drawn.fill, drawn.stroke].some((colour) => colour !== "none" && colour !== ground);
      if (visible(shape) && !seen) {
        found.push(finding(element, "has a drawing in the colour of the ground; use currentColor"));
      }
    }
  }
  return found;
}
