import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cases from "../engine/conformance/2007/routing.json";
import type { ConformanceCase } from "../engine/conformance/conformance-case.ts";
import { inputOfCase } from "../engine/conformance/input-of-case.ts";
import { placeParts, type SimulationInput, simulate, type Trace } from "../engine/index.ts";
import { generatedInput } from "../testing/generated-input.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { contains, overlap } from "./boxes.ts";
import { connectionLine, nameBox } from "./connection-line.ts";
import type { Token } from "./frame-shapes.ts";
import { layOut, type Pins } from "./lay-out.ts";
import type { Layout } from "./layout-shapes.ts";
import { pointOf } from "./places.ts";
import { alongLine, distance } from "./polylines.ts";
import { createStage, type Stage } from "./stage.ts";

interface Play {
  readonly input: SimulationInput;
  readonly trace: Trace;
  readonly layout: Layout;
  readonly stage: Stage;
}

function play(input: SimulationInput, pins: Pins = {}): Play {
  const { trace } = simulate(input);
  const layout = layOut(input, pins);
  return { input, trace, layout, stage: createStage(input, trace, layout) };
}

function playShipped(name: string): Play {
  const { input, layout } = shippedScenario(name);
  return play(input, layout.sites);
}

const eventAt = ({ trace }: Play, type: string): number => trace.events.findIndex((event) => event.type === type);
const tokenOf = (tokens: readonly Token[], copy: string): Token | undefined => tokens.find((one) => one.copy === copy);

describe("places of a trace", () => {
  const plays = [
    ...[...shippedScenarios()].map(([name, { input, layout }]) => ({ name, input, pins: layout.sites })),
    ...[1, 2, 3].map((seed) => ({
      name: `generated ${seed}`,
      input: generatedInput({ sites: 6, seed, hasOutside: true, hasRoutingGroups: true }),
      pins: {},
    })),
  ];
  for (const { name, input, pins } of plays) {
    it(`are all on the plane: ${name}`, () => {
      expectPlacesOnPlane(play(input, pins));
    });
  }

  it("are all on the plane in every published routing case", () => {
    for (const test of cases as unknown as readonly ConformanceCase[]) {
      if (test.message) expectPlacesOnPlane(play(inputOfCase(test)));
    }
  });

  function expectPlacesOnPlane({ trace, layout }: Play): void {
    const known = new Set<string>(
      [...layout.servers, ...layout.hosts, ...layout.clients, ...layout.catalogs].map(({ place }) => place),
    );
    for (const event of trace.events) {
      if (!("from" in event)) continue;
      for (const place of [event.from, event.to]) {
        expect(contains(layout.bounds, pointOf(layout, place)), place).toBe(true);
        expect(known.has(place), `${place} in ${placeParts(place).kind}`).toBe(true);
      }
    }
  }
});

