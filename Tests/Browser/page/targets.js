// How large what one touches is. Links inside a line of text are exempt, and smaller ones with room around them
// (WCAG 2.2, 2.5.8).
() => {
  const TEXT = "p, dd, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6, " + PROSE + " li";
  const size = (width, height) => "is " + Math.round(width) + " by " + Math.round(height) + " px";
  const small = [];
  const tight = new Map();
  const boxes = [];
  for (const element of document.querySelectorAll("a[href], button, summary, input, select, [role=button]")) {
    if (!visible(element) || unseen(element)) continue;
    const inText = element.localName === "a" && element.closest(TEXT);
    for (const box of [...element.getClientRects()].slice(0, 1)) boxes.push({ element, box, inText });
  }
  for (const one of boxes) {
    if (one.inText) continue;
    const { width, height } = one.box;
    if (width < 24 || height < 24) {
      const x = one.box.left + width / 2;
      const y = one.box.top + height / 2;
      const crowded = boxes.some(
        (other) =>
          other !== one &&
          !other.element.contains(one.element) &&
          !one.element.contains(other.element) &&
          Math.hypot(
            Math.max(other.box.left - x, 0, x - other.box.right),
            Math.max(other.box.top - y, 0, y - other.box.bottom),
          ) < 12,
      );
      if (crowded) {
        small.push(finding(one.element, size(width, height) + " and crowded; make it 24 by 24 or give it room"));
      }
    }
    if (Math.min(width, height) < 44 - 0.5 && one.element.matches("body > header *, button, summary, nav *")) {
      const kind = describe(one.element).replace(/ “.*/, "");
      const landmark = one.element.closest("nav, header, main, footer");
      const where = describe(landmark).replace(/ “.*/, "") + ": " + kind;
      if (!tight.has(where)) tight.set(where, finding(where, "is lower or narrower than 44 px under a finger"));
    }
  }
  return { small, tight: [...tight.values()] };
}
