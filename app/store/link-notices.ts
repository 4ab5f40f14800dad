import type { Run } from "../engine/index.ts";
import type { PageLink } from "./link.ts";

/** What a reader has to know of a link that was opened: it does not show quite what its author saw. */
export type LinkNotice =
  /** It points behind the last event. */
  | { readonly kind: "eventBeyond"; readonly event: number; readonly count: number }
  /** The engine's answer differs; `agree` and `upTo` as in `Difference`. */
  | { readonly kind: "traceDiffers"; readonly agree: number; readonly upTo: number | null };

export async function linkNotices(link: PageLink, { trace }: Run): Promise<readonly LinkNotice[]> {
  const notices: LinkNotice[] = [];
  const count = trace.events.length;
  if (link.position > count) notices.push({ kind: "eventBeyond", event: link.position, count });
  if (link.hash !== null && !trace.hash.startsWith(link.hash)) {
    const { compareTrail } = await import("./link-trail.ts");
    notices.push({ kind: "traceDiffers", ...compareTrail(link.trail, trace) });
  }
  return notices;
}
