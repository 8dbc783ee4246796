// Brings the page to its new state without loading it anew.

// The script of the preview: no part of the page.
const me = document.currentScript;
const own = "script[src=\"" + me.getAttribute("src") + "\"]";

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
  root.querySelectorAll("template").forEach(template => undress(template.content));
  root.querySelectorAll("[data-lectern-line]").forEach(block => {
    lines.set(block, Number(block.dataset.lecternLine));
    block.removeAttribute("data-lectern-line");
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

// MARK: patching

let touched = [];
// Thrown where only loading the page anew is faithful.
const reloading = new Error("the page has to be loaded anew");
const running = "script, noscript, template[shadowrootmode]";
const hasScript = node => node.nodeType === 1 && (node.matches(running) || node.querySelector(running) !== null);

// Templates hold their content apart, where a comparison of nodes does not look.
const templates = node =>
  node.nodeType !== 1 ? [] : node.matches("template") ? [node] : [...node.querySelectorAll("template")];
const isSame = (a, b) => {
  if (!a.isEqualNode(b)) return false;
  const others = templates(b);
  return templates(a).every((template, index) => template.innerHTML === others[index].innerHTML);
};

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
  while (start < old.length && start < wanted.length && isSame(old[start], wanted[start])) start++;
  let [endOld, endWanted] = [old.length, wanted.length];
  while (endOld > start && endWanted > start && isSame(old[endOld - 1], wanted[endWanted - 1])) endOld--, endWanted--;
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
  if (isSame(node, fresh)) return;
  if (node.nodeType !== 1) {
    const text = liveNode(node);
    touched.push(text);
    node.data = text.data = fresh.data;
    return;
  }
  if (node.matches(running)) throw reloading;
  if (node.matches("template")) return replace(node, fresh);
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
  if (!isSame(base, next)) throw reloading;
  const fresh = next.querySelectorAll("*");
  base.querySelectorAll("*").forEach((element, index) => {
    const line = lines.get(fresh[index]);
    if (line !== undefined) lines.set(element, line);
  });
  return touched.filter(node => node.isConnected);
};
