import type { ConnectorId, CopyId, PlaceId, ServerId } from "../engine/index.ts";

/** What a reader has picked in the picture or in a list, to look at more closely. */
export type Selection =
  | { readonly kind: "server"; readonly server: ServerId }
  /** One queue of a server, by the engine's `queueId`. */
  | { readonly kind: "queue"; readonly server: ServerId; readonly queue: string }
  /** `district` is the layout's id: `site:Redmond`, `perimeter`, `routingGroup:Legacy`; `internet` for the cloud. */
  | { readonly kind: "district"; readonly district: string }
  /** `link` is the layout's id. */
  | { readonly kind: "link"; readonly link: string }
  | { readonly kind: "connector"; readonly connector: ConnectorId }
  /** A message of the scenario with all its copies; `copy` is the one that was picked, if one was. */
  | { readonly kind: "message"; readonly message: string; readonly copy: CopyId | null }
  /** A person, a host outside, or the global catalog servers of a site. */
  | { readonly kind: "place"; readonly place: PlaceId }
  /** One figure for many people; `place` is the layout's. */
  | { readonly kind: "crowd"; readonly place: PlaceId };
