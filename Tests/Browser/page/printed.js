// The page under @media print: no navigation, dark on white, addresses of links, figures whole.
() => {
  const found = [];
  const numbers = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = (colour) => {
    const [red, green, blue] = numbers(colour).map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const element of document.querySelectorAll("nav, button, body > header, summary, [href^='#_']")) {
    if (element.matches("main .prose summary, main details > summary") && !element.closest("nav")) continue;
    if (visible(element) && !unseen(element)) found.push(finding(element, "is printed; nobody can click paper"));
  }
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !visible(element) || unseen(element) || element.closest("svg, iframe, mark")) continue;
    const colour = getComputedStyle(element).color;
    const contrast = 1.05 / (light(colour) + 0.05);
    if (contrast < 7) found.push(finding(element, "is printed in " + colour + "; print black on white"));
    for (let one = element; one; one = one.parentElement) {
      const ground = getComputedStyle(one).backgroundColor;
      const [, , , alpha = 1] = numbers(ground);
      if (alpha > 0 && light(ground) < 0.85) found.push(finding(one, "is printed on " + ground + "; take the ground away"));
    }
    if (found.length > 8) return found;
  }
  for (const link of document.querySelectorAll("main .prose a[href^='http'], main article a[href^='http']")) {
    if (visible(link) && link.host !== location.host && !getComputedStyle(link, "::after").content.includes(link.getAttribute("href").slice(0, 20))) {
      if (!getComputedStyle(link, "::after").content.includes("attr(") && !link.textContent.includes(link.getAttribute("href"))) {
        found.push(finding(link, "does not show its address; add a[href^=http]::after"));
      }
    }
  }
  for (const figure of document.querySelectorAll("main figure, main tr")) {
    if (visible(figure) && !getComputedStyle(figure).breakInside.startsWith("avoid")) found.push(finding(figure, "may be broken over two sheets; set break-inside: avoid"));
    if (found.length > 8) break;
  }
  for (const box of document.querySelectorAll("main *")) {
    const cut = box.scrollWidth - box.clientWidth;
    if (cut > 2 && getComputedStyle(box).overflowX !== "visible" && visible(box) && !unseen(box) && box.innerText?.trim()) {
      found.push(finding(box, "loses " + cut + " px at its right; paper does not scroll, so let it wrap"));
    }
  }
  return found;
}
