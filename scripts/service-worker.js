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
  // What is left of an attempt that failed would be taken for a version that is there.
  await keepFiles().catch(async (error) => {
    await caches.delete(cacheName);
    throw error;
  });
}

async function keepFiles() {
  const cache = await caches.open(cacheName);
  // All have come to an end before one that failed counts: nothing is put into what has been deleted.
  const ends = await Promise.allSettled(
    FILES.map(async (file) => {
      // What an earlier version has under the same hash need not be fetched again.
      const kept = file.startsWith("assets/") ? await keptAnywhere(new Request(file)) : undefined;
      const response = kept ?? (await fetch(file, { cache: "no-cache" }));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(file, plain(response));
    }),
  );
  const failed = ends.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
}

/** A browser does not open a page with an answer that says that it came by way of another address. */
function plain(response) {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** All but this version and the one before it. */
async function forgetOld() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

/** From the newest version that has it; other caches of this host are not ours. */
async function keptAnywhere(request) {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  for (const name of names.reverse()) {
    const found = await keptIn(name, request);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function keptIn(name, request) {
  const cache = await caches.open(name);
  return cache.match(request, { ignoreVary: true, ignoreSearch: true });
}

/** A browser whose storage is in trouble still has the server. */
const nothingIfBroken = (found) => found.catch(() => undefined);

async function keptFirst(request) {
  return (await nothingIfBroken(keptAnywhere(request))) ?? fetch(request);
}

/** The server's answer; what is kept when there is none, none in time, or the server is in trouble. */
async function serverFirst(request) {
  const answer = fetch(request);
  // It may fail while the copy is looked for; who waits for it is told below.
  answer.catch(() => undefined);
  const copy = await nothingIfBroken(keptIn(cacheName, request));
  if (copy === undefined) return answer;
  const late = new Promise((resolve) => setTimeout(resolve, patience, copy));
  const usable = answer.then(
    (response) => (response.status < 500 ? response : copy),
    () => copy,
  );
  return Promise.race([usable, late]);
}
