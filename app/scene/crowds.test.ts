import { describe, expect, it } from "vitest";
import {
  atClient,
  atServer,
  type CopyNow,
  databaseId,
  placeParts,
  type SimulationInput,
  serverId,
} from "../engine/index.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { overlap } from "./boxes.ts";
import { connectionLine, crowdBox, figureBox } from "./connection-line.ts";
import { layOut } from "./lay-out.ts";
import { isCovered, isInFront, pilePlaces } from "./piles.ts";
import { boxOfPlace, pointOf } from "./places.ts";
import { hostsOutside, peopleOfCrowd } from "./units.ts";

const address = (i: number): string => `u${i}@contoso.com`;

/** Anna writes to Bob and to `count` more people at Bob's server. */
function toMany(count: number): SimulationInput {
  const { input } = shippedScenario("two-sites");
  const bob = input.organization.recipients.find(({ name }) => name === "Bob");
  const database = bob?.type === "mailbox" ? bob.database : databaseId("DB07");
  const many = Array.from({ length: count }, (_, i) => ({
    type: "mailbox" as const,
    name: `User ${i}`,
    address: address(i),
    database,
    client: "outlook" as const,
  }));
  return {
    ...input,
    organization: { ...input.organization, recipients: [...input.organization.recipients, ...many] },
    messages: input.messages.map((message) => ({ ...message, to: [...message.to, ...many.map((one) => one.address)] })),
  };
}

describe("a message to a crowd", () => {
  it("draws the first eight people of a district, and one figure for the rest", () => {
    const { clients, crowds } = layOut(toMany(4_000), {});
    expect(clients.map(({ name }) => name).sort()).toEqual([
      ...["Anna", "Bob", "User 0", "User 1", "User 2", "User 3", "User 4", "User 5", "User 6"],
    ]);
    expect(crowds.map(({ places }) => places.length)).toEqual([3_993]);
  });

  it("knows whom the figure of the rest stands for, in every shape of picture", () => {
    const input = toMany(40);
    for (const shape of ["landscape", "portrait"] as const) {
      const { crowds, clients } = layOut(input, {}, shape);
      expect(crowds.length).toBe(1);
      for (const { place, places } of crowds) expect(peopleOfCrowd(input, place).map(atClient)).toEqual(places);
      for (const { place } of clients) expect(peopleOfCrowd(input, place)).toEqual([]);
    }
  });

  it("draws everybody where only one person would be left over", () => {
    expect(layOut(toMany(8), {})).toMatchObject({ crowds: [] });
    expect(layOut(toMany(8), {}).clients.length).toBe(10);
  });

  it("finds the rest where their figure is, and leads them the same way", () => {
    const layout = layOut(toMany(500), {});
    const [crowd] = layout.crowds;
    expect(pointOf(layout, atClient(address(400)))).toEqual(crowd?.centre);
    expect(pointOf(layout, atClient(address(3)))).not.toEqual(crowd?.centre);
    expect(boxOfPlace(layout, atClient(address(400)))).toEqual(crowd && boxOfPlace(layout, crowd.place));
    expect(boxOfPlace(layout, atClient("nobody@contoso.com"))).toBeNull();
    const server = atServer(serverId("MBX07"));
    expect(connectionLine(layout, atClient(address(400)), server)).toBe(
      connectionLine(layout, atClient(address(300)), server),
    );
  });

  it("keeps the senders in sight, however many people are in the way", () => {
    const input = toMany(20);
    const [first] = input.messages;
    if (!first) throw new Error("no message");
    const messages = [first, { ...first, id: "late", from: address(19), to: ["bob@contoso.com"] }];
    expect(layOut({ ...input, messages }, {}).clients.map(({ name }) => name)).toContain("User 19");
  });

  it("puts the figure of the rest on nobody else", () => {
    const layout = layOut(toMany(300), {});
    for (const crowd of layout.crowds) {
      for (const figure of layout.clients) expect(overlap(crowdBox(crowd), figureBox(figure))).toBe(false);
    }
  });

  it("takes no more room for 4,000 than for ten", () => {
    const [many, few] = [layOut(toMany(4_000), {}).bounds, layOut(toMany(10), {}).bounds];
    expect(many.height).toBe(few.height);
    expect(many.width - few.width).toBeLessThan(40);
  });
});

it("the hosts outside are those that are drawn in the cloud", () => {
  const { input, layout: pinned } = shippedScenario("f-33-smart-host");
  const drawn = layOut(input, pinned.sites).hosts.map(({ place }) => place);
  expect(hostsOutside(input).length).toBeGreaterThan(0);
  expect(hostsOutside(input)).toEqual(drawn.filter((place) => placeParts(place).kind === "internet"));
});

describe("a pile of copies at one place", () => {
  const copyAt = (copy: string): CopyNow =>
    ({ copy, position: { kind: "at", place: atServer(serverId("A")) } }) as never;

  it("shows the first three and the one in front", () => {
    const piles = pilePlaces(["a", "b", "c", "d", "e", "f"].map(copyAt));
    const shown = [...piles].filter(([, place]) => !isCovered(place)).map(([copy]) => copy);
    expect(shown).toEqual(["a", "b", "c", "f"]);
    expect([...piles].filter(([, place]) => isInFront(place)).map(([copy]) => copy)).toEqual(["f"]);
  });
});
