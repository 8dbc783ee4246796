// Small comforts. Every page is whole without them; words come from data-* so that they follow the page's language.
(() => {
  const root = document.documentElement;
  const words = document.currentScript.dataset;

  // Colours: as the system, light, dark.
  const button = document.querySelector(".scheme");
  if (button) {
    const order = ["auto", "light", "dark"];
    const scheme = () => root.dataset.scheme || "auto";
    const name = () => button.setAttribute("aria-label", button.title = button.dataset[scheme()]);
    button.addEventListener("click", () => {
      const next = order[(order.indexOf(scheme()) + 1) % 3];
      if (next === "auto") delete root.dataset.scheme;
      else root.dataset.scheme = next;
      try {
        if (next === "auto") localStorage.removeItem("lectern-scheme");
        else localStorage.setItem("lectern-scheme", next);
      } catch { /* not remembered, still switched */ }
      name();
    });
    name();
  }

  // The rails: open beside the text, folded above it on a narrow screen.
  const unfold = (selector, width) => {
    const box = document.querySelector(selector + " > details");
    if (!box || box.isRail) return box;
    box.isRail = true;
    const wide = matchMedia("(min-width: " + width + ")");
    const fold = () => { box.open = wide.matches; };
    wide.addEventListener("change", fold);
    fold();
    box.addEventListener("click", event => {
      if (!wide.matches && event.target.closest("a")) box.open = false;
    });
    return box;
  };
  unfold(".series", "93.75rem");

  // The contents follow the scroll: the last heading at the top, at the end of the page the last of all.
  let current = null;
  const follow = () => {
    const toc = unfold(".toc", "75rem");
    if (!toc) return;
    const atEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2;
    const limit = atEnd ? innerHeight : parseFloat(getComputedStyle(root).scrollPaddingTop) + 40;
    let here = null;
    for (const link of toc.querySelectorAll("a")) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!heading) continue;
      const { top } = heading.getBoundingClientRect();
      if (top > limit) break;
      here = link;
      if (atEnd && link.hash === location.hash && top > 0) break;
    }
    if (here === current) return;
    if (current) current.removeAttribute("aria-current");
    if (here) {
      here.setAttribute("aria-current", "true");
      toc.scrollTop = here.offsetTop - toc.clientHeight / 2;
    }
    current = here;
  };
  addEventListener("scroll", follow, { passive: true });
  follow();

  const dress = () => {
    // A link to each heading.
    document.querySelectorAll(".post > .prose :is(h2, h3, h4)[id]").forEach(heading => {
      let link = heading.querySelector(".anchor");
      if (!link) {
        link = document.createElement("a");
        link.className = "anchor";
        link.textContent = "#";
        link.setAttribute("aria-label", words.anchor);
        heading.append(link);
      }
      const address = "#" + encodeURIComponent(heading.id);
      if (link.hash !== address) link.href = address;
    });

    // A box that scrolls can be reached by keyboard; code can be copied.
    document.querySelectorAll(".post > .prose :is(pre, table)").forEach(box => {
      if (box.closest(".code")) return;
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      if (box.localName !== "pre" || !navigator.clipboard) return;
      const frame = document.createElement("div");
      frame.className = "code";
      box.before(frame);
      const copy = document.createElement("button");
      copy.type = "button";
      copy.textContent = words.copy;
      copy.addEventListener("click", () => navigator.clipboard.writeText(box.textContent).then(() => {
        copy.textContent = words.copied;
        setTimeout(() => { copy.textContent = words.copy; }, 1500);
      }));
      frame.append(box, copy);
    });
  };
  dress();
  // By the preview.
  document.addEventListener("lectern:patch", () => { unfold(".series", "93.75rem"); dress(); follow(); });
})();
