import { type ConnectorId, placeParts } from "../../engine/index.ts";
import type { Words } from "../../i18n/index.ts";
import { districtsOf, internetId, linkSpecs, peopleOfCrowd } from "../../scene/index.ts";
import type { Selection } from "../../store/index.ts";
import type { Moment } from "./use-moment.ts";

interface Title {
  /** What kind of thing it is. */
  readonly kind: string;
  readonly name: string;
}

/** What a thing that was picked is called. */
export function titleOf(selection: Selection, moment: Moment, words: Words): Title {
  const { organization, set, say } = moment;
  switch (selection.kind) {
    case "server":
    case "queue":
      return { kind: say("kind.server"), name: selection.server };
    case "district": {
      if (selection.district === internetId) return { kind: say("kind.outside"), name: words.text("internet") };
      const district = districtsOf(organization).find(({ id }) => id === selection.district);
      const kind = district?.kind ?? "site";
      return {
        kind: say(`kind.${kind}`),
        name: kind === "perimeter" ? words.text("perimeterNetwork") : (district?.name ?? ""),
      };
    }
    case "link":
      return linkTitle(selection.link, moment);
    case "connector":
      return connectorTitle(selection.connector, moment);
    case "message": {
      const isReport = set.book.isReport(selection.message);
      return { kind: say(isReport ? "kind.report" : "kind.message"), name: set.book.subjectOf(selection.message) };
    }
    case "place": {
      const { kind, name } = placeParts(selection.place);
      if (kind === "client") return { kind: say("kind.person"), name: set.book.personName(name) };
      if (kind === "gc") return { kind: say("kind.gc"), name };
      return { kind: say(kind === "drop" ? "kind.drop" : "kind.host"), name };
    }
    case "crowd":
      return {
        kind: say("kind.crowd"),
        name: say("name.crowd", { count: peopleOfCrowd(set.input, selection.place).length }),
      };
  }
}

function linkTitle(id: string, moment: Moment): Title {
  const { organization, say } = moment;
  const link = linkSpecs(organization, true).find((one) => one.id === id);
  if (link === undefined) return { kind: say("kind.siteLink"), name: id };
  if (link.connector !== null) return connectorTitle(link.connector, moment);
  const kind = say(`kind.${link.kind}`);
  if (link.kind === "edgeSubscription") return { kind, name: say("name.edgeSubscription", { site: link.name }) };
  return { kind, name: link.kind === "internet" ? say("name.internet") : link.name };
}

function connectorTitle(name: ConnectorId, { organization, say }: Moment): Title {
  const isNamed = (one: { readonly name: ConnectorId }): boolean => one.name === name;
  if (organization.sendConnectors.some(isNamed)) return { kind: say("kind.sendConnector"), name };
  if (organization.foreignConnectors.some(isNamed)) return { kind: say("kind.foreignConnector"), name };
  return { kind: say("kind.routingGroupConnector"), name };
}
