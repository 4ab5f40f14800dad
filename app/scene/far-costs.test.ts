import { expect, it } from "vitest";
import { simulate } from "../engine/index.ts";
import { generatedInput } from "../testing/generated-input.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { boxAround, centreOf, overlap } from "./boxes.ts";
import { farCostPlaces, farCosts } from "./far-costs.ts";
import { layOut } from "./lay-out.ts";
import { crossesBox } from "./polylines.ts";
import { createStage } from "./stage.ts";

/** The room of a picture at 1440 by 900. */
const room = { width: 1_050, height: 620 };

for (const [sites, share] of [
  [12, 1],
  [20, 1],
  [40, 0.75],
] as const)
  it(`of ${sites} sites links have readable costs on their own lines, on no site and on no other cost`, () => {
    const layout = layOut(generatedInput({ sites, seed: 1 }), {});
    const scale = Math.min(room.width / layout.bounds.width, room.height / layout.bounds.height);
    const places = farCostPlaces(layout, layout.links, scale);
    const withCost = layout.links.filter(({ cost }) => cost !== null);
    expect(places.size / withCost.length).toBeGreaterThanOrEqual(share);
    const boxes = [...places.values()];
    for (const [i, box] of boxes.entries()) {
      expect(box.height * scale).toBeCloseTo(18);
      expect(
        [...boxes.slice(i + 1), ...layout.districts.map((one) => one.box)].filter((other) => overlap(box, other)),
      ).toEqual([]);
    }
    for (const { id, lines } of layout.links) {
      const box = places.get(id);
      if (!box) continue;
      const middle = boxAround(centreOf(box), 14 / scale, 14 / scale);
      expect(lines.some((line) => line.some((point, i) => crossesBox(line[i - 1] ?? point, point, middle)))).toBe(true);
    }
  });

it("no cost stands half outside the picture, however far away it is seen from", () => {
  // The portrait of the seventh has a link along its edge.
  for (const [shape, seed] of [
    ["landscape", 1],
    ["portrait", 7],
  ] as const) {
    const layout = layOut(generatedInput({ sites: 40, seed }), {}, shape);
    const { bounds } = layout;
    for (const pixels of [1_050, 390, 280])
      for (const { x, y, width, height } of farCostPlaces(layout, layout.links, pixels / bounds.width).values())
        expect(Math.min(x, y, bounds.width - x - width, bounds.height - y - height)).toBeGreaterThanOrEqual(0);
  }
});

it("of two links side by side both costs are there", () => {
  const layout = layOut(generatedInput({ sites: 2, seed: 1 }), {});
  const [link] = layout.links;
  const [a, b] = layout.districts;
  if (!link || !a || !b) throw new Error("too few");
  const line = (y: number) => [
    { x: 0, y },
    { x: 48, y },
  ];
  const side = [0, 14.5].map((y, i) => ({ ...link, id: `${i}`, cost: 14, lines: [line(y)], junction: null }));
  const boxes = [
    { ...a, box: { x: -100, y: -50, width: 100, height: 100 } },
    { ...b, box: { x: 48, y: -50, width: 100, height: 100 } },
  ];
  const bounds = { x: -100, y: -50, width: 300, height: 100 };
  expect(farCostPlaces({ ...layout, bounds, districts: boxes, internet: null }, side, 1).size).toBe(2);
});

it("the costs of the chosen path are always there, the others where nothing is written", () => {
  const { input } = shippedScenario("f-04-hub-site");
  const { trace } = simulate(input);
  const layout = layOut(input, {});
  const picture = createStage(input, trace, layout).picture(11);
  const scale = 0.4;
  const places = farCostPlaces(layout, picture.links, scale);
  for (const known of [places, new Map()]) {
    const { chosen, others } = farCosts(picture, known, scale);
    expect(chosen.map(({ cost, box }) => [cost, Math.round(box.height * scale)])).toEqual([
      [10, 18],
      [10, 18],
    ]);
    const free = others([]);
    expect(free.length).toBe(known.size === 0 ? 0 : picture.links.length - 2);
    expect(others(free.map(({ box }) => box))).toEqual([]);
  }
});
