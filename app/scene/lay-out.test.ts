import { describe, expect, it } from "vitest";
import { cost, databaseId, type IpSiteLink, type Recipient, type SimulationInput, siteId } from "../engine/index.ts";
import { generatedInput } from "../testing/generated-input.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { centreOf, contains, grown, overlap } from "./boxes.ts";
import { figureBox, nameBox } from "./connection-line.ts";
import type { Box } from "./geometry.ts";
import { layOut } from "./lay-out.ts";
import type { Layout } from "./layout-shapes.ts";
import { cross, crossesBox } from "./polylines.ts";
import { titleWidth } from "./shown-names.ts";

interface Drawing {
  readonly title: string;
  readonly layout: Layout;
}

function generated(): readonly Drawing[] {
  const small = [1, 2, 3, 5, 8, 12].flatMap((sites) =>
    [1, 2, 3, 4, 5].map((seed) => ({ sites, seed, hasOutside: seed % 2 === 0 })),
  );
  const special = [
    { sites: 40, seed: 1, hasOutside: true },
    { sites: 40, seed: 2 },
    { sites: 6, seed: 3, hasOutside: true, hasWideLink: true, hasParallelLinks: true, hasRoutingGroups: true },
    { sites: 12, seed: 6, hasWideLink: true, hasRoutingGroups: true },
    { sites: 5, seed: 4, hasOutside: true, mostServers: 14, hasLongNames: true },
    { sites: 20, seed: 20, hasOutside: true, hasParallelLinks: true, mostServers: 9 },
    { sites: 2, seed: 9, mostServers: 30, hasLongNames: true },
  ];
  const pinned = {
    title: "some pinned sites, and a link of five",
    layout: layOut(generatedInput({ sites: 20, seed: 6, hasOutside: true, hasWideLink: true }), {
      Redmond: [0, 0],
      London: [6, 1],
      Dublin: [3, 4],
    }),
  };
  return [
    ...[...small, ...special].map((wishes) => ({
      title: JSON.stringify(wishes),
      layout: layOut(generatedInput(wishes), {}),
    })),
    ...[...small.filter(({ seed }) => seed === 2), ...special].map((wishes) => ({
      title: `${JSON.stringify(wishes)}, portrait`,
      layout: layOut(generatedInput(wishes), {}, "portrait"),
    })),
    pinned,
  ];
}

function shipped(): readonly Drawing[] {
  return [...shippedScenarios()].flatMap(([title, { input, layout }]) => [
    { title, layout: layOut(input, layout.sites) },
    { title: `${title}, portrait`, layout: layOut(input, layout.sites, "portrait") },
  ]);
}

const drawings = [...shipped(), ...generated()];

interface Thing {
  readonly what: string;
  readonly box: Box;
}

function overlapping(things: readonly Thing[], others: readonly Thing[] = things): readonly string[] {
  const found: string[] = [];
  things.forEach((a, i) => {
    others.forEach((b, j) => {
      if (things === others && j <= i) return;
      if (overlap(grown(a.box, -0.2), grown(b.box, -0.2))) found.push(`${a.what} and ${b.what}`);
    });
  });
  return found;
}

const districtsOf = ({ districts }: Layout): readonly Thing[] => districts.map(({ id, box }) => ({ what: id, box }));
const tilesOf = ({ servers }: Layout): readonly Thing[] =>
  servers.flatMap((tile) => [
    { what: `tile ${tile.server}`, box: tile.box },
    { what: `name ${tile.server}`, box: nameBox(tile) },
  ]);
const titlesOf = ({ districts, catalogs }: Layout): readonly Thing[] => [
  ...districts.map(({ id, name, label }) => ({
    what: `title ${id}`,
    box: { x: label.x, y: label.y - 12, width: titleWidth(name), height: 16 },
  })),
  ...catalogs.map(({ site, centre }) => ({
    what: `catalog ${site}`,
    box: { x: centre.x - 13, y: centre.y - 13, width: 26, height: 26 },
  })),
];
const peopleOf = ({ clients }: Layout): readonly Thing[] =>
  clients.map((figure) => ({ what: figure.address, box: figureBox(figure) }));
const hostsOf = ({ hosts }: Layout): readonly Thing[] => hosts.map(({ name, box }) => ({ what: name, box }));
const pillsOf = ({ links }: Layout): readonly Thing[] =>
  links.flatMap(({ id, pill }) => (pill ? [{ what: `pill ${id}`, box: pill }] : []));
const cloudOf = ({ internet }: Layout): readonly Thing[] =>
  internet ? [{ what: "internet", box: grown(internet.box, 20) }] : [];

