import { type Organization, placeParts, siteId, type Thing } from "../../engine/index.ts";
import { linkSpecs } from "../../scene/index.ts";
import type { Selection } from "../../store/index.ts";

/** What of the organization was picked; null: something that nothing can happen to. */
export function thingOf(selection: Selection, organization: Organization): Thing | null {
  switch (selection.kind) {
    case "server":
    case "connector":
      return selection;
    case "queue":
      return { kind: "server", server: selection.server };
    case "district": {
      const [kind, name] = parted(selection.district);
      return kind === "site" ? { kind: "site", site: siteId(name) } : null;
    }
    case "link": {
      const link = linkSpecs(organization, true).find(({ id }) => id === selection.link);
      if (link === undefined) return null;
      if (link.connector !== null) return { kind: "connector", connector: link.connector };
      return link.kind === "siteLink" ? { kind: "siteLink", name: link.name } : null;
    }
    case "place": {
      const { kind, name } = placeParts(selection.place);
      if (kind === "gc") return { kind: "catalogs", site: siteId(name) };
      return kind === "internet" ? { kind: "host", host: name } : null;
    }
    case "message":
    case "crowd":
      return null;
  }
}

function parted(district: string): readonly [kind: string, name: string] {
  const colon = district.indexOf(":");
  return [district.slice(0, Math.max(0, colon)), district.slice(colon + 1)];
}
