// One h1, levels without a gap, landmarks with names, language, texts for pictures and links.
(expectedLanguage) => {
  const found = [];
  const ones = document.querySelectorAll("h1");
  if (ones.length !== 1) found.push(finding(ones[1] || "page", "the page has " + ones.length + " h1; it wants one"));
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.localName[1]);
    if (level && next > level + 1) {
      found.push(finding(heading, "h" + level + " is followed by h" + next + "; leave no level out"));
    }
    if (!heading.textContent.trim()) found.push(finding(heading, "is empty; remove it or say something"));
    level = next;
  }
  for (const [selector, count] of [["main", 1], ["body > header", 1], ["body > footer", 1]]) {
    const there = document.querySelectorAll(selector).length;
    if (there !== count) found.push(finding(selector, "is there " + there + " times; it wants to be there once"));
  }
  const names = new Set();
  for (const nav of document.querySelectorAll("nav")) {
    const labelled = nav.getAttribute("aria-labelledby");
    const name = nav.getAttribute("aria-label") || (labelled && document.getElementById(labelled)?.textContent) || "";
    if (!name.trim()) found.push(finding(nav, "has no name; add aria-label"));
    else if (names.has(name)) {
      found.push(finding(nav, "has the same name “" + name + "” as another nav; name them apart"));
    }
    names.add(name);
  }
  // What the theme itself says is in the language of the page: its landmarks must not claim another.
  for (const part of document.querySelectorAll("body > header, body > footer, body > header nav")) {
    if (part.lang && part.lang !== document.documentElement.lang) {
      found.push(finding(part, "has lang=" + part.lang + " though the theme's words in it are in the page's language"));
    }
  }
  const language = document.documentElement.lang;
  if (!language) found.push(finding("html", "has no lang"));
  else if (expectedLanguage && language !== expectedLanguage) {
    found.push(finding("html", "has lang=" + language + ", the page is written in " + expectedLanguage));
  }
  if (!document.title.trim()) found.push(finding("title", "is empty"));
  for (const picture of document.images) {
    if (!picture.hasAttribute("alt")) found.push(finding(picture, "has no alt"));
    if (picture.src.startsWith(location.origin) && !(picture.getAttribute("width") && picture.getAttribute("height"))) {
      found.push(finding(picture, "has no width and height, so that the page jumps when it comes"));
    }
  }
  for (const time of document.querySelectorAll("main time")) {
    if (!time.dateTime && !/^\d{4}-\d\d-\d\d/.test(time.textContent)) {
      found.push(finding(time, "has no datetime a machine can read"));
    }
  }
  for (const link of document.querySelectorAll("a[href^='#']")) {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    if (id && !document.getElementById(id)) {
      found.push(finding(link, "leads to #" + id + ", which is not on the page"));
    }
  }
  return found;
}