describe("the layout of a scenario", () => {
  it("is the same whenever it is asked for", () => {
    for (const wishes of [
      { sites: 12, seed: 1, hasOutside: true },
      { sites: 40, seed: 2 },
    ]) {
      expect(layOut(generatedInput(wishes), {})).toEqual(layOut(generatedInput(wishes), {}));
      const upright = layOut(generatedInput(wishes), {}, "portrait");
      expect(layOut(generatedInput(wishes), {}, "portrait")).toEqual(upright);
    }
  });

  it("does not depend on what happens in it", () => {
    const { input, layout } = shippedScenario("dead-site");
    expect(layOut({ ...input, faults: [], simulation: { seed: 9, until: null } }, layout.sites)).toEqual(
      layOut(input, layout.sites),
    );
  });

  for (const { title, layout } of drawings) {
    it(`puts nothing on anything else: ${title}`, () => {
      expect(overlapping([...districtsOf(layout), ...peopleOf(layout), ...cloudOf(layout)])).toEqual([]);
      expect(overlapping([...tilesOf(layout), ...titlesOf(layout)])).toEqual([]);
      expect(overlapping(hostsOf(layout))).toEqual([]);
      expect(overlapping(hostsOf(layout), [...districtsOf(layout), ...peopleOf(layout)])).toEqual([]);
    });

    it(`keeps every server inside its district: ${title}`, () => {
      for (const thing of [...tilesOf(layout), ...titlesOf(layout)]) {
        const { x, y, width, height } = thing.box;
        const homes = layout.districts.filter(({ box }) => contains(box, { x, y }));
        expect(homes.length, thing.what).toBe(1);
        expect(
          homes.some(({ box }) => contains(box, { x: x + width, y: y + height })),
          thing.what,
        ).toBe(true);
      }
    });

    it(`gives every cost a place where it can be read: ${title}`, () => {
      const others = [...districtsOf(layout), ...peopleOf(layout), ...hostsOf(layout)];
      expect(overlapping(pillsOf(layout))).toEqual([]);
      expect(overlapping(pillsOf(layout), others)).toEqual([]);
    });

    it(`draws no link under a server or its name: ${title}`, () => {
      const under = layout.links.flatMap(({ id, lines }) =>
        tilesOf(layout)
          .filter(({ box }) => lines.some((line) => line.some((b, i) => i > 0 && crossesBox(line[i - 1] ?? b, b, box))))
          .map(({ what }) => `${id} under ${what}`),
      );
      expect(under).toEqual([]);
    });

    it(`leads every link around the districts that it does not join: ${title}`, () => {
      const through = layout.links.flatMap(({ id, ends, lines, junction }) =>
        lines.flatMap((line, spoke) =>
          layout.districts
            .filter((district) => (junction ? ends[spoke] !== district.id : !ends.includes(district.id)))
            .filter(({ box }) => line.some((b, i) => crossesBox(line[i - 1] ?? b, b, box)))
            .map((district) => `${id} through ${district.id}`),
        ),
      );
      expect(through).toEqual([]);
    });

    it(`ends every link at the border of its districts: ${title}`, () => {
      const boxOf = (end: string): Box | null | undefined =>
        end === "internet"
          ? layout.internet && grown(layout.internet.box, 8)
          : layout.districts.find(({ id }) => id === end)?.box;
      for (const { id, ends, lines, junction } of layout.links) {
        lines.forEach((line, i) => {
          const [first, last] = [line[0], line[line.length - 1]];
          const start = junction ? null : ends[0];
          const end = junction ? ends[i] : ends[1];
          for (const [point, name] of [
            [first, start],
            [last, end],
          ] as const) {
            const box = name && boxOf(name);
            if (!box || !point) continue;
            expect(contains(grown(box, 0.2), point) && !contains(grown(box, -0.2), point), `${id} at ${name}`).toBe(
              true,
            );
          }
        });
      }
    });

    it(`has everything inside its bounds, in rounded numbers: ${title}`, () => {
      const things = [districtsOf, tilesOf, peopleOf, hostsOf, pillsOf, cloudOf].flatMap((list) => list(layout));
      for (const { what, box } of things) {
        expect(contains(layout.bounds, { x: box.x, y: box.y }), what).toBe(true);
        expect(contains(layout.bounds, { x: box.x + box.width, y: box.y + box.height }), what).toBe(true);
      }
      for (const number of numbersIn(layout))
        expect(Math.abs(number * 10 - Math.round(number * 10))).toBeLessThan(1e-6);
    });
  }

  it("lets links cross little at 40 sites", () => {
    for (const seed of [1, 2, 3]) {
      const { links } = layOut(generatedInput({ sites: 40, seed }), {});
      expect(crossingsOf(links), `seed ${seed}`).toBeLessThanOrEqual(links.length * 0.45);
    }
  });

  it("has room for everything at 200 sites", () => {
    const layout = layOut(generatedInput({ sites: 200, seed: 1, hasOutside: true }), {});
    expect(overlapping([...districtsOf(layout), ...peopleOf(layout), ...cloudOf(layout)])).toEqual([]);
    expect(overlapping(hostsOf(layout), districtsOf(layout))).toEqual([]);
  });

  it("is an empty plane for an organization without sites", () => {
    const { districts, links, bounds } = layOut(generatedInput({ sites: 0, seed: 1 }), {});
    expect({ districts, links }).toEqual({ districts: [], links: [] });
    expect(bounds.width).toBeGreaterThan(0);
  });

  it("is broader than high, like a screen, for many sites", () => {
    for (const sites of [5, 12, 40]) {
      const { bounds } = layOut(generatedInput({ sites, seed: 3 }), {});
      expect(bounds.width / bounds.height).toBeGreaterThan(0.9);
      expect(bounds.width / bounds.height).toBeLessThan(2.6);
    }
  });
});

