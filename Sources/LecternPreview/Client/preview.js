// The browser's half of the preview. It hears of changes, brings the page to its new state without loading it anew, and
// shows what is wrong. Whatever fails here, the page stays the page.
(() => {
  "use strict";
  const me = document.currentScript;
  if (!me || !window.EventSource || !window.DOMParser) return;
  const { token, page, etag } = me.dataset;
  const follows = "follow" in me.dataset;
  const own = "script[src=\"" + me.getAttribute("src") + "\"]";
  const desk = "/_lectern/";

  // The page as the server sends it is what is compared, never the live one: scripts and the reader changed that. Each
  // node of `base` knows its live node, so that what is changed in the one can be changed in the other.
  let base = null;
  let baseEtag = null;
  const live = new WeakMap();
  const mapped = new WeakSet();
  const lines = new WeakMap();
  const lost = new Error("a node of the page is no longer where it was");

  // MARK: the page as it was sent

  // Takes the marks of the preview off a document, and remembers the lines.
  const undress = root => {
    root.querySelectorAll(own).forEach(script => script.remove());
    root.querySelectorAll("[data-line]").forEach(block => {
      lines.set(block, Number(block.dataset.line));
      block.removeAttribute("data-line");
    });
    return root;
  };

  const pair = (node, liveNode) => {
    live.set(node, liveNode);
    mapped.add(liveNode);
  };

  const pairAll = (node, liveNode) => {
    pair(node, liveNode);
    let other = liveNode.firstChild;
    for (let child = node.firstChild; child; child = child.nextSibling, other = other.nextSibling) pairAll(child, other);
  };

  // This runs before the scripts of the theme, but behind those inside the page.
  undress(document.documentElement);
  const snapshot = document.documentElement.cloneNode(true);
  const snapped = new WeakMap();
  const remember = (copy, node) => {
    snapped.set(copy, node);
    let other = node.firstChild;
    for (let child = copy.firstChild; child; child = child.nextSibling, other = other.nextSibling) remember(child, other);
  };
  remember(snapshot, document.documentElement);

  const looksLike = (a, b) =>
    a.nodeName === b.nodeName && (a.nodeType === 1 ? a.id === b.id : a.data === b.data);

  // What a script inside the page has added or changed is passed over; what it took away has no live node.
  const match = (node, copy) => {
    pair(node, snapped.get(copy));
    let next = copy.firstChild;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      let found = next;
      for (let steps = 0; found && !looksLike(child, found); found = found.nextSibling) {
        if (++steps > (child.nodeType === 1 ? 50 : 3)) found = null;
        if (!found) break;
      }
      if (!found) continue;
      match(child, found);
      next = found.nextSibling;
    }
  };

  const parse = text => undress(new DOMParser().parseFromString(text, "text/html")).documentElement;

  // MARK: what is common to two lists

  // The longest common subsequence, as pairs of indices; by order of equal ones where the table would be too large.
  const common = (a, b) => {
    const pairs = [];
    if (a.length * b.length > 250000) {
      const places = new Map();
      b.forEach((key, index) => places.has(key) ? places.get(key).push(index) : places.set(key, [index]));
      let after = -1;
      a.forEach((key, index) => {
        const place = (places.get(key) || []).find(candidate => candidate > after);
        if (place === undefined) return;
        pairs.push([index, place]);
        after = place;
      });
      return pairs;
    }
    const width = b.length + 1;
    const table = new Uint32Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        table[i * width + j] = a[i] === b[j]
          ? table[(i + 1) * width + j + 1] + 1
          : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
      }
    }
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) pairs.push([i++, j++]);
      else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i++;
      else j++;
    }
    return pairs;
  };

  const content = node => node.nodeType === 1 ? node.outerHTML : node.nodeName + node.data;
  const kind = node => node.nodeType === 1 ? node.nodeName + " " + (node.getAttribute("class") || "") : node.nodeName;

  // Which of the old nodes becomes which of the new: equal ones first, between them those of one kind, and only then what
  // is nothing but the space between elements, which would else hold everything apart.
  const align = (old, fresh) => {
    const counts = node => node.nodeType !== 3 || /\S/.test(node.data);
    const rounds = [[counts, content], [counts, kind], [() => true, kind]];
    const origins = new Map();
    const between = (i, endOld, j, endFresh, round) => {
      if (round === rounds.length || i === endOld || j === endFresh) return;
      const [isSought, key] = rounds[round];
      const places = (list, from, to) => [...list.keys()].slice(from, to).filter(index => isSought(list[index]));
      const [a, b] = [places(old, i, endOld), places(fresh, j, endFresh)];
      for (const [x, y] of common(a.map(index => key(old[index])), b.map(index => key(fresh[index])))) {
        between(i, a[x], j, b[y], round + 1);
        origins.set(fresh[b[y]], old[a[x]]);
        [i, j] = [a[x] + 1, b[y] + 1];
      }
      between(i, endOld, j, endFresh, round + 1);
    };
    between(0, old.length, 0, fresh.length, 0);
    return origins;
  };

  // MARK: patching

  let touched = [];
  // Thrown where only loading the page anew is faithful.
  const reloading = new Error("the page has to be loaded anew");
  const hasScript = node =>
    node.nodeType === 1 && (node.matches("script, noscript") || node.querySelector("script, noscript") !== null);

  const liveNode = node => {
    const found = live.get(node);
    if (!found || !found.isConnected) throw lost;
    return found;
  };

  // The child of the live parent that holds the live node: the node, or what a script has put round it.
  const outermost = (node, parent) => {
    let found = liveNode(node);
    while (found && found.parentNode !== parent) found = found.parentNode;
    if (!found) throw lost;
    return found;
  };

  // The same, but no further out than where nothing else of the page is inside.
  const dressing = node => {
    const inner = liveNode(node);
    let found = inner;
    while (found.parentNode && !mapped.has(found.parentNode)) {
      const walker = document.createTreeWalker(found.parentNode, NodeFilter.SHOW_ALL);
      for (let other = walker.nextNode(); other; other = walker.nextNode()) {
        if (mapped.has(other) && !inner.contains(other)) return found;
      }
      found = found.parentNode;
    }
    return found;
  };

  const copies = node => {
    if (hasScript(node)) throw reloading;
    const [inBase, inPage] = [base.ownerDocument.importNode(node, true), document.importNode(node, true)];
    pairAll(inBase, inPage);
    touched.push(inPage);
    return [inBase, inPage];
  };

  const insert = (node, parent, before) => {
    const liveParent = liveNode(parent);
    const previous = before ? before.previousSibling : parent.lastChild;
    const place = previous
      ? outermost(previous, liveParent).nextSibling
      : before ? outermost(before, liveParent) : liveParent.firstChild;
    const [inBase, inPage] = copies(node);
    liveParent.insertBefore(inPage, place);
    parent.insertBefore(inBase, before);
  };

  const remove = node => {
    if (hasScript(node)) throw reloading;
    dressing(node).remove();
    node.remove();
  };

  const replace = (node, fresh) => {
    if (hasScript(node)) throw reloading;
    const old = dressing(node);
    const [inBase, inPage] = copies(fresh);
    old.replaceWith(inPage);
    node.replaceWith(inBase);
  };

  const patchAttributes = (node, fresh) => {
    const names = new Set([...node.getAttributeNames(), ...fresh.getAttributeNames()]);
    for (const name of names) {
      const value = fresh.getAttribute(name);
      if (node.getAttribute(name) === value) continue;
      const element = liveNode(node);
      touched.push(element);
      for (const each of [node, element]) {
        if (value === null) each.removeAttribute(name);
        else each.setAttribute(name, value);
      }
    }
  };

  const patchChildren = (node, fresh) => {
    const [old, wanted] = [[...node.childNodes], [...fresh.childNodes]];
    let start = 0;
    while (start < old.length && start < wanted.length && old[start].isEqualNode(wanted[start])) start++;
    let [endOld, endWanted] = [old.length, wanted.length];
    while (endOld > start && endWanted > start && old[endOld - 1].isEqualNode(wanted[endWanted - 1])) endOld--, endWanted--;
    const rest = endOld < old.length ? old[endOld] : null;
    const origins = align(old.slice(start, endOld), wanted.slice(start, endWanted));
    const kept = new Set(origins.values());
    const behind = node => {
      let next = node;
      while (next && next !== rest && !kept.has(next)) next = next.nextSibling;
      return next;
    };
    let place = behind(start < endOld ? old[start] : rest);
    old.slice(start, endOld).forEach(child => { if (!kept.has(child)) remove(child); });
    for (const child of wanted.slice(start, endWanted)) {
      const origin = origins.get(child);
      if (!origin) {
        insert(child, node, place);
        continue;
      }
      place = behind(origin.nextSibling);
      patch(origin, child);
    }
  };

  const patch = (node, fresh) => {
    if (node.isEqualNode(fresh)) return;
    if (node.nodeType !== 1) {
      const text = liveNode(node);
      touched.push(text);
      node.data = text.data = fresh.data;
      return;
    }
    if (node.matches("script, noscript")) throw reloading;
    try {
      patchAttributes(node, fresh);
      // A player does not look at its sources again.
      if (node.matches("video, audio") && node.innerHTML !== fresh.innerHTML) throw lost;
      patchChildren(node, fresh);
    } catch (error) {
      // A script has rewritten what is inside: the whole element is new then.
      if (error !== lost || node.matches("html, head, body")) throw error;
      replace(node, fresh);
    }
  };

  const bring = text => {
    const next = parse(text);
    touched = [];
    patch(base, next);
    if (!base.isEqualNode(next)) throw reloading;
    const fresh = next.querySelectorAll("*");
    base.querySelectorAll("*").forEach((element, index) => {
      const line = lines.get(fresh[index]);
      if (line !== undefined) lines.set(element, line);
    });
    return touched.filter(node => node.isConnected);
  };

  // MARK: keeping up

  let seen = null;
  let latest = null;
  let busy = false;
  let isGone = false;
  const isError = etag === "error";

  // With pauses, if something keeps the page from ever being what it was sent as.
  const reload = () => {
    let times = [];
    try {
      times = JSON.parse(sessionStorage.getItem("lectern-reloads") || "[]").filter(time => Date.now() - time < 5000);
      sessionStorage.setItem("lectern-reloads", JSON.stringify([...times, Date.now()]));
    } catch (error) { /* the guard is not remembered */ }
    setTimeout(() => location.reload(), times.length < 8 ? 0 : 5000);
  };

  const ask = () => fetch(location.pathname + location.search, {
    cache: "no-store", headers: baseEtag ? { "If-None-Match": baseEtag } : {}
  });

  const update = async isOwn => {
    // A server that is gone tells of itself when it is back.
    const answer = await ask().catch(() => null);
    if (!answer) return;
    isGone = answer.status === 404 && !isError;
    if (answer.status === 304 || !answer.ok) return;
    if (isError) return reload();
    const text = await answer.text();
    if (!base) {
      if (answer.headers.get("ETag") !== "\"" + etag + "\"") return reload();
      base = parse(text);
      match(base, snapshot);
    } else {
      const nodes = bring(text);
      if (nodes.length) document.dispatchEvent(new CustomEvent("lectern:patch", { bubbles: true, detail: { nodes } }));
      if (follows && isOwn) scrollTo(nodes);
    }
    baseEtag = answer.headers.get("ETag");
  };

  const element = node => node.nodeType === 1 ? node : node.parentElement;

  // The first of the note's own blocks among what changed.
  const scrollTo = nodes => {
    const blocks = new Set();
    base.querySelectorAll("*").forEach(node => { if (lines.has(node) && live.get(node)) blocks.add(live.get(node)); });
    for (const node of nodes) {
      let block = element(node);
      while (block && !blocks.has(block)) block = block.parentElement;
      if (!block) continue;
      const { top, bottom } = element(node).getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) return;
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      element(node).scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
      return;
    }
  };

  const restyle = version => {
    document.querySelectorAll("link[rel~=stylesheet]").forEach(link => {
      const address = new URL(link.href, location.href);
      if (address.origin !== location.origin) return;
      address.searchParams.set("lectern", version);
      const fresh = link.cloneNode();
      fresh.href = address.href;
      fresh.addEventListener("load", () => link.remove());
      link.after(fresh);
      if (base) base.querySelectorAll("link").forEach(node => { if (live.get(node) === link) pair(node, fresh); });
    });
  };

  const step = async event => {
    const first = seen || event;
    if (event.run !== first.run) return reload();
    if (event.reload > first.reload) {
      // A page that cannot be made now stays what it was.
      const answer = await ask().catch(() => null);
      if (!answer || answer.status !== 500 || isError) return reload();
      seen = { ...event, reload: first.reload };
      return show(event);
    }
    if (event.page && event.page !== page) return location.replace(event.page + location.hash);
    if (!seen || event.version > seen.version || !base) await update(event.edited);
    if (event.style > first.style) restyle(event.version);
    seen = event;
    show(event);
  };

  const advance = async () => {
    if (busy) return;
    busy = true;
    while (latest) {
      const event = latest;
      latest = null;
      try {
        await step(event);
      } catch (error) {
        if (error !== reloading) console.warn("Lectern's preview loads the page anew:", error);
        reload();
      }
    }
    busy = false;
  };

  // MARK: what is shown over the page

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
    .off .dot { background: none; border: 2px solid currentColor; }
    @media (pointer: coarse) { .badge, .badge.calm { min-height: 44px; min-width: 44px; } }
    .sheet { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; padding: 12px 16px 20px;
      border-width: 3px 0 0; border-color: light-dark(#b3261e, #ff9b93); }
    .sheet > header { display: flex; align-items: baseline; gap: 16px; }
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

  // The errors that the reader does not want to see; those of other notes are none of this page's business.
  let foldedErrors = null;
  let unfoldedErrors = null;
  const isOfOthers = ({ own, path }) => !own && /^Content\/.*\.m[a-z]+$/.test(path || "");
  const plural = (count, noun) => count + " " + noun + (count === 1 ? "" : "s");

  const sheet = (errors, event) => {
    const set = JSON.stringify(errors);
    const isFolded = foldedErrors === set
      || (event.page !== null && !isGone && errors.every(isOfOthers) && unfoldedErrors !== set);
    const fold = () => {
      foldedErrors = set;
      show(event);
    };
    const box = make("section", {
      class: "sheet", "data-set": set, role: "alert", "aria-label": "Errors", hidden: isFolded && "",
      onkeydown: key => { if (key.key === "Escape") fold(); }
    });
    const more = event.errors - errors.length;
    box.append(
      make("header", {},
        make("h2", {}, isGone ? "This page is gone" : plural(event.errors, "error")
          + (errors.every(isOfOthers) ? " in other notes" : "; the page is as it last was")),
        make("button", { type: "button", onclick: fold }, "Fold")),
      ...errors.map(describe));
    if (isGone) box.append(make("p", {}, "Its address has no page any more. ", make("a", { href: desk }, "All notes")));
    if (more > 0) box.append(make("p", { class: "quiet" }, "and " + more + " more on the ", make("a", { href: desk }, "desk")));
    return box;
  };

  const badge = event => {
    const parts = [];
    if (event && event.errors) parts.push(plural(event.errors, "error"));
    if (event && event.warnings) parts.push(plural(event.warnings, "warning"));
    if (!isConnected) parts.push("disconnected");
    return make("a", {
      class: "badge" + (parts.length ? "" : " calm") + (isConnected ? "" : " off"), href: desk,
      title: "Lectern preview: " + (parts.join(", ") || "connected, nothing is wrong") + ". All notes and problems",
      "aria-label": "Lectern preview: " + (parts.join(", ") || "nothing is wrong"),
      onclick: click => {
        const hidden = shadow.querySelector(".sheet[hidden]");
        if (!hidden) return;
        click.preventDefault();
        [foldedErrors, unfoldedErrors] = [null, hidden.dataset.set];
        show(event);
      }
    }, make("span", { class: "dot" }), parts.join(", "));
  };

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

  const markAll = (warnings, layer) => {
    const groups = new Map();
    for (const problem of warnings) {
      const block = problem.line ? blockOf(problem.line) : document.querySelector("h1") || document.body;
      if (!groups.has(block)) groups.set(block, []);
      groups.get(block).push(problem);
    }
    marks = [...groups].map(([block, problems]) => {
      const card = make("div", { class: "card", hidden: "" }, ...problems.map(describe));
      const open = isOpen => {
        card.hidden = !isOpen;
        place();
      };
      const button = make("button", {
        type: "button", "aria-expanded": "false",
        "aria-label": plural(problems.length, "warning") + ": " + problems.map(problem => problem.message).join("; "),
        onclick: () => {
          const opens = button.getAttribute("aria-expanded") === "false";
          button.setAttribute("aria-expanded", opens);
          open(opens);
        }
      }, problems.length > 1 ? String(problems.length) : "!");
      const mark = make("div", {
        class: "mark",
        onkeydown: key => { if (key.key === "Escape" && button.getAttribute("aria-expanded") === "true") button.click(); },
        onmouseenter: () => open(true),
        onmouseleave: () => open(button.getAttribute("aria-expanded") === "true")
      }, button, card);
      layer.append(mark);
      return { block, mark, card };
    });
    place();
  };

  const place = () => {
    for (const { block, mark, card } of marks) {
      const { top, left } = block.getBoundingClientRect();
      const x = Math.max(-6, left - 32);
      mark.style.top = top + scrollY + "px";
      mark.style.left = x + scrollX + "px";
      card.style.left = Math.max(8 - x, Math.min(0, innerWidth - 24 - x - card.offsetWidth)) + "px";
    }
  };

  const show = event => {
    if (!host.isConnected) document.documentElement.append(host);
    const errors = event ? event.problems.filter(problem => problem.severity === "error") : [];
    const warnings = event && base ? event.problems.filter(problem => problem.own && problem.severity === "warning") : [];
    if (!errors.length && !isGone) foldedErrors = unfoldedErrors = null;
    const layer = make("div", {});
    shadow.replaceChildren(layer, badge(event), ...(errors.length || isGone ? [sheet(errors, event)] : []));
    markAll(warnings, layer);
  };

  let isConnected = true;
  const connect = () => {
    const query = "?token=" + encodeURIComponent(token) + "&page=" + encodeURIComponent(page);
    const source = new EventSource(desk + "events" + query);
    source.onmessage = message => {
      isConnected = true;
      latest = JSON.parse(message.data);
      advance();
    };
    source.onerror = () => {
      isConnected = false;
      show(seen);
      // Refused: another server is here now, whose pages have another token.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => ask().then(reload, connect), 1000);
    };
    addEventListener("pagehide", () => source.close());
    addEventListener("pageshow", event => { if (event.persisted) reload(); });
  };

  new ResizeObserver(place).observe(document.documentElement);
  document.addEventListener("load", place, true);
  connect();
})();
