import type { ConnectorId, CopyId, PlaceId, ServerId } from "../engine/index.ts";

/** What a reader has picked in the picture or in a list, to look at more closely. */
export type Selection =
  | { readonly kind: "server"; readonly server: ServerId }
  /** `district` is the layout's id: `site:Redmond`, `perimeter`, `routingGroup:Legacy`. */
  | { readonly kind: "district"; readonly district: string }
  /** `link` is the layout's id. */
  | { readonly kind: "link"; readonly link: string }
  | { readonly kind: "connector"; readonly connector: ConnectorId }
  /** A message of the scenario with all its copies; `copy` is the one that was picked, if one was. */
  | { readonly kind: "message"; readonly message: string; readonly copy: CopyId | null }
  /** A person, or a host outside. */
  | { readonly kind: "place"; readonly place: PlaceId };
