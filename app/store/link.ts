import type { Problem } from "../scenario/index.ts";

/**
 * What the address bar says of the page: everything is in the fragment, so that no server ever sees it.
 * `s` a shipped scenario, `e` the position to open at. A link that cannot be read says why; it never half-applies.
 */
export interface PageLink {
  readonly shippedId: string | null;
  readonly position: number;
}

export type ReadLink =
  | { readonly ok: true; readonly link: PageLink }
  | { readonly ok: false; readonly problem: Problem };

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

export function readLink(fragment: string): ReadLink {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  let shippedId: string | null = null;
  let position = 0;
  for (const [key, value] of fields) {
    if (key === "s") {
      if (!idPattern.test(value)) return wrong(key, value);
      shippedId = value;
    } else if (key === "e") {
      if (!/^\d{1,9}$/.test(value)) return wrong(key, value);
      position = Number(value);
    } else return wrong(key, value);
  }
  return { ok: true, link: { shippedId, position } };
}

function wrong(path: string, found: string): ReadLink {
  return { ok: false, problem: { path, code: "malformed-link", args: { found: found.slice(0, 60) } } };
}

export function writeLink({ shippedId, position }: PageLink): string {
  return shippedId === null ? "" : `#s=${shippedId}${position > 0 ? `&e=${position}` : ""}`;
}
