// The page under @media print: no navigation, dark on white, addresses of links, figures whole.
() => {
  const found = [];
  const numbers = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = (colour) => {
    const [red, green, blue] = numbers(colour)
      .map((value) => value / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const element of document.querySelectorAll("nav, button, body > header, summary, [href^='#_']")) {
    if (element.matches(PROSE + " summary") && !element.closest("nav")) continue;
    if (visible(element) && !unseen(element)) found.push(finding(element, "is printed; nobody can click paper"));
  }
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || element.closest("svg, iframe, mark")) continue;
    if (!visible(element) || unseen(element)) continue;
    const colour = getComputedStyle(element).color;
    const contrast = 1.05 / (light(colour) + 0.05);
    if (contrast < 7) found.push(finding(element, "is printed in " + colour + "; print black on white"));
    for (let one = element; one; one = one.parentElement) {
      const ground = getComputedStyle(one).backgroundColor;
      const [, , , alpha = 1] = numbers(ground);
      if (alpha > 0 && light(ground) < 0.85) {
        found.push(finding(one, "is printed on " + ground + "; take the ground away"));
      }
    }
    if (found.length > 8) return found;
  }
  for (const link of document.querySelectorAll(PROSE + " a[href^='http']")) {
    if (!visible(link) || link.host === location.host) continue;
    const address = link.getAttribute("href");
    const after = getComputedStyle(link, "::after").content;
    if (!after.includes(address.slice(0, 20)) && !after.includes("attr(") && !link.textContent.includes(address)) {
      found.push(finding(link, "does not show its address; add a[href^=http]::after"));
    }
  }
  for (const figure of document.querySelectorAll("main figure, main tr")) {
    if (visible(figure) && !getComputedStyle(figure).breakInside.startsWith("avoid")) {
      found.push(finding(figure, "may be broken over two sheets; set break-inside: avoid"));
    }
    if (found.length > 8) break;
  }
  for (const box of document.querySelectorAll("main *")) {
    const cut = box.scrollWidth - box.clientWidth;
    const hides = cut > 2 && getComputedStyle(box).overflowX !== "visible";
    if (hides && visible(box) && !unseen(box) && box.innerText?.trim()) {
      found.push(finding(box, "loses " + cut + " px at its right; paper does not scroll, so let it wrap"));
    }
  }
  return found;
}