/** How often the lines of two links cross that have no end in common. */
function crossingsOf(links: Layout["links"]): number {
  const segments = links.flatMap(({ ends, lines }) =>
    lines.flatMap((line) => line.slice(1).map((to, i) => ({ ends, from: line[i] ?? to, to }))),
  );
  return segments.reduce(
    (sum, a, i) =>
      sum +
      segments
        .slice(i + 1)
        .filter((b) => !a.ends.some((end) => b.ends.includes(end)) && cross(a.from, a.to, b.from, b.to)).length,
    0,
  );
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(numbersIn);
}

describe("pinned sites", () => {
  const { input } = shippedScenario("two-sites");

  it("stand to each other exactly as their pins do", () => {
    const { districts } = layOut(input, { Redmond: [0, 2.4], London: [4, 0], Dublin: [8, 2.4] });
    const at = (site: string) =>
      centreOf(districts.find(({ name }) => name === site)?.box ?? grown({ x: 0, y: 0, width: 0, height: 0 }, 0));
    const [redmond, london, dublin] = [at("Redmond"), at("London"), at("Dublin")];
    const scale = (dublin.x - redmond.x) / 8;
    expect(london.x - redmond.x).toBeCloseTo(4 * scale, 0);
    expect(redmond.y - london.y).toBeCloseTo(2.4 * scale, 0);
    expect(dublin.y).toBeCloseTo(redmond.y, 0);
  });

  it("stand apart although their pins are on one spot", () => {
    const layout = layOut(input, { Redmond: [1, 1], London: [1, 1], Dublin: [1.1, 1] });
    expect(overlapping([...districtsOf(layout), ...peopleOf(layout)])).toEqual([]);
  });

  it("stand apart even when many are pinned to nearly one spot", () => {
    const many = generatedInput({ sites: 14, seed: 5 });
    const pins = Object.fromEntries(many.organization.sites.map(({ name }, i) => [name, [2, (i % 3) / 50] as const]));
    const layout = layOut(many, pins);
    expect(overlapping([...districtsOf(layout), ...peopleOf(layout)])).toEqual([]);
  });

  it("leave room for the sites without a pin", () => {
    const layout = layOut(input, { Redmond: [0, 0] });
    expect(layout.districts.length).toBe(3);
    expect(overlapping([...districtsOf(layout), ...peopleOf(layout)])).toEqual([]);
    expect(overlapping(pillsOf(layout), districtsOf(layout))).toEqual([]);
  });
});

