// Small comforts. Every page is whole without them; words come from data-* so that they follow the page's language.
(function () {
  "use strict";
  var root = document.documentElement;
  var words = document.currentScript.dataset;

  // Colours: as the system, light, dark.
  var button = document.querySelector(".scheme");
  if (button) {
    var order = ["auto", "light", "dark"];
    var name = function () {
      var label = button.dataset[root.dataset.scheme || "auto"];
      button.setAttribute("aria-label", label);
      button.title = label;
    };
    button.addEventListener("click", function () {
      var next = order[(order.indexOf(root.dataset.scheme || "auto") + 1) % order.length];
      if (next === "auto") delete root.dataset.scheme;
      else root.dataset.scheme = next;
      try {
        if (next === "auto") localStorage.removeItem("lectern-scheme");
        else localStorage.setItem("lectern-scheme", next);
      } catch (error) { /* not remembered, still switched */ }
      name();
    });
    name();
  }

  // The rails: open beside the text, folded above it on a narrow screen.
  var unfold = function (selector, width) {
    var box = document.querySelector(selector + " > details");
    if (!box) return null;
    var wide = matchMedia("(min-width: " + width + ")");
    var fold = function () { box.open = wide.matches; };
    wide.addEventListener("change", fold);
    fold();
    box.addEventListener("click", function (event) {
      if (!wide.matches && event.target.closest("a")) box.open = false;
    });
    return box;
  };
  unfold(".series", "93.75rem");
  var toc = unfold(".toc", "75rem");

  // The contents follow the scroll.
  if (toc) {
    var links = new Map();
    toc.querySelectorAll("a").forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    });
    var headings = Array.from(links.keys());
    var current = null;
    var follow = function () {
      var here = null;
      for (var i = 0; i < headings.length; i++) {
        if (headings[i].getBoundingClientRect().top > innerHeight * 0.3) break;
        here = headings[i];
      }
      if (here === current) return;
      if (current) links.get(current).removeAttribute("aria-current");
      if (here) {
        var link = links.get(here);
        link.setAttribute("aria-current", "true");
        var top = link.offsetTop - toc.clientHeight / 2;
        if (toc.scrollHeight > toc.clientHeight) toc.scrollTop = top;
      }
      current = here;
    };
    var waiting = false;
    addEventListener("scroll", function () {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(function () { waiting = false; follow(); });
    }, { passive: true });
    follow();
  }

  var prose = document.querySelector(".post > .prose");
  if (!prose) return;

  // A link to each heading.
  prose.querySelectorAll("h2[id], h3[id], h4[id]").forEach(function (heading) {
    var link = document.createElement("a");
    link.className = "anchor";
    link.href = "#" + encodeURIComponent(heading.id);
    link.textContent = "#";
    link.setAttribute("aria-label", words.anchor);
    heading.append(link);
  });

  // A box that scrolls can be reached by keyboard; code can be copied.
  prose.querySelectorAll("pre, table").forEach(function (box) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    if (box.localName !== "pre" || !navigator.clipboard) return;
    var frame = document.createElement("div");
    frame.className = "code";
    box.before(frame);
    var copy = document.createElement("button");
    copy.type = "button";
    copy.textContent = words.copy;
    copy.addEventListener("click", function () {
      navigator.clipboard.writeText(box.textContent).then(function () {
        copy.textContent = words.copied;
        setTimeout(function () { copy.textContent = words.copy; }, 1500);
      });
    });
    frame.append(box, copy);
  });
})();
