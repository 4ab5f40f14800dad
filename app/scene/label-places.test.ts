import { expect, it } from "vitest";
import { copyId, simulate } from "../engine/index.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { overlap } from "./boxes.ts";
import type { Token } from "./frame-shapes.ts";
import type { Box, Point } from "./geometry.ts";
import { type LabelPlace, placeLabels } from "./label-places.ts";
import { layOut } from "./lay-out.ts";
import { textWidth } from "./measure.ts";
import { createStage } from "./stage.ts";

const plain = { letters: 1, enlarged: 1, layout: null };
const tokenAt = (name: string, at: Point, isInFocus = false): Token => ({
  ...{ copy: copyId(name), message: name, isReport: false, recipients: 1, state: "inMailbox", under: 0 },
  ...{ isInFocus, at, opacity: 1 },
});

function boxOf({ at }: Token, { x, y, anchor }: LabelPlace, text: string, size = 1): Box {
  const width = textWidth(text) * size;
  const across = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: at.x + x - across, y: at.y + y - 10 * size, width, height: 12 * size };
}

it("a label alone stands above the middle of its envelope", () => {
  const places = placeLabels([tokenAt("a", { x: 5, y: 7 })], { ...plain, labelOf: () => "Anna" });
  expect([...places]).toEqual([["a", { x: 0, y: -19, anchor: "middle" }]]);
});

it("labels side by side lie not on each other, and where there is no room any more they are left out", () => {
  const tokens = [0, 1, 2, 3].map((i) => tokenAt(`t${i}`, { x: i * 90, y: 0 }, i === 2));
  const text = "Everybody in Ro… · failed";
  for (const letters of [1, 1.5]) {
    const places = placeLabels(tokens, { ...plain, letters, labelOf: () => text });
    const boxes = tokens.flatMap((token) => {
      const place = places.get(token.copy);
      return place ? [boxOf(token, place, text, letters)] : [];
    });
    for (const [i, box] of boxes.entries())
      expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
    // The one that the event is about has the choice.
    expect(places.get(copyId("t2"))).toEqual({ x: 0, y: -19, anchor: "middle" });
  }
  const pile = Array.from({ length: 30 }, (_, i) => tokenAt(`p${i}`, { x: i, y: 0 }));
  const some = placeLabels(pile, { ...plain, labelOf: () => text });
  expect(some.size).toBeGreaterThan(2);
  expect(some.size).toBeLessThan(14);
});

it("the label of a message that was handed on lies on no host", () => {
  const { input } = shippedScenario("border-headers");
  const { trace } = simulate(input);
  const layout = layOut(input, {});
  const { tokens } = createStage(input, trace, layout).frame(trace.events.length - 1);
  const text = "carl · handed on";
  const places = placeLabels(tokens, { ...plain, labelOf: () => text, layout });
  const handedOn = tokens.filter(({ state }) => state === "handedOff");
  expect(handedOn.length).toBeGreaterThan(0);
  for (const token of handedOn) {
    const place = places.get(token.copy);
    if (!place) throw new Error("left out");
    const box = boxOf(token, place, text);
    expect(layout.hosts.filter((host) => overlap(host.box, box))).toEqual([]);
  }
});

it("a label at the rim stays in the picture", () => {
  const { input } = shippedScenario("f-08-dynamic-group");
  const layout = layOut(input, {});
  const { bounds } = layout;
  const text = "Everybody in Ro… · failed";
  for (const x of [bounds.x + 20, bounds.x + bounds.width - 20]) {
    const token = tokenAt("a", { x, y: bounds.y + 60 });
    const place = placeLabels([token], { ...plain, labelOf: () => text, layout }).get(token.copy);
    const box = place && boxOf(token, place, text);
    expect(box && box.x >= bounds.x && box.x + box.width <= bounds.x + bounds.width).toBe(true);
  }
});

it("at the end of every shipped scenario no label lies on another", () => {
  for (const [id, { input, layout: pins }] of shippedScenarios()) {
    const { trace } = simulate(input);
    const layout = layOut(input, pins.sites);
    const { tokens } = createStage(input, trace, layout).frame(trace.events.length - 1);
    const labelOf = ({ state }: Token): string => `Bob, Dora · ${state}`;
    const places = placeLabels(tokens, { ...plain, labelOf, layout });
    const boxes = tokens.flatMap((token) => {
      const place = places.get(token.copy);
      return place ? [boxOf(token, place, labelOf(token))] : [];
    });
    for (const [i, box] of boxes.entries())
      expect(
        boxes.slice(i + 1).filter((other) => overlap(box, other)),
        id,
      ).toEqual([]);
  }
});
