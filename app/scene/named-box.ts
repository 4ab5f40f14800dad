import type { Box } from "./geometry.ts";
import type { ServerTile } from "./layout-shapes.ts";
import { nameDepth, textWidth } from "./measure.ts";
import { shownName } from "./shown-names.ts";

/** A server's tile with its name below it, set so much larger than drawn. */
export function namedBox({ server, box, label }: ServerTile, letters: number): Box {
  const width = Math.max(box.width, textWidth(shownName("server", server, letters), 12 * letters));
  return { x: label.x - width / 2, y: box.y, width, height: label.y + nameDepth * letters - box.y };
}
