import { expect, it } from "vitest";
import { simMs, simulate } from "../engine/index.ts";
import { generatedInput } from "../testing/generated-input.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { grown, overlap } from "./boxes.ts";
import { layOut } from "./lay-out.ts";
import { textWidth } from "./measure.ts";
import { byWeight, placeFarLabels, siteSummaries, troubledIn } from "./overview.ts";
import { createStage } from "./stage.ts";
import { troubleMarks } from "./trouble-marks.ts";

for (const sites of [40, 200])
  it(`names of ${sites} sites lie neither on each other nor on another site, however far away they are`, () => {
    const { districts, bounds } = layOut(generatedInput({ sites, seed: 1 }), {});
    const names = districts.map(({ id, name, box }, i) => ({ id, name, box, isCovered: i % 9 === 0 }));
    for (const scale of [1_050 / bounds.width, 0.1, 0.2, 0.3, 0.47]) {
      const labels = placeFarLabels(names, scale, bounds);
      const boxes = labels.map(({ id, at, size }) => {
        const width = textWidth(names.find((one) => one.id === id)?.name ?? "", size);
        return { id, box: { x: at.x - width / 2, y: at.y - size * 0.85, width, height: size } };
      });
      const found = boxes.flatMap(({ id, box }, i) => [
        ...boxes.slice(i + 1).filter((other) => overlap(box, other.box)),
        ...names.filter((other) => other.id !== id && overlap(other.box, box)),
      ]);
      expect(found).toEqual([]);
      expect(labels.length).toBeGreaterThan(sites * 0.6);
      for (const { box } of boxes) {
        expect(box.x).toBeGreaterThan(bounds.x - 1);
        expect(box.x + box.width).toBeLessThan(bounds.x + bounds.width + 1);
      }
      for (const { size } of labels) expect(size * scale).toBeGreaterThan(9);
    }
  });

it("a name stands nearer to its own site than to any other, or is left out where sites are too close", () => {
  const { districts, bounds } = layOut(generatedInput({ sites: 200, seed: 1 }), {});
  const names = districts.map(({ id, box }, i) => ({ id, name: `Headquarters ${i}`, box, isCovered: false }));
  const scale = 1_050 / bounds.width;
  const labels = placeFarLabels(names, scale, bounds);
  expect(labels.length).toBeGreaterThan(5);
  for (const { id, at, size } of labels) {
    const width = textWidth(names.find((one) => one.id === id)?.name ?? "", size);
    const text = { x: at.x - width / 2, y: at.y - size * 0.85, width, height: size };
    const near = names.filter(({ box }) => overlap(grown(text, 2.2 / scale), box)).map((one) => one.id);
    expect(near).toEqual([id]);
  }
});

it("the name of the site where something happens comes before all others", () => {
  const { input } = shippedScenario("dead-site");
  const { trace } = simulate(input);
  const layout = layOut(input, {});
  const summaries = siteSummaries(layout, createStage(input, trace, layout).picture(trace.events.length - 1));
  expect(byWeight(summaries).map(({ district }) => district.name)).toEqual(["Cardiff", "Dublin", "Redmond", "London"]);
});

it("a site far away says how many servers it has, what waits there and what is down", () => {
  const { input } = shippedScenario("dead-site");
  const { trace } = simulate(input);
  const layout = layOut(input, {});
  const summaries = siteSummaries(layout, createStage(input, trace, layout).picture(trace.events.length - 1));
  const said = summaries.map(({ district, servers, waiting, isRetry, isDown, isActive }) => [
    ...[district.name, servers, waiting, isRetry, isDown, isActive],
  ]);
  expect(said).toEqual([
    ["Redmond", 2, 0, false, false, false],
    ["London", 1, 0, false, false, false],
    ["Cardiff", 1, 1, true, false, true],
    ["Dublin", 2, 0, false, true, false],
  ]);
});

it("a site far away counts what has trouble in it, servers that are down and the rest, unless all of it is down", () => {
  const { input } = shippedScenario("dead-site");
  const { trace } = simulate(input);
  const layout = layOut(input, {});
  const picture = createStage(input, trace, layout).picture(trace.events.length - 1);
  const [tile, other] = layout.servers;
  if (!tile || !other) throw new Error("too few servers");
  const subject = { kind: "transportStopped", server: other.server, at: simMs(0), until: null } as const;
  const troubled = { ...picture, downPlaces: [tile.place], faults: [subject] };
  const marks = troubleMarks(layout, troubled, input.organization);
  const counts = (now: typeof picture, of: typeof marks) => siteSummaries(layout, now, of).map(({ broken }) => broken);
  expect(counts(troubled, marks)).toEqual([2, 0, 0, 0]);
  expect(counts({ ...troubled, downDistricts: [tile.district] }, marks)).toEqual([0, 0, 0, 0]);
  expect(troubledIn("internet", troubleMarks(layout, { ...picture, faults: [] }, input.organization))).toBe(0);
});
