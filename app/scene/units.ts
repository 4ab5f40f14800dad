import { atClient, atDropDirectory, atInternet, type PlaceId, type SimulationInput } from "../engine/index.ts";
import { boxAround, moved, unionOf } from "./boxes.ts";
import { internetId } from "./district-ids.ts";
import { type DistrictPlan, planDistrict } from "./district-plan.ts";
import { districtsOf, homesOf } from "./districts.ts";
import type { Box } from "./geometry.ts";
import { cloudOverhang, hostSignSize, type InternetPlan, planInternet } from "./internet-plan.ts";
import type { HostSign } from "./layout-shapes.ts";
import { dropDirectories, internetHosts } from "./outside-hosts.ts";
import { participantsOf } from "./people.ts";
import { type FigurePlan, planPeople } from "./people-plan.ts";

/**
 * Something that is moved as a whole when places are found: a district with the people and drop directories around it,
 * the Internet, or the junction of a link of several sites. All boxes are relative to its anchor, the middle of its body.
 */
export interface Unit {
  readonly id: string;
  readonly kind: "site" | "perimeter" | "routingGroup" | "internet" | "junction";
  /** The district's box, or the cloud's. */
  readonly body: Box;
  /** Body and all that stands around it. */
  readonly room: Box;
  readonly district: DistrictPlan | null;
  readonly internet: InternetPlan | null;
  readonly figures: readonly FigurePlan[];
  readonly drops: readonly HostSign[];
}

const dropGap = 22;

/** All units of a scenario except the junctions of links. */
export function unitsOf(input: SimulationInput): readonly Unit[] {
  const { organization } = input;
  const contents = districtsOf(organization);
  const homes = homesOf(contents);
  const participants = participantsOf(input);
  const drops = dropDirectories(organization);
  const units = contents.map((content): Unit => {
    const district = planDistrict(content);
    const figures = planPeople(
      participants.people.filter(({ home }) => homes.get(home) === content.id),
      district,
    );
    const signs = planDrops(
      drops.filter(({ source }) => homes.get(source) === content.id).map(({ connector }) => connector),
    );
    return toUnit(content.id, content.kind, district, figures, signs);
  });
  const hosts = internetHosts(input, participants);
  const hasOutside =
    hosts.length > 0 || organization.sendConnectors.length > 0 || contents.some(({ kind }) => kind === "perimeter");
  return hasOutside ? [...units, internetUnit(planInternet(hosts))] : units;
}

/** The people for whom one figure stands, by its place in the layout; empty where there is no such figure. */
export function peopleOfCrowd(input: SimulationInput, place: PlaceId): readonly string[] {
  const figures = unitsOf(input).flatMap((unit) => unit.figures);
  const crowd = figures.find(({ person, standsFor }) => standsFor.length > 0 && atClient(person.address) === place);
  return crowd?.standsFor.map(({ address }) => address) ?? [];
}

/** The hosts outside that the scenario is drawn with. */
export function hostsOutside(input: SimulationInput): readonly PlaceId[] {
  return unitsOf(input).flatMap(({ internet }) => internet?.hosts.map(({ name }) => atInternet(name)) ?? []);
}

/** Drop directories stand in a row above their district. */
function planDrops(connectors: readonly Parameters<typeof atDropDirectory>[0][]): readonly HostSign[] {
  let x = 14;
  return connectors.map((connector) => {
    const { width, height } = hostSignSize(connector);
    const box = { x, y: -dropGap - height, width, height };
    x += width + 12;
    return { place: atDropDirectory(connector), name: connector, box };
  });
}

function toUnit(
  id: string,
  kind: Unit["kind"],
  district: DistrictPlan,
  figures: readonly FigurePlan[],
  drops: readonly HostSign[],
): Unit {
  const body = boxAround({ x: 0, y: 0 }, district.width, district.height);
  const around = [...figures.map(({ room }) => room), ...drops.map(({ box }) => box)];
  const room = unionOf([body, ...around.map((box) => moved(box, body.x, body.y))]);
  return { id, kind, body, room, district, internet: null, figures, drops };
}

function internetUnit(internet: InternetPlan): Unit {
  const body = boxAround({ x: 0, y: 0 }, internet.width, internet.height);
  const room = {
    x: body.x - cloudOverhang,
    y: body.y - cloudOverhang,
    width: body.width + 2 * cloudOverhang,
    height: body.height + 2 * cloudOverhang,
  };
  return { id: internetId, kind: "internet", body, room, district: null, internet, figures: [], drops: [] };
}

/** The place where the spokes of a link of three or more sites meet. */
export function junctionUnit(id: string): Unit {
  const body = boxAround({ x: 0, y: 0 }, 56, 30);
  return { id, kind: "junction", body, room: body, district: null, internet: null, figures: [], drops: [] };
}
