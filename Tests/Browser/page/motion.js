// What still moves for a reader who asked for less motion.
() => {
  const found = [];
  const MOVES = /transform|translate|scale|rotate|width|height|top|left|right|bottom|inset|margin|all/;
  const seconds = (text) => Math.max(...text.split(",").map(parseFloat));
  if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") {
    found.push(finding("html", "scrolls smoothly; set scroll-behavior: auto under prefers-reduced-motion"));
  }
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const moves = MOVES.test(style.transitionProperty);
    if (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) {
      found.push(finding(element, "is animated"));
    } else if (moves && seconds(style.transitionDuration) > 0.01) found.push(finding(element, "moves in a transition"));
  }
  return found;
}