describe("a frame", () => {
  it("is the same at a whole moment, however one got there", () => {
    const { input, trace, layout, stage } = playShipped("out-through-edge");
    const fresh = () => createStage(input, trace, layout);
    const rested = Array.from({ length: stage.eventCount + 1 }, (_, i) => fresh().frame(i - 1));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: stage.eventCount - 1, noNaN: true }), { maxLength: 30 }),
        (walk) => {
          for (const moment of walk) {
            stage.frame(moment);
            const seq = Math.floor(moment);
            expect(stage.frame(seq)).toEqual(rested[seq + 1]);
            expect(stage.picture(seq)).toEqual(fresh().picture(seq));
          }
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  it("is empty before anything has happened", () => {
    expect(playShipped("two-sites").stage.frame(-1)).toEqual({ moment: -1, tokens: [], pulses: [] });
  });

  it("stays at the last event", () => {
    const { stage } = playShipped("two-sites");
    expect(stage.frame(1_000)).toEqual(stage.frame(stage.eventCount - 1));
  });

  it("has nothing in the air at a whole moment, and every message at rest", () => {
    const { stage } = playShipped("dead-site");
    for (let seq = -1; seq < stage.eventCount; seq += 1) {
      const { pulses, tokens } = stage.frame(seq);
      expect(pulses).toEqual([]);
      expect(tokens.every(({ opacity }) => opacity === 1)).toBe(true);
    }
  });

  it("never lets a message jump", () => {
    const plays = [...shippedScenarios()].map(([, { input, layout }]) => play(input, layout.sites));
    for (const { stage } of [...plays, play(generatedInput({ sites: 4, seed: 2, hasOutside: true }))]) {
      const step = 1 / 128;
      for (let n = -128; n < Math.min(stage.eventCount - 1, 60) * 128; n += 1) {
        const [before, after] = [stage.frame(n * step), stage.frame((n + 1) * step)];
        const starts = new Map(before.tokens.map((token) => [token.copy, token.at]));
        for (const { copy, at } of after.tokens) {
          const start = starts.get(copy);
          // Three times the mean speed of the longest way, which is that of the easing at its fastest.
          if (start) expect(distance(start, at), `${copy} at ${n * step}`).toBeLessThan(60);
        }
      }
    }
  });

  it("lets a message rest in the middle of its connection, clear of costs and names", () => {
    const shown = playShipped("two-sites");
    const { stage, layout, trace } = shown;
    const seq = eventAt(shown, "SEND");
    const [token] = stage.frame(seq).tokens;
    const event = trace.events[seq];
    if (!token || event?.type !== "SEND") throw new Error("no SEND");
    expect(token.at).toEqual(alongLine(connectionLine(layout, event.from, event.to), 0.5));
    const envelope = { x: token.at.x - 15, y: token.at.y - 10, width: 30, height: 20 };
    const covered = [...layout.links.flatMap(({ pill }) => pill ?? []), ...layout.servers.map(nameBox)];
    expect(covered.filter((box) => overlap(box, envelope))).toEqual([]);
  });

  it("does not cover a server's name with a message that rests there", () => {
    const { stage, layout } = play(generatedInput({ sites: 3, seed: 4, mostServers: 9 }));
    for (let seq = 0; seq < stage.eventCount; seq += 1) {
      for (const { at, state } of stage.frame(seq).tokens) {
        if (state === "inTransit") continue;
        const envelope = { x: at.x - 15, y: at.y - 10, width: 30, height: 20 };
        expect(layout.servers.filter((tile) => overlap(nameBox(tile), envelope)).map(({ server }) => server)).toEqual(
          [],
        );
      }
    }
  });

  it("lets the parts of a message begin where it was, and come apart", () => {
    const scene = playShipped("out-through-edge");
    const seq = eventAt(scene, "TRANSFER");
    const event = scene.trace.events[seq];
    if (event?.type !== "TRANSFER" || event.copy === null) throw new Error("no TRANSFER");
    const parent = tokenOf(scene.stage.frame(seq - 1).tokens, event.copy);
    const justAfter = scene.stage.frame(seq - 1 + 1e-9).tokens;
    const places = event.copies.map(({ copy }) => tokenOf(justAfter, copy)?.at);
    for (const at of places) expect(at && parent && distance(at, parent.at)).toBeLessThan(0.01);
    const apart = event.copies.map(({ copy }) => tokenOf(scene.stage.frame(seq).tokens, copy)?.at);
    expect(new Set(apart.map((at) => JSON.stringify(at))).size).toBe(event.copies.length);
  });

  it("shows a message only gradually when it comes into being", () => {
    const { stage } = playShipped("two-sites");
    const opacities = [-0.9, -0.5, -0.1, 0].map((moment) => stage.frame(moment).tokens[0]?.opacity ?? 0);
    expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
    expect(opacities[0]).toBeLessThan(0.1);
    expect(opacities[3]).toBe(1);
  });

  it("shows a failed attempt as a signal that comes back", () => {
    const scene = playShipped("dead-site");
    const seq = eventAt(scene, "ATTEMPT");
    const event = scene.trace.events[seq];
    if (event?.type !== "ATTEMPT") throw new Error("no ATTEMPT");
    const signal = (part: number) => scene.stage.frame(seq - 1 + part).pulses[0];
    expect(signal(0.5)).toMatchObject({ kind: "attempt", hasFailed: true, at: pointOf(scene.layout, event.to) });
    for (const part of [0.001, 0.999]) {
      expect(distance(signal(part)?.at ?? { x: 0, y: 0 }, pointOf(scene.layout, event.from))).toBeLessThan(2);
    }
  });

  it("shows a look-up, a notification and a reading while they happen", () => {
    const scene = playShipped("two-sites");
    const kindAt = (type: string) => scene.stage.frame(eventAt(scene, type) - 0.5).pulses.map(({ kind }) => kind);
    expect(kindAt("CLIENT-LOCATE")).toEqual(["lookUp"]);
    expect(kindAt("RESOLVE")).toEqual(["lookUp"]);
    expect(kindAt("SUBMIT")).toEqual(["notification"]);
    expect(kindAt("NOTIFY")).toEqual(["notification"]);
    expect(kindAt("CLIENT-READ")).toEqual(["reading"]);
    expect(kindAt("CATEGORIZE")).toEqual([]);
  });

  it("shows a refusal on its way back to whoever is refused", () => {
    const scene = playShipped("f-22-spam-rejected");
    const seq = eventAt(scene, "REJECT");
    const refusal = (part: number) => scene.stage.frame(seq - 1 + part).pulses[0];
    expect(refusal(0.5)).toMatchObject({ kind: "attempt", hasFailed: true });
    expect(refusal(0.25)?.at).not.toEqual(refusal(0.75)?.at);
  });
});

