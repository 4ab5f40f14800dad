import { expect, it } from "vitest";
import { generatedInput } from "../testing/generated-input.ts";
import { grown, overlap } from "./boxes.ts";
import { layOut } from "./lay-out.ts";
import { textWidth } from "./measure.ts";
import { namedBox } from "./named-box.ts";
import { shownName } from "./shown-names.ts";

it("corners around a server leave its name whole, and touch no other server", () => {
  for (const hasLongNames of [false, true]) {
    const { servers } = layOut(generatedInput({ sites: 6, seed: 1, hasLongNames }), {});
    for (const letters of [1, 1.3])
      for (const tile of servers) {
        const box = namedBox(tile, letters);
        const width = textWidth(shownName("server", tile.server, letters), 12 * letters);
        expect(box.x).toBeLessThanOrEqual(tile.label.x - width / 2);
        expect(box.x + box.width).toBeGreaterThanOrEqual(tile.label.x + width / 2);
        expect(box.y).toBe(tile.box.y);
        expect(box.y + box.height).toBeGreaterThan(tile.label.y + 3 * letters);
        const others = servers.filter(({ server }) => server !== tile.server);
        expect(others.filter((other) => overlap(grown(other.box, 1), box))).toEqual([]);
      }
  }
});
