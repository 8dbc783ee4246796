// Hears of changes, and brings the page up to them. Whatever fails here, the page stays the page.

const { token, page, etag } = me.dataset;
// The note that the page is of, whose page may get another address.
let note = me.dataset.note;
const follows = "follow" in me.dataset;

// The last event that the page has followed, and the next one. What the page was made from is told with it.
let seen = null;
let latest = null;
const made = { reload: Number(me.dataset.reload), style: Number(me.dataset.style) };
let busy = false;
let isGone = false;
// Addresses that may be meant instead.
let nearby = [];
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
  if (isGone) nearby = [...parse(await answer.text()).querySelectorAll("li a")].map(link => link.getAttribute("href"));
  if (answer.status === 304 || !answer.ok) return;
  if (isError) return reload();
  if (answer.redirected) return location.replace(new URL(location.hash, answer.url));
  const text = await answer.text();
  if (!base) {
    if (answer.headers.get("ETag") !== "\"" + etag + "\"") return reload();
    base = parse(text);
    match(base, snapshot);
  } else {
    const nodes = holdingPlace(() => bring(text));
    if (nodes.length) document.dispatchEvent(new CustomEvent("lectern:patch", { bubbles: true, detail: { nodes } }));
    if (follows && isOwn) showEdited(nodes);
  }
  baseEtag = answer.headers.get("ETag");
};

// The note's own blocks in the page, in order.
const blocks = () => [...base.querySelectorAll("*")].filter(node => lines.has(node)).map(node => live.get(node))
  .filter(block => block && block.isConnected);

// What is on the screen stays where it is, whatever comes or goes above it; browsers see to that only sometimes.
const holdingPlace = change => {
  const visible = scrollY === 0 ? [] : blocks().map(block => [block, block.getBoundingClientRect()])
    .filter(([, box]) => box.bottom > 0 && box.top < innerHeight);
  // Best one that begins on the screen, else the last that began before.
  const [below, above] = [visible.filter(([, box]) => box.top >= 0), visible.filter(([, box]) => box.top < 0).reverse()];
  const result = change();
  const held = [...below, ...above].find(([block]) => block.isConnected);
  if (held) scrollBy({ top: held[0].getBoundingClientRect().top - held[1].top, behavior: "instant" });
  return result;
};

const element = node => node.nodeType === 1 ? node : node.parentElement;

// The first of the note's own blocks among what changed.
const showEdited = nodes => {
  const own = new Set(blocks());
  for (const node of nodes) {
    let block = element(node);
    while (block && !own.has(block)) block = block.parentElement;
    if (!block) continue;
    const { top, bottom } = element(node).getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element(node).scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    return;
  }
};

// The old styles stay until the new ones are there.
const replaced = new WeakSet();
const restyle = version => {
  document.querySelectorAll("link[rel~=stylesheet]").forEach(link => {
    const address = new URL(link.href, location.href);
    if (address.origin !== location.origin || replaced.has(link)) return;
    address.searchParams.set("lectern", version);
    const fresh = link.cloneNode();
    fresh.href = address.href;
    for (const done of ["load", "error"]) fresh.addEventListener(done, () => link.remove());
    replaced.add(link);
    link.after(fresh);
    if (base) base.querySelectorAll("link").forEach(node => { if (live.get(node) === link) pair(node, fresh); });
  });
};

const step = async event => {
  const last = seen || { ...event, ...made };
  if (event.run !== last.run) return reload();
  if (event.page && event.page !== page) return location.replace(event.page + location.hash);
  if (event.reload > last.reload) {
    // A page that cannot be made now stays what it was.
    const answer = await ask().catch(() => null);
    if (!answer || answer.status !== 500 || isError) return reload();
    seen = { ...event, reload: last.reload };
    return show(event);
  }
  if (!seen || event.version > seen.version || !base) await update(event.edited);
  if (event.style > last.style) restyle(event.version);
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

let source = null;
let isConnected = true;

// A browser holds six connections to one host: a page that nobody looks at leaves its own to others.
const listen = () => {
  if (source) source.close();
  source = null;
  if (document.hidden) return;
  const query = new URLSearchParams({ token, page, ...(note && { note }) });
  const mine = source = new EventSource(desk + "events?" + query);
  mine.onmessage = message => {
    isConnected = true;
    latest = JSON.parse(message.data);
    note = latest.note;
    advance();
  };
  mine.onerror = () => {
    isConnected = false;
    show(seen);
    // Refused: another server is here now, whose pages have another token.
    if (mine.readyState === EventSource.CLOSED) setTimeout(() => ask().then(reload, listen), 1000);
  };
};

new ResizeObserver(place).observe(document.documentElement);
document.addEventListener("load", place, true);
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => { if (source) source.close(); });
addEventListener("pageshow", event => { if (event.persisted) reload(); });
listen();
