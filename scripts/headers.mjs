// The one source of what a server sends with Sitehop: our own server, the header files for others (`host-files.mjs`), and
// what the documents say of themselves where no server can be told anything.

const self = "'self'";
const none = "'none'";

/**
 * Each directive of the policy for the built folder, with its sources. It says nothing of who may frame it: everybody may,
 * and `frame-ancestors *` would leave out a lesson that is opened from a folder.
 */
export const pagePolicy = {
  "default-src": [self],
  "script-src": [self],
  "worker-src": [self, "blob:"],
  "style-src": [self],
  "img-src": [self, "data:", "blob:"],
  "connect-src": [self],
  "manifest-src": [self],
  "object-src": [none],
  "base-uri": [none],
  "form-action": [none],
};

/**
 * A frame in a sandbox has no origin, and WebKit then finds nothing that is `'self'`: for the player's document the policy
 * names the place itself, `https://sitehop.example`.
 */
export function playerPolicy(origin) {
  return Object.fromEntries(
    Object.entries(pagePolicy).map(([directive, sources]) => [
      directive,
      sources.flatMap((source) => (source === self ? [self, origin] : [source])),
    ]),
  );
}

/** The policy of the single file, which carries everything: only its own script and style, and no request at all. */
export function singleFilePolicy(scriptHash, styleHash) {
  return {
    "default-src": [none],
    "script-src": [`'${scriptHash}'`],
    "worker-src": ["blob:"],
    "style-src": [`'${styleHash}'`],
    "img-src": ["data:", "blob:"],
    // The preview of the player in the share dialog, which is this file again.
    "frame-src": [self],
    "connect-src": [none],
    "object-src": [none],
    "base-uri": [none],
    "form-action": [none],
  };
}

/** A policy as a header or a document says it. */
export function policyText(policy) {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}

/** What goes with every file. */
export const commonHeaders = {
  // A player in a sandbox has no origin of its own: its scripts and scenarios are requests across origins.
  "access-control-allow-origin": "*",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** It carries its own policy, which names its own script; the policy of the folder would forbid that one. */
export const singleFile = "sitehop.html";

/** The document of the player alone. */
export const playerDocument = "embed.html";

/** Names of files that have a hash of their content in them: they never change. */
export const hashedFolder = "assets";
export const cacheOfHashed = "public, max-age=31536000, immutable";
export const cacheOfOthers = "no-cache";

/** Types that not every server knows. */
export const unusualTypes = { ".webmanifest": "application/manifest+json" };

/**
 * Everything that is sent with a file; `name` is its path in the built folder, with slashes. `origin`: where it is served,
 * null when nobody can say; then the player goes without a policy, because any would leave it empty in WebKit's sandbox.
 */
export function headersFor(name, origin) {
  const policy = name === playerDocument ? origin && playerPolicy(origin) : name !== singleFile && pagePolicy;
  return {
    ...commonHeaders,
    ...(policy && { "content-security-policy": policyText(policy) }),
    "cache-control": name.startsWith(`${hashedFolder}/`) ? cacheOfHashed : cacheOfOthers,
  };
}
