// What of an old list of nodes becomes what of a new one.

// The longest common subsequence, as pairs of indices; by order of equal ones where the table would be too large.
const common = (a, b) => {
  if (a.length * b.length <= 250000) return heaviest(a.length, b.length, (i, j) => a[i] === b[j] ? 1 : 0);
  const pairs = [];
  // Behind each key the places where it is, the next one last.
  const places = new Map();
  for (let index = b.length - 1; index >= 0; index--) {
    if (places.has(b[index])) places.get(b[index]).push(index);
    else places.set(b[index], [index]);
  }
  let after = -1;
  a.forEach((key, index) => {
    const left = places.get(key) || [];
    while (left.length && left.at(-1) <= after) left.pop();
    if (!left.length) return;
    after = left.pop();
    pairs.push([index, after]);
  });
  return pairs;
};

// Of all ways to pair indices in order, the one of the largest weight in sum; what weighs nothing is no pair.
const heaviest = (countA, countB, weight) => {
  const width = countB + 1;
  const best = new Float64Array((countA + 1) * width);
  const weights = new Float64Array(countA * countB);
  for (let i = countA - 1; i >= 0; i--) {
    for (let j = countB - 1; j >= 0; j--) {
      const own = weights[i * countB + j] = weight(i, j);
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j], best[i * width + j + 1], own && own + best[(i + 1) * width + j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < countA && j < countB;) {
    const [own, all] = [weights[i * countB + j], best[i * width + j]];
    if (own && all === own + best[(i + 1) * width + j + 1]) pairs.push([i++, j++]);
    else if (all === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return pairs;
};

// MARK: keys

const isElement = node => node.nodeType === 1;
const content = node => isElement(node) ? node.outerHTML : node.nodeName + node.data;

// What tells one element of a kind from another, whatever is inside; a heading's id is only its text again.
const identity = node => [
  /^H[1-6]$/.test(node.nodeName) ? "" : node.id, node.getAttribute("src") || "", node.getAttribute("name") || ""
].join(" ").trim();

// Elements that hold what the reader did: what was typed, where a player is, what is open.
const holding = "audio, video, iframe, object, embed, canvas, details, dialog, input, textarea, select";

const label = node => {
  const named = identity(node);
  if (named) return named;
  const inner = node.querySelector("source[src], summary");
  return inner ? inner.getAttribute("src") || inner.textContent : "";
};

// The names of all such elements in a node; null where there are none with a name.
const holdings = node => {
  if (!isElement(node)) return null;
  const all = [...node.querySelectorAll(holding)];
  if (node.matches(holding)) all.unshift(node);
  const names = all.map(each => each.nodeName + " " + label(each));
  return names.some(name => !name.endsWith(" ")) ? names.join("|") : null;
};

const kind = node =>
  isElement(node) ? [node.nodeName, node.getAttribute("class") || "", identity(node)].join("|") : node.nodeName;
// A page's parts get further classes as there is more in them.
const family = node => isElement(node) ? [node.nodeName, node.classList[0] || "", identity(node)].join("|") : node.nodeName;

// Words, Han characters and elements that hold something, to tell how much two nodes of a kind share.
const features = node => {
  const found = new Set((node.textContent.slice(0, 2000).match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) || []));
  if (isElement(node)) node.querySelectorAll(holding + ", img").forEach(each => found.add(each.nodeName + label(each)));
  return found;
};

const likeness = (a, b) => {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return a.size + b.size ? 2 * shared / (a.size + b.size) : 1;
};

// As many pairs of equal keys as there can be; among like ones those that share most.
const likest = key => (old, fresh) => {
  const [a, b] = [old.map(key), fresh.map(key)];
  if (a.length * b.length > 2500 || a.length === b.length && a.every((each, index) => each === b[index])) return common(a, b);
  const [had, has] = [old.map(features), fresh.map(features)];
  const most = 1 + Math.min(a.length, b.length);
  return heaviest(a.length, b.length, (i, j) => a[i] === b[j] ? most + likeness(had[i], has[j]) : 0);
};

const equal = key => (old, fresh) => common(old.map(key), fresh.map(key));

// MARK: alignment

const isMore = node => node.nodeType !== 3 || /\S/.test(node.data);

// First equal nodes, then those that hold what the reader did, between them those of one kind, then of like ones, and only
// then what is nothing but the space between elements, which would else hold everything apart.
const rounds = [
  [isMore, equal(content)], [node => holdings(node) !== null, equal(node => node.nodeName + holdings(node))],
  [isMore, likest(kind)], [isMore, likest(family)], [() => true, equal(kind)]
];

// Which of the old nodes becomes which of the new.
const align = (old, fresh) => {
  const origins = new Map();
  const between = (i, endOld, j, endFresh, round) => {
    if (round === rounds.length || i === endOld || j === endFresh) return;
    const [isSought, pairs] = rounds[round];
    const places = (list, from, to) => [...list.keys()].slice(from, to).filter(index => isSought(list[index]));
    const [a, b] = [places(old, i, endOld), places(fresh, j, endFresh)];
    for (const [x, y] of pairs(a.map(index => old[index]), b.map(index => fresh[index]))) {
      between(i, a[x], j, b[y], round + 1);
      origins.set(fresh[b[y]], old[a[x]]);
      [i, j] = [a[x] + 1, b[y] + 1];
    }
    between(i, endOld, j, endFresh, round + 1);
  };
  between(0, old.length, 0, fresh.length, 0);
  return origins;
};
