// What is shown over the page: errors, warnings beside what they are about, and whether the preview is there.

const desk = new URL(".", me.src).pathname;

const host = document.createElement("lectern-preview");
const shadow = host.attachShadow({ mode: "open" });
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { position: absolute; inset: 0 auto auto 0; width: 0; height: 0; z-index: 2147483000; color-scheme: light dark;
    font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; text-align: left; }
  * { box-sizing: border-box; }
  .sheet, .card, .badge { color: light-dark(#1c1e21, #e8eaee); background: light-dark(#fff, #22252a);
    border: 1px solid light-dark(#c9cdd4, #474c55); box-shadow: 0 4px 24px #0004; }
  .badge { position: fixed; right: 12px; bottom: 12px; display: flex; align-items: center; gap: 8px; min-height: 32px;
    padding: 0 12px; border-radius: 16px; color: inherit; font: inherit; text-decoration: none; opacity: .9; }
  .badge.calm { width: 32px; padding: 0; justify-content: center; opacity: .55; box-shadow: none; }
  .badge:hover, .badge:focus-visible { opacity: 1; }
  .dot { width: 8px; height: 8px; border-radius: 50%; background: light-dark(#2e7d32, #81c784); }
  .failing .dot { background: light-dark(#b3261e, #ff9b93); } .warned .dot { background: light-dark(#8a5300, #f2b45c); }
  .off .dot { background: none; border: 2px solid currentColor; }
  @media (pointer: coarse) { .badge, .badge.calm { min-height: 44px; min-width: 44px; } }
  .sheet { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; padding: 12px 16px 20px;
    border-width: 3px 0 0; border-color: light-dark(#b3261e, #ff9b93); }
  .sheet > header { display: flex; align-items: baseline; gap: 16px; position: sticky; top: -12px; background: inherit;
    padding: 4px 0; }
  h2 { font-size: 16px; margin: 0; flex: 1; }
  button { font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 6px;
    min-height: 32px; padding: 0 10px; cursor: pointer; }
  a { color: light-dark(#1d5fb0, #7fb2f5); }
  :focus-visible { outline: 2px solid light-dark(#1d5fb0, #7fb2f5); outline-offset: 2px; }
  .problem { margin: 12px 0 0; overflow-wrap: anywhere; }
  .problem p { margin: 2px 0; }
  .error strong { color: light-dark(#b3261e, #ff9b93); } .warning strong { color: light-dark(#8a5300, #f2b45c); }
  .quiet { color: light-dark(#5a616b, #a3aab4); }
  pre { font: 13px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; margin: 4px 0;
    padding: 4px 8px; background: light-dark(#f3f4f6, #17191c); overflow-x: auto; white-space: pre; }
  mark { color: inherit; background: none; border-bottom: 2px solid light-dark(#b3261e, #ff9b93); }
  .warning mark { border-color: light-dark(#8a5300, #f2b45c); }
  .mark { position: absolute; }
  .mark > button { width: 24px; min-height: 24px; padding: 0; border: 0; border-radius: 50%; font-weight: 700;
    line-height: 24px; color: light-dark(#fff, #1c1e21); background: light-dark(#8a5300, #f2b45c); }
  .narrow > button { padding: 4px; background-clip: content-box; font-size: 11px; line-height: 16px; }
  .card { position: absolute; top: 28px; left: 0; width: min(30rem, calc(100vw - 32px)); padding: 2px 14px 12px;
    border-radius: 8px; z-index: 1; }
  [hidden] { display: none; }
  @media print { :host { display: none; } }`);
shadow.adoptedStyleSheets = [style];

const make = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const key in attributes) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), attributes[key]);
    else if (attributes[key] !== false) made.setAttribute(key, attributes[key]);
  }
  made.append(...children);
  return made;
};

// The part as it was made last, if that was from the same: who has its focus or is heard reading it is not disturbed.
const shownParts = new Map();
const kept = (name, from, build) => {
  const key = JSON.stringify(from);
  if (!shownParts.has(name) || shownParts.get(name).key !== key) shownParts.set(name, { key, node: build() });
  return shownParts.get(name).node;
};

// Makes these nodes the only children; those that are there already do not move.
const arrange = (parent, nodes) => {
  [...parent.childNodes].forEach(child => { if (!nodes.includes(child)) child.remove(); });
  let place = parent.firstChild;
  for (const node of nodes) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
};

const isSafe = address => address && !/^\s*(javascript|data|vbscript):/i.test(address);

// The line with what is wrong in it marked; columns count code points.
const quoted = ({ source, column, length }) => {
  const points = Array.from(source);
  const [start, end] = [Math.max(0, column - 1), column - 1 + length];
  const from = start > 30 ? start - 15 : 0;
  const text = (a, b) => points.slice(a, b).join("");
  const inside = text(start, Math.min(end, start + 200)) || " ";
  return make("pre", {}, (from ? "…" : "") + text(from, start), make("mark", {}, inside), text(end, end + 200));
};

const describe = problem => {
  let place = problem.path || "lectern";
  if (problem.line) place += ":" + problem.line + ":" + problem.column;
  const shown = isSafe(problem.link) ? make("a", { href: problem.link }, place) : make("span", {}, place);
  const box = make("div", { class: "problem " + problem.severity },
    make("p", {}, make("strong", {}, problem.severity + "[" + problem.id + "]"), " ", problem.message),
    make("p", {}, shown));
  if (problem.source !== undefined && problem.column) box.append(quoted(problem));
  for (const text of [problem.hint, ...(problem.trace || [])]) if (text) box.append(make("p", { class: "quiet" }, text));
  return box;
};

// What was told last.
let told = null;

// The errors that the reader does not want to see; those of other notes are none of this page's business.
let foldedErrors = null;
let unfoldedErrors = null;
const isOfOthers = ({ own, note }) => !own && note;
const plural = (count, noun) => count + " " + noun + (count === 1 ? "" : "s");

const sheet = (errors, event) => {
  const set = JSON.stringify(errors);
  const isFolded = foldedErrors === set
    || (event.page !== null && !isGone && errors.every(isOfOthers) && unfoldedErrors !== set);
  const fold = () => {
    foldedErrors = set;
    show(told);
  };
  const title = isGone ? "This page is gone" : plural(event.errors, "error")
    + (isError ? "" : errors.every(isOfOthers) ? " in other notes" : "; the page is as it last was");
  return kept("sheet", [set, isFolded, title, isGone && [nearby, event.absent]], () => {
    const box = make("section", {
      class: "sheet", "data-set": set, role: "alert", "aria-label": "Errors", hidden: isFolded && "",
      onkeydown: key => { if (key.key === "Escape") fold(); }
    });
    const more = event.errors - errors.length;
    box.append(
      make("header", {}, make("h2", {}, title), make("button", { type: "button", onclick: fold }, "Fold")),
      ...errors.map(describe));
    if (isGone) {
      const near = nearby.flatMap(address => [make("a", { href: address }, decodeURI(address)), ", "]);
      const other = nearby.length ? ["It may be ", ...near.slice(0, -1), ". "] : [];
      const reason = event.absent ? "Its note has no page now: " + event.absent + ". " : "Its address has no page any more. ";
      box.append(make("p", {}, reason, ...other, make("a", { href: desk }, "All notes")));
    }
    if (more > 0) box.append(make("p", { class: "quiet" }, "and " + more + " more on the ", make("a", { href: desk }, "desk")));
    return box;
  });
};

const badge = event => {
  const parts = [];
  if (event && event.errors) parts.push(plural(event.errors, "error"));
  if (event && event.warnings) parts.push(plural(event.warnings, "warning"));
  if (!isConnected) parts.push("disconnected");
  const state = event && event.errors ? " failing" : event && event.warnings ? " warned" : "";
  return kept("badge", [parts, state, isConnected], () => make("a", {
    class: "badge" + (parts.length ? "" : " calm") + state + (isConnected ? "" : " off"), href: desk,
    title: "Lectern preview: " + (parts.join(", ") || "connected, nothing is wrong") + ". All notes and problems",
    "aria-label": "Lectern preview: " + (parts.join(", ") || "nothing is wrong"),
    onclick: click => {
      const hidden = shadow.querySelector(".sheet[hidden]");
      if (!hidden) return;
      click.preventDefault();
      [foldedErrors, unfoldedErrors] = [null, hidden.dataset.set];
      show(told);
    }
  }, make("span", { class: "dot" }), parts.join(", ")));
};

// MARK: warnings

// Beside which live block each warning stands: the innermost that begins on its line or last before it.
let marks = [];

const blockOf = line => {
  let found = null;
  let best = 0;
  base.querySelectorAll("*").forEach(node => {
    const begin = lines.get(node);
    if (begin === undefined || begin > line || begin < best || !live.get(node) || !live.get(node).isConnected) return;
    [found, best] = [live.get(node), begin];
  });
  return found || document.querySelector("h1") || document.body;
};

const markOf = (block, problems) => {
  const card = make("div", { class: "card", hidden: "" }, ...problems.map(describe));
  const reveal = isShown => {
    card.hidden = !isShown;
    place();
  };
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  const open = opens => {
    button.setAttribute("aria-expanded", opens);
    reveal(opens);
  };
  const button = make("button", {
    type: "button", "aria-expanded": "false",
    "aria-label": plural(problems.length, "warning") + ": " + problems.map(problem => problem.message).join("; "),
    onclick: () => open(!isOpen())
  }, problems.length > 1 ? String(problems.length) : "!");
  const node = make("div", {
    class: "mark",
    onkeydown: key => { if (key.key === "Escape") open(false); },
    onmouseenter: () => reveal(true),
    onmouseleave: () => reveal(isOpen())
  }, button, card);
  return { block, node, card, button, open, isOpen, key: JSON.stringify(problems) };
};

// A card that is open stays so when its warning has moved to another line.
const markAll = (warnings, layer) => {
  const groups = new Map();
  for (const problem of warnings) {
    const block = problem.line ? blockOf(problem.line) : document.querySelector("h1") || document.body;
    if (!groups.has(block)) groups.set(block, []);
    groups.get(block).push(problem);
  }
  const old = new Map(marks.map(mark => [mark.block, mark]));
  const opened = [];
  marks = [...groups].map(([block, problems]) => {
    const known = old.get(block);
    if (known && known.key === JSON.stringify(problems)) return known;
    const mark = markOf(block, problems);
    if (known) opened.push([mark, known.isOpen(), known.node.contains(shadow.activeElement)]);
    return mark;
  });
  arrange(layer, marks.map(mark => mark.node));
  for (const [mark, wasOpen, hadFocus] of opened) {
    if (wasOpen) mark.open(true);
    if (hadFocus) mark.button.focus();
  }
  place();
};

const place = () => {
  for (const { block, node, card } of marks) {
    const { top, left } = block.getBoundingClientRect();
    // Where the page leaves no room beside it, the mark looks smaller, so that it hides no letter.
    const isNarrow = left < 34;
    node.classList.toggle("narrow", isNarrow);
    const x = isNarrow ? Math.max(-3, left - 23) : left - 32;
    node.style.top = top + scrollY + "px";
    node.style.left = x + scrollX + "px";
    card.style.left = Math.max(8 - x, Math.min(0, innerWidth - 24 - x - card.offsetWidth)) + "px";
  }
};

// MARK: showing

const layer = make("div", {});

const show = event => {
  told = event;
  if (!host.isConnected) document.documentElement.append(host);
  const errors = event ? event.problems.filter(problem => problem.severity === "error") : [];
  const warnings = event && base ? event.problems.filter(problem => problem.own && problem.severity === "warning") : [];
  if (!errors.length && !isGone) foldedErrors = unfoldedErrors = null;
  arrange(shadow, [layer, badge(event), ...(errors.length || isGone ? [sheet(errors, event)] : [])]);
  markAll(warnings, layer);
};
