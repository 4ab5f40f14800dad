// Keeps Sitehop for times without a network. Put into the built folder by `offline.ts`, which fills in VERSION and FILES.
//
// Nobody is left on an old version: what has no hash in its name is asked of the server first and taken from here only
// when that does not answer. What has one never changes, and is taken from here first. The files of the version before
// stay until the next one, for pages that are still open.

const { scope } = self.registration;
// Another Sitehop in another folder of this host keeps its own.
const prefix = `sitehop ${scope} `;
const cacheName = `${prefix}${VERSION}`;
const patience = 4_000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(scope)) return;
  const isHashed = address.href.startsWith(`${scope}assets/`);
  event.respondWith(isHashed ? keptFirst(request) : serverFirst(request));
});

async function keepAll() {
  const cache = await caches.open(cacheName);
  await Promise.all(
    FILES.map(async (file) => {
      // What an earlier version has under the same hash need not be fetched again.
      const kept = file.startsWith("assets/") ? await keptAnywhere(new Request(file)) : undefined;
      const response = kept ?? (await fetch(file, { cache: "no-cache" }));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(file, response);
    }),
  );
}

/** All but this version and the one before it. */
async function forgetOld() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

const keptAnywhere = (request) => caches.match(request, { ignoreVary: true, ignoreSearch: true });

async function kept(request) {
  const cache = await caches.open(cacheName);
  return cache.match(request, { ignoreVary: true, ignoreSearch: true });
}

async function keptFirst(request) {
  return (await keptAnywhere(request)) ?? fetch(request);
}

/** The server's answer; what is kept when there is none, none in time, or the server is in trouble. */
async function serverFirst(request) {
  const answer = fetch(request);
  const copy = await kept(request);
  if (copy === undefined) return answer;
  const late = new Promise((resolve) => setTimeout(resolve, patience, copy));
  const usable = answer.then(
    (response) => (response.status < 500 ? response : copy),
    () => copy,
  );
  return Promise.race([usable, late]);
}