describe("what is drawn", () => {
  it("shows the people who write or read, and nobody else", () => {
    const { input } = shippedScenario("two-sites");
    const [anna] = input.organization.recipients;
    if (!anna) throw new Error("no recipient");
    const silent = { ...anna, name: "Silent", address: "silent@contoso.com" };
    const recipients = [...input.organization.recipients, silent];
    const { clients } = layOut({ ...input, organization: { ...input.organization, recipients } }, {});
    expect(clients.map(({ name }) => name).sort()).toEqual(["Anna", "Bob"]);
  });

  it("finds readers through groups in groups, even when they contain each other", () => {
    const { input } = shippedScenario("two-sites");
    const group = (name: string, members: readonly string[]) => ({
      type: "distributionGroup" as const,
      name,
      address: `${name}@contoso.com`,
      members,
      expansionServer: null,
    });
    const recipients = [
      ...input.organization.recipients,
      group("all", ["some@contoso.com"]),
      group("some", ["all@contoso.com", "bob@contoso.com"]),
    ];
    const messages = input.messages.map((message) => ({ ...message, to: ["all@contoso.com"] }));
    const { clients } = layOut({ ...input, messages, organization: { ...input.organization, recipients } }, {});
    expect(clients.map(({ name }) => name).sort()).toEqual(["Anna", "Bob"]);
  });

  it("makes room for whom mail is forwarded to, and for everybody whom a dynamic group may find", () => {
    const { input } = shippedScenario("two-sites");
    const mailbox = (name: string) => ({
      type: "mailbox" as const,
      name,
      address: `${name}@contoso.com`,
      database: databaseId("DB01"),
      client: "outlook" as const,
    });
    const drawn = (to: string, more: readonly Recipient[]): readonly string[] => {
      const recipients = [...input.organization.recipients, ...more];
      const messages = input.messages.map((message) => ({ ...message, to: [to] }));
      const { clients } = layOut({ ...input, messages, organization: { ...input.organization, recipients } }, {});
      return clients.map(({ name }) => name).sort();
    };
    const forwarding = { ...mailbox("Fay"), forwardingAddress: "bob@contoso.com" };
    expect(drawn("Fay@contoso.com", [forwarding])).toEqual(["Anna", "Bob", "Fay"]);
    const dynamic = {
      type: "dynamicDistributionGroup" as const,
      name: "Everybody",
      address: "everybody@contoso.com",
      recipientFilter: "RecipientType -eq 'UserMailbox'",
      expansionServer: null,
    };
    expect(drawn("everybody@contoso.com", [dynamic, mailbox("Gus")])).toEqual(["Anna", "Bob", "Gus"]);
  });

  it("makes room for the mailbox that journal reports go to", () => {
    const { input } = shippedScenario("two-sites");
    const [anna] = input.organization.recipients;
    if (anna?.type !== "mailbox") throw new Error("no mailbox");
    const archive = { ...anna, name: "Archive", address: "archive@contoso.com" };
    const organization = {
      ...input.organization,
      recipients: [...input.organization.recipients, archive],
      databases: input.organization.databases.map((one) => ({ ...one, journalRecipient: "archive@contoso.com" })),
    };
    expect(layOut({ ...input, organization }, {}).clients.map(({ name }) => name)).toContain("Archive");
  });

  it("leaves out links of SMTP transport, which carry no mail in Exchange's eyes", () => {
    const input = withLinks([
      link("used", ["Redmond", "London"]),
      { ...link("unused", ["London", "Dublin"]), transport: "SMTP" },
    ]);
    expect(layOut(input, {}).links.map(({ name }) => name)).toEqual(["used"]);
  });

  it("joins three sites of one link at a junction that carries the cost", () => {
    const [wide] = layOut(withLinks([link("wide", ["Redmond", "London", "Dublin"])]), {}).links;
    expect(wide?.lines.length).toBe(3);
    expect(wide?.junction && wide.pill && contains(wide.pill, wide.junction)).toBe(true);
    for (const line of wide?.lines ?? []) expect(line[0]).toEqual(wide?.junction);
  });

  it("shows the Exchange cost where it overrides the Active Directory cost", () => {
    const [one] = layOut(withLinks([{ ...link("one", ["Redmond", "London"]), exchangeCost: cost(3) }]), {}).links;
    expect(one).toMatchObject({ cost: 3, adCost: 10, isExchangeCost: true });
  });

  it("puts an Edge server into the perimeter network, between its site and the Internet", () => {
    const { input, layout: pins } = shippedScenario("out-through-edge");
    const layout = layOut(input, pins.sites);
    expect(layout.servers.find(({ server }) => server === "EDGE01")?.district).toBe("perimeter");
    expect(layout.links.map(({ kind, ends }) => [kind, ...ends])).toEqual([
      ["siteLink", "site:Redmond", "site:Dublin"],
      ["edgeSubscription", "site:Redmond", "perimeter"],
      ["internet", "perimeter", "internet"],
    ]);
  });
});

function link(name: string, sites: readonly string[]): IpSiteLink {
  const base = { exchangeCost: null, maxMessageSizeKB: null, transport: "IP" as const };
  return { ...base, name, sites: sites.map(siteId), cost: cost(10) };
}

function withLinks(siteLinks: readonly IpSiteLink[]): SimulationInput {
  const { input } = shippedScenario("two-sites");
  return { ...input, organization: { ...input.organization, siteLinks } };
}

it("P-126: has a sign for the domain at which a client outside looks for Autodiscover first", () => {
  expect(layOut(shippedScenario("f-60-autodiscover").input, {}).hosts.map(({ name }) => name)).toEqual(["contoso.com"]);
});
