import type { Organization, SimulationInput, Trace } from "../engine/index.ts";
import { createOrganizationAt } from "../engine/index.ts";
import { centreOf, roundBox } from "./boxes.ts";
import { siteDistrict } from "./district-ids.ts";
import type { Layout, LinkLine } from "./layout-shapes.ts";
import { linkSpecs } from "./link-specs.ts";
import { hasPill, pillAround } from "./pills.ts";
import { alongLine } from "./polylines.ts";

/** What the configuration of a moment writes on the map; everything stands where the layout has put it. */
export interface MapNow {
  /** The layout's links, in its order, with the costs, limits and states of the moment. */
  readonly links: readonly LinkLine[];
  /** The districts of hub sites. */
  readonly hubDistricts: readonly string[];
}

/** The map right after an event; the same object for as long as no change concerns it. */
export function createMapAt(input: SimulationInput, trace: Trace, layout: Layout): (seq: number) => MapNow {
  const organizationAt = createOrganizationAt(input, trace);
  const known = new Map<Organization, MapNow>();
  return (seq) => {
    const organization = organizationAt(seq);
    const answer = known.get(organization) ?? mapOf(organization, layout);
    known.set(organization, answer);
    return answer;
  };
}

function mapOf(organization: Organization, layout: Layout): MapNow {
  const specs = new Map(linkSpecs(organization, layout.internet !== null).map((spec) => [spec.id, spec]));
  return {
    links: layout.links.map((link) => {
      const spec = specs.get(link.id);
      return spec === undefined ? link : written(link, spec);
    }),
    hubDistricts: organization.sites.flatMap(({ name, hubSiteEnabled }) =>
      hubSiteEnabled ? [siteDistrict(name)] : [],
    ),
  };
}

type Writing = Pick<LinkLine, "cost" | "isExchangeCost" | "adCost" | "maxMessageSizeKB" | "isDisabled">;

/** A link with what is written on it; its pill keeps its middle. */
function written(link: LinkLine, { cost, isExchangeCost, adCost, maxMessageSizeKB, isDisabled }: Writing): LinkLine {
  const now: Writing = { cost, isExchangeCost, adCost, maxMessageSizeKB, isDisabled };
  const isSame =
    link.cost === cost &&
    link.isExchangeCost === isExchangeCost &&
    link.adCost === adCost &&
    link.maxMessageSizeKB === maxMessageSizeKB &&
    link.isDisabled === isDisabled;
  if (isSame) return link;
  const [line = []] = link.lines;
  const middle = link.pill ? centreOf(link.pill) : (link.junction ?? alongLine(line, 0.5));
  return { ...link, ...now, pill: hasPill(now) ? roundBox(pillAround(middle, now)) : null };
}
