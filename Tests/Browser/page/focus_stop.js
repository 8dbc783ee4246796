// Where the focus is now: its place on the page and in it, and what is wrong with how it shows. null at the page's end.
() => {
  const LANDMARKS = "nav, aside, article > header, article > footer, body > header, body > footer, main";
  const { look, rest } = window.lecternFocus;
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const problems = [];
  // A frame's stops are its document's.
  const frame = element.localName === "iframe";
  let changed = false;
  for (let one = element, up = 0; one && one !== document.body && up < 3; one = one.parentElement, up++) {
    if (rest.get(one) !== look(one)) changed = true;
  }
  const outline = getComputedStyle(element).outlineStyle;
  if (!frame && !changed && outline === "none") {
    problems.push(finding(element, "looks the same with and without focus; give :focus-visible an outline"));
  }
  const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const box = boxes[0] || element.getBoundingClientRect();
  if (!frame && (!visible(element) || unseen(element))) {
    problems.push(finding(element, "has the focus and cannot be seen; show it on focus or take it out of the order"));
  } else if (!frame) {
    const inside = boxes.some(
      (one) => one.bottom > 0 && one.top < innerHeight && one.right > 0 && one.left < innerWidth,
    );
    const hit = boxes.some((one) => {
      const x = Math.min(Math.max(one.left + one.width / 2, 1), innerWidth - 2);
      const y = Math.min(Math.max(one.top + Math.min(one.height / 2, 20), 1), innerHeight - 2);
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element));
    });
    if (!inside) problems.push(finding(element, "has the focus outside of the window"));
    else if (!hit) {
      problems.push(finding(element, "has the focus under something else; see scroll-padding and z-index"));
    }
  }
  const landmark = element.closest(LANDMARKS);
  const fixed = (() => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (["fixed", "sticky"].includes(getComputedStyle(one).position)) return true;
      const scrolls = !["visible", "clip"].includes(getComputedStyle(one).overflowY);
      if (one !== element && scrolls && one.scrollHeight > one.clientHeight) return true;
    }
    return false;
  })();
  const region = ["body > header", "main", "body > footer"].findIndex((part) => element.closest(part)) + 1;
  return {
    name: describe(element),
    problems,
    skips: element.matches("a[href^='#']"),
    order: [...document.querySelectorAll("*")].indexOf(element),
    region,
    landmark: landmark ? [...document.querySelectorAll("*")].indexOf(landmark) : -1,
    fixed,
    left: box.left + scrollX,
    right: box.right + scrollX,
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    across: [...document.querySelectorAll("[dir=rtl]")].some((one) => one.contains(element)),
  };
}
