// In the dark every picture of a text stands on paper: what is drawn in black on nothing would not be seen.
() => {
  const found = [];
  for (const picture of document.querySelectorAll("main img")) {
    const card = picture.closest(".card-picture") || picture;
    const ground = getComputedStyle(card).backgroundColor;
    const [red, green, blue, alpha = 1] = ground.match(/[\d.]+/g).map(Number);
    if (picture.closest("aside") || (alpha === 1 && Math.min(red, green, blue) > 200)) continue;
    found.push(finding(picture, "stands on " + ground + " in the dark; give it a light ground"));
  }
  return found;
}
