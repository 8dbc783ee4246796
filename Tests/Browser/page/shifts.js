// Layout shifts since the page began: what moved, and how far. A picture of another host has no size known when the
// page is built; what it moves in the text is its author's. `least` is the smallest shift that counts, as a share of the
// window times a share of its height; `selector` what it happens in.
({ least, selector }) => {
  const remote = [...document.images].some((picture) => !picture.src.startsWith(location.origin));
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  return observer
    .takeRecords()
    .filter((shift) => !shift.hadRecentInput && shift.value >= least)
    .map((shift) => {
      const source = shift.sources.find((one) => one.node);
      const node = source && (source.node.nodeType === 1 ? source.node : source.node.parentElement);
      return { shift, source, node };
    })
    .filter(({ node }) => !node || node.closest(selector))
    .filter(({ node }) => !(remote && node?.closest("main, body > footer")))
    .map(({ shift, source, node }) => {
      const from = source ? Math.round(source.previousRect.top) + " to " + Math.round(source.currentRect.top) : "";
      const how = "moved by itself (shift " + shift.value.toFixed(4) + ", top " + from + ")";
      return finding(node || "page", how + "; reserve its room before the first paint");
    });
}
