import { copyId, placeId, serverId } from "../../engine/index.ts";
import type { Selection } from "../../store/index.ts";

type PickKind = Exclude<Selection["kind"], "message" | "connector">;

/** The attributes by which `pickedAt` knows what is drawn there. */
export const pickable = (kind: PickKind, id: string, queue?: string) => ({
  "data-pick": kind,
  "data-id": id,
  "data-queue": queue,
});

/** What is drawn where somebody has pressed; null: nothing that could be looked at more closely. */
export function pickedAt(target: EventTarget): Selection | null {
  const drawn = target instanceof Element ? target.closest<SVGElement>("[data-copy], [data-pick]") : null;
  if (drawn === null) return null;
  const { copy, message = "", pick, id = "", queue = "" } = drawn.dataset;
  if (copy !== undefined) return { kind: "message", message, copy: copyId(copy) };
  if (pick === "server") return { kind: "server", server: serverId(id) };
  if (pick === "queue") return { kind: "queue", server: serverId(id), queue };
  if (pick === "place" || pick === "crowd") return { kind: pick, place: placeId(id) };
  return pick === "link" ? { kind: "link", link: id } : { kind: "district", district: id };
}
