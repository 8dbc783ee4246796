// Shows every part of the page once, a window at a time (at most 25 steps), and waits for what that loads.
async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = document.documentElement.scrollHeight;
  const step = Math.max(innerHeight * 0.8, end / 25);
  for (let top = 0; top < end; top += step) {
    scrollTo({ top, behavior: "instant" });
    await frame();
  }
  const pictures = [...document.images].filter((one) => one.src.startsWith(location.origin) && visible(one));
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => null)));
  await frame();
  scrollTo({ top: 0, behavior: "instant" });
  await frame();
}
