// What of an old list of nodes becomes what of a new one.

// The longest common subsequence, as pairs of indices; by order of equal ones where the table would be too large.
const common = (a, b) => {
  const pairs = [];
  if (a.length * b.length > 250000) {
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
// A page's parts get further classes as there is more in them.
const family = node => node.nodeType === 1 ? node.nodeName + " " + (node.classList[0] || "") : node.nodeName;

// Which of the old nodes becomes which of the new: equal ones first, between them those of one kind, then of like ones, and only then what
// is nothing but the space between elements, which would else hold everything apart.
const align = (old, fresh) => {
  const counts = node => node.nodeType !== 3 || /\S/.test(node.data);
  const rounds = [[counts, content], [counts, kind], [counts, family], [() => true, kind]];
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
