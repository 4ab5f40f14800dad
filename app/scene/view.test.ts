import { describe, expect, it } from "vitest";
import { copyId, type SimMs, serverId, simMs, siteId } from "../engine/index.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { centreOf } from "./boxes.ts";
import type { QueueNow } from "./frame-shapes.ts";
import { layOut } from "./lay-out.ts";
import type { Layout } from "./layout-shapes.ts";
import { shapeFor, viewOf, waitingByServer } from "./view.ts";

const phone = { width: 390, height: 500 };
const desk = { width: 1040, height: 640 };
const scaleOn = (stage: typeof phone, { bounds }: Layout): number => {
  const view = viewOf(bounds, stage);
  return Math.min(stage.width / view.width, stage.height / view.height);
};

describe("the shape of a picture", () => {
  it("is portrait on a phone held upright, landscape on a phone held level, a tablet and a desk", () => {
    expect(shapeFor(phone)).toBe("portrait");
    expect(shapeFor({ width: 320, height: 362 })).toBe("portrait");
    expect(shapeFor({ width: 844, height: 300 })).toBe("landscape");
    expect(shapeFor({ width: 720, height: 900 })).toBe("landscape");
    expect(shapeFor(desk)).toBe("landscape");
  });

  it("makes every shipped scenario readable on a phone", () => {
    for (const [name, { input, layout }] of shippedScenarios()) {
      expect(56 * scaleOn(phone, layOut(input, layout.sites, "portrait")), name).toBeGreaterThan(26);
    }
  });

  it("puts sites that are pinned side by side below each other on a phone", () => {
    const { input } = shippedScenario("two-sites");
    const { districts } = layOut(input, { Redmond: [0, 1], London: [4, 0], Dublin: [8, 1] }, "portrait");
    const at = (site: string) => centreOf(districts.find(({ name }) => name === site)?.box ?? phoneBox);
    expect(at("London").y).toBeGreaterThan(at("Redmond").y);
    expect(at("Dublin").y).toBeGreaterThan(at("London").y);
    expect(at("Redmond").x).toBeCloseTo(at("Dublin").x, 0);
    expect(at("Redmond").x).toBeGreaterThan(at("London").x);
  });

  it("puts the Internet above the sites on a phone, with and without pins", () => {
    const { input } = shippedScenario("out-through-edge");
    for (const pins of [{}, { Redmond: [4, 0] as const, Dublin: [0, 0] as const }]) {
      const { internet, districts } = layOut(input, pins, "portrait");
      for (const { kind, box } of districts) {
        if (kind === "site") expect(internet && internet.box.y < box.y).toBe(true);
      }
    }
  });
});

const phoneBox = { x: 0, y: 0, ...phone };

describe("the part of the plane that is shown", () => {
  const { bounds } = layOut(shippedScenario("same-server").input, {}, "portrait");

  it("fits the width of a phone for a small topology", () => {
    expect(viewOf(bounds, phone).width).toBe(bounds.width);
  });

  it("does not blow a small topology up to fill a wall", () => {
    const onWall = viewOf(bounds, { width: 3_000, height: 2_000 });
    expect(onWall).toEqual(viewOf(bounds));
    expect(onWall.width).toBe(760);
    expect(scaleOn(desk, { bounds } as Layout)).toBeLessThanOrEqual(1.4 + 1e-3);
  });

  it("has the picture in its middle", () => {
    expect(centreOf(viewOf(bounds, desk)).x).toBeCloseTo(centreOf(bounds).x, 0);
    expect(centreOf(viewOf(bounds, desk)).y).toBeCloseTo(centreOf(bounds).y, 0);
  });
});

it("the badge of a server's queues stands for the one whose next attempt comes first", () => {
  const waiting = (nextHop: string, retryAt: SimMs | null): QueueNow => ({
    queue: {
      server: serverId("HUB01"),
      deliveryType: "SmtpRelayToRemoteAdSite",
      nextHop,
      site: siteId("Redmond"),
      connector: null,
      status: retryAt === null ? "Ready" : "Retry",
    },
    copies: [copyId(nextHop)],
    recipients: 1,
    retryAt,
  });
  const leadingOf = (queues: readonly QueueNow[]) => waitingByServer(queues).get("HUB01");
  const all = [waiting("A", null), waiting("B", simMs(900)), waiting("C", simMs(300))];
  expect(leadingOf(all)).toMatchObject({ queue: { nextHop: "C" }, copies: 3, retryAt: 300 });
  expect(leadingOf([...all].reverse())).toMatchObject({ queue: { nextHop: "C" }, copies: 3, retryAt: 300 });
  expect(leadingOf([waiting("A", null), waiting("D", null)])).toMatchObject({ queue: { nextHop: "A" }, retryAt: null });
});