describe("a picture", () => {
  it("shows the links of the cheapest way, over London, while the message goes straight to Dublin", () => {
    const scene = playShipped("two-sites");
    const send = eventAt(scene, "SEND");
    for (const seq of [eventAt(scene, "ROUTE"), send - 1, send, send + 1]) {
      const picture = scene.stage.picture(seq);
      expect(picture.pathLinks, `event ${seq}`).toEqual(["siteLink:Redmond-London", "siteLink:London-Dublin"]);
      expect(picture.pathDistricts, `event ${seq}`).toEqual(["site:Redmond", "site:London", "site:Dublin"]);
    }
    expect(scene.stage.picture(0).pathLinks).toEqual([]);
  });

  it("takes the cheapest of several links between two sites", () => {
    const { input } = shippedScenario("two-sites");
    const [first] = input.organization.siteLinks;
    if (!first) throw new Error("no link");
    const siteLinks = [{ ...first, name: "Dearer", cost: 11 as typeof first.cost }, ...input.organization.siteLinks];
    const scene = play({ ...input, organization: { ...input.organization, siteLinks } });
    expect(scene.stage.picture(eventAt(scene, "ROUTE")).pathLinks).toEqual([
      "siteLink:Redmond-London",
      "siteLink:London-Dublin",
    ]);
  });

  it("names the places of an event and draws its connection", () => {
    const scene = playShipped("two-sites");
    const picture = scene.stage.picture(eventAt(scene, "SEND"));
    expect(picture.activePlaces).toEqual(["HUB01", "HUB05"]);
    expect(picture.connection).toMatchObject({ from: "HUB01", to: "HUB05" });
    expect(scene.stage.picture(eventAt(scene, "CATEGORIZE")).connection).toBeNull();
    expect(scene.stage.picture(eventAt(scene, "CLIENT-READ")).activePlaces).toEqual([
      "MBX07",
      "CAS05",
      "client:bob@contoso.com",
    ]);
  });

  it("crosses out a dead site with all its servers", () => {
    const scene = playShipped("dead-site");
    const picture = scene.stage.picture(0);
    expect(picture.downDistricts).toEqual(["site:Dublin"]);
    expect([...picture.downPlaces].sort()).toEqual(["HUB05", "MBX07", "gc:Dublin"]);
  });

  it("shows what waits in a queue and when it is tried again", () => {
    const scene = playShipped("dead-site");
    const [queue] = scene.stage.picture(eventAt(scene, "DEFER")).queues;
    expect(queue).toMatchObject({ copies: ["m1"], recipients: 1, queue: { server: "HUB04", status: "Retry" } });
    expect(queue?.retryAt).toBeGreaterThan(0);
  });
});
