import { expect, it } from "vitest";
import { generatedInput } from "../testing/generated-input.ts";
import { shippedScenarios } from "../testing/shipped-scenarios.ts";
import { overlap } from "./boxes.ts";
import { nameBox } from "./connection-line.ts";
import { layOut } from "./lay-out.ts";
import { textWidth } from "./measure.ts";
import { restingPoint } from "./places.ts";
import { shownName, titleWidth } from "./shown-names.ts";
import { queueBadge } from "./view.ts";

it("a server's name of fifteen letters is shown whole, a longer one ends in an ellipsis", () => {
  expect(shownName("server", "EXCHANGEHUB0001")).toBe("EXCHANGEHUB0001");
  const shown = shownName("server", "W".repeat(64));
  expect(shown).toMatch(/^W{5,}…$/);
  expect(textWidth(shown)).toBeLessThanOrEqual(130);
});

it("no letter is cut in two", () => {
  expect(shownName("server", "📬".repeat(40))).toMatch(/^(📬)+…$/u);
});

it("a server with a very long name stays in its district", () => {
  const input = generatedInput({ sites: 2, seed: 1 });
  const [first] = input.organization.servers;
  if (!first) throw new Error("no server");
  const long = { ...first, name: "W".repeat(256) as typeof first.name };
  const organization = { ...input.organization, servers: [long, ...input.organization.servers.slice(1)] };
  const layout = layOut({ ...input, organization, messages: [] }, {});
  const tile = layout.servers.find(({ server }) => server === long.name);
  const home = layout.districts.find(({ id }) => id === tile?.district)?.box;
  if (!tile || !home) throw new Error("no tile");
  const name = nameBox(tile);
  expect(name.x > home.x && name.x + name.width < home.x + home.width).toBe(true);
});

it("an envelope's label above a tile covers neither the title nor the catalog sign", () => {
  for (const { input, layout: pins } of shippedScenarios().values()) {
    const layout = layOut(input, pins.sites);
    for (const { place, district } of layout.servers) {
      const { x, y } = restingPoint(layout, place, 0);
      const label = { x: x - 30, y: y - 30, width: 60, height: 12 };
      const catalog = layout.catalogs.find(({ site }) => district === `site:${site}`)?.centre;
      if (catalog) expect(label.y).toBeGreaterThanOrEqual(catalog.y + 13);
      const title = layout.districts.find(({ id }) => id === district);
      if (!title) throw new Error("no district");
      const box = { x: title.label.x, y: title.label.y - 12, width: titleWidth(title.name), height: 16 };
      expect(overlap(label, box), place).toBe(false);
    }
  }
});

it("the badge of a queue covers neither letters nor names, nor a tile beside it", () => {
  const layout = layOut(generatedInput({ sites: 3, seed: 4, mostServers: 9 }), {});
  for (const tile of layout.servers) {
    const { x, y, width, height } = tile.box;
    const { box: badge } = queueBadge(tile.box, { copies: 12, isRetry: true }, "10:00");
    expect(overlap(badge, { x: x + 10, y: y + height - 18, width: width - 20, height: 14 })).toBe(false);
    for (const other of layout.servers) {
      expect(overlap(badge, nameBox(other)), `${tile.server} on ${other.server}`).toBe(false);
      if (other !== tile) expect(overlap(badge, other.box), `${tile.server} on ${other.server}`).toBe(false);
    }
  }
});
