import { expect, it } from "vitest";
import { clients, serverRoles } from "../engine/index.ts";
import { planInternet } from "./internet-plan.ts";
import {
  cloudPath,
  cornersPath,
  crossPath,
  deviceStrokes,
  leadingRole,
  linePath,
  serverStrokes,
  stateMark,
} from "./strokes.ts";
import { viewOf } from "./view.ts";

it("every role has strokes of its own, and Exchange 2003 too", () => {
  const all = [...serverRoles, null].map(serverStrokes);
  expect(new Set(all).size).toBe(serverRoles.length + 1);
});

it("everybody has a device in the hand", () => {
  for (const client of clients) expect(deviceStrokes(client)).toMatch(/^M/);
  expect(deviceStrokes("owa")).not.toBe(deviceStrokes("outlook"));
});

it("a server with several roles looks like the one that mail passes through", () => {
  expect(leadingRole(["ClientAccess", "Mailbox", "HubTransport"])).toBe("HubTransport");
  expect(leadingRole([])).toBeNull();
});

it("path data has no more decimals than a screen can show", () => {
  const line = [
    { x: 1 / 3, y: 2 },
    { x: 10.005, y: 0.1 + 0.2 },
  ];
  expect(linePath(line)).toBe("M0.33 2L10.01 0.3");
  expect(cloudPath({ x: 0.1, y: 0.2, width: 77.7, height: 33.3 })).not.toMatch(/\.\d{3}/);
  expect(cornersPath({ x: 0, y: 0, width: 1 / 3, height: 10 })).not.toMatch(/\.\d{3}/);
  expect(crossPath({ x: 0, y: 0, width: 56, height: 56 })).toBe("M6 6L50 50M50 6L6 50");
});

it("the bumps of the cloud meet above its name, however many hosts it has", () => {
  for (const count of [0, 1, 3, 4, 9, 40]) {
    const { width, height, label } = planInternet(Array.from({ length: count }, (_, i) => `mx${i}.fabrikam.com`));
    const ends = cloudPath({ x: 0, y: 0, width, height }).split("C").slice(1);
    const meets = Number(ends[1]?.split(" ").at(-1));
    expect(meets, String(count)).toBeGreaterThan(5);
    expect(meets).toBeLessThan(label.y - 13);
  }
});

it("a copy that waits for another attempt has a whole clock: a face around its hands", () => {
  for (const state of ["retry", "unreachable"] as const) expect(stateMark(state)).toMatch(/^M13 2a7 7 .*M13 5v4/);
});

it("a small topology stands in the middle of the view, and is not blown up", () => {
  expect(viewOf({ x: 0, y: 10, width: 100, height: 900 })).toEqual({ x: -330, y: 10, width: 760, height: 900 });
});
