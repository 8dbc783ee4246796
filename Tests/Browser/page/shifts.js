// Layout shifts since the page began: what moved, and how far. `least` is the smallest that counts once the page is
// parsed, `parsing` the smallest before that, as shares of the window; `selector` is what they happen in.
({ least, parsing, selector }) => {
  const parsed = performance.getEntriesByType("navigation")[0].domInteractive;
  // A player lays out its own controls, which are no element of the page.
  const players = document.querySelector("audio[controls], video[controls]");
  // A picture of another host has no size known when the page is built; what it moves in the text is its author's.
  const remote = [...document.images].some((picture) => !picture.src.startsWith(location.origin));
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  return observer
    .takeRecords()
    .filter((shift) => !shift.hadRecentInput && shift.value >= (shift.startTime < parsed ? parsing : least))
    .map((shift) => {
      const source = shift.sources.find((one) => one.node);
      const node = source && (source.node.nodeType === 1 ? source.node : source.node.parentElement);
      return { shift, source, node };
    })
    .filter(({ node }) => (node ? node.closest(selector) : !players))
    .filter(({ node }) => !(remote && node?.closest("main, body > footer")))
    .map(({ shift, source, node }) => {
      const from = source ? Math.round(source.previousRect.top) + " to " + Math.round(source.currentRect.top) : "";
      const how = "moved by itself (shift " + shift.value.toFixed(4) + ", top " + from + ")";
      return finding(node || "page", how + "; reserve its room before the first paint");
    });
}
