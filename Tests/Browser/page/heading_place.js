// Where the element of an id stands after a jump to it: hidden under a bar or not, and where the window is.
(id) => {
  const element = document.getElementById(id);
  if (!element) return null;
  let box = element.getBoundingClientRect();
  if (box.height === 0 && element.parentElement) box = new DOMRect(box.left, box.top, 1, 10);
  return {
    top: box.top,
    cover: cover(),
    height: innerHeight,
    atEnd: scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
    name: describe(element),
  };
}
