// Shared by all functions of this folder; each is evaluated in the page with these names in reach, and PROSE of
// theme_roles.py.

// An element as a person would look for it: its place in the markup and its first words.
const describe = (element) => {
  const name = (one) =>
    one.localName + (one.id ? "#" + one.id : "") + [...one.classList].map((word) => "." + word).join("");
  const above = element.parentElement;
  const parent = above && above !== document.body ? name(above) + " > " : "";
  const words = (element.innerText || element.getAttribute("aria-label") || element.getAttribute("src") || "").trim();
  return parent + name(element) + (words ? " “" + words.slice(0, 30).replace(/\s+/g, " ") + "”" : "");
};
const visible = (element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
  [...element.getClientRects()].some((box) => box.width > 1 && box.height > 1);
// Shown to screen readers only, by the usual one pixel box.
const unseen = (element) => {
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.clipPath !== "none" && style.position === "absolute") return true;
    if (one.offsetWidth <= 1 && one.offsetHeight <= 1 && style.overflow !== "visible") return true;
  }
  return false;
};
const FOCUSABLE =
  "a[href], button, input, select, textarea, summary, audio[controls], video[controls], iframe, " +
  "[tabindex]:not([tabindex='-1'])";
// The lower edge of what is stuck to the top of the window, such as a bar.
const cover = () => {
  let bottom = 0;
  for (const element of document.body.querySelectorAll("*")) {
    const position = getComputedStyle(element).position;
    if (position !== "fixed" && position !== "sticky") continue;
    const box = element.getBoundingClientRect();
    if (box.top <= 1 && box.width > innerWidth / 2 && box.bottom < innerHeight / 2 && visible(element)) {
      bottom = Math.max(bottom, box.bottom);
    }
  }
  return bottom;
};
const finding = (element, advice) => ({ element: typeof element === "string" ? element : describe(element), advice });
