import type { LinkNotice } from "./link-notices.ts";
import type { Selection } from "./selection.ts";

/** How the page is shown; what a link can ask for and a reader can change. */
export interface ViewOptions {
  /** The player's controls: all, only the buttons, none. */
  readonly controls: Controls;
  readonly theme: Theme;
  /** The language that a link asks for; null: the browser's. */
  readonly language: string | null;
  /** The pace that a link asks for; null: as it is. */
  readonly speed: number | null;
  /** The panels beside the picture; null: all of them. */
  readonly panels: readonly PanelName[] | null;
}

export type Controls = "full" | "min" | "none";
export type Theme = "auto" | "light" | "dark";
export type PanelName = "why" | "events";

export const themes: readonly Theme[] = ["auto", "light", "dark"];
export const panelNames: readonly PanelName[] = ["why", "events"];

export const noView: ViewOptions = { controls: "full", theme: "auto", language: null, speed: null, panels: null };

/** How the page is shown now, and what there is to say about the link that was followed last. */
export interface ViewSlice extends ViewOptions {
  readonly notices: readonly LinkNotice[];
  /** What the reader looks at more closely; null: nothing. */
  readonly selection: Selection | null;
}

export const asUsual: ViewSlice = { ...noView, notices: [], selection: null };
