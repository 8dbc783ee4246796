// The words of the text that a reader can see, without what folds on purpose.
() => {
  const words = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const element = node.parentElement;
    if (!text || element.closest("nav, details, aside, button, script")) continue;
    if (visible(element) && !unseen(element)) words.push(text);
  }
  return words;
}
