/** The front door of the embed room: the page for other people's scripts. */
export { createPageApi, type PageApi, type PageEvents, type PageState } from "./page-api.ts";
