/** The front door of the embed room: the page for other people's scripts. */
export { offerToParent } from "./frame-port.ts";
export { Player } from "./Player.tsx";
export { createPageApi, type PageApi, type PageEvents, type PageState } from "./page-api.ts";
