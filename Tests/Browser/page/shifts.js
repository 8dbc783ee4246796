// Layout shifts since the page began: what moved, and how far.
() => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  return observer
    .takeRecords()
    .filter((shift) => !shift.hadRecentInput && shift.value > 0)
    .map((shift) => {
      const source = shift.sources.find((one) => one.node);
      const node = source && (source.node.nodeType === 1 ? source.node : source.node.parentElement);
      const from = source ? Math.round(source.previousRect.top) + " to " + Math.round(source.currentRect.top) : "";
      return finding(
        node || "page",
        "moved by itself (shift " + shift.value.toFixed(4) + ", top " + from + "); reserve its room before the first paint",
      );
    });
}
