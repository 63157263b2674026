/**
 * Keeps the register's page for the time without a line: its markup, scripts and styles, nothing else of the portal. It sees
 * the address it was registered for and clears what it kept when the session is over or the page is no longer the reader's.
 */
const KEPT = `usta-register ${self.registration.scope}`;
const NOTE = "/register-worker.js?until";
const PATIENCE_MS = 6000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const { addresses, until } = event.data ?? {};
  if (Array.isArray(addresses) && typeof until === "number") event.waitUntil(keep(addresses, until));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (url.pathname.startsWith("/_next/static/")) event.respondWith(part(request));
});

async function keep(addresses, until) {
  if (until <= Date.now()) return forget();
  const kept = await caches.open(KEPT);
  await kept.put(NOTE, new Response(String(until)));
  for (const address of addresses) {
    const url = new URL(address, location.origin);
    if (!url.href.startsWith(self.registration.scope)) continue;
    await keepPage(kept, url.href, await fetch(url, { redirect: "manual" }).catch(() => null));
  }
}

async function keepPage(kept, address, answer) {
  if (!answer?.ok) return;
  const text = await answer.clone().text();
  await kept.put(address, answer);
  await keepParts(kept, text);
}

/** Scripts and styles that a page or a style names. */
async function keepParts(kept, text) {
  const named = text.match(/\/?_next\/static\/[\w./~%@+-]+\.(?:js|css|woff2)|\.\.\/media\/[\w.~-]+\.woff2/g) ?? [];
  for (const name of new Set(named)) {
    const address = name.startsWith("..")
      ? name.replace("..", "/_next/static")
      : `/${name.replace(/^\//, "")}`;
    if (await kept.match(address)) continue;
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) continue;
    const inside = address.endsWith(".css") ? await answer.clone().text() : "";
    await kept.put(address, answer);
    if (inside !== "") await keepParts(kept, inside);
  }
}

async function page(request) {
  const kept = await caches.open(KEPT);
  const note = await kept.match(NOTE);
  const isOver = note !== undefined && Number(await note.text()) <= Date.now();
  if (isOver) await forget();
  const found = isOver ? undefined : await findPage(kept, request.url);
  try {
    const asked = fetch(request);
    const answer = found === undefined ? await asked : await soon(asked);
    if (answer.ok) await keepPage(kept, request.url, answer.clone());
    else if (answer.status !== 503 && answer.status !== 502) await forget();
    return answer;
  } catch (error) {
    if (found !== undefined) return found;
    throw error;
  }
}

/** This half-day's page, else another half-day's of the same session. */
async function findPage(kept, url) {
  return (await kept.match(url)) ?? (await kept.match(url, { ignoreSearch: true }));
}

function soon(answer) {
  return Promise.race([
    answer,
    new Promise((_, reject) => setTimeout(() => reject(new Error("no line")), PATIENCE_MS)),
  ]);
}

async function part(request) {
  const kept = await caches.open(KEPT);
  return (await kept.match(request)) ?? fetch(request);
}

async function forget() {
  await caches.delete(KEPT);
}
