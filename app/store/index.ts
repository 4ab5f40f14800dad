/** The front door of the store: what the page remembers. */

export { type Breakpoint, breaksAt, isSameBreakpoint } from "./breakpoints.ts";
export type { EditResult } from "./editing.ts";
export { type HistoryNews, type HistorySlice, type HistoryStep, mostUndone } from "./history-slice.ts";
export {
  createLibrary,
  entryCalled,
  type Library,
  type LibraryEntry,
  type LibraryGroup,
  libraryGroups,
} from "./library.ts";
export {
  type LinkOrigin,
  linkSpeeds,
  longestLink,
  type PageLink,
  type ReadLink,
  readLink,
  writeLink,
} from "./link.ts";
export type { LinkNotice } from "./link-notices.ts";
export { loadPacking } from "./load-packing.ts";
export { createLinkOpener, type LinkOpener } from "./open-link.ts";
export type { Pace, PlaybackSlice } from "./playback-slice.ts";
export {
  createMemory,
  type Level,
  levels,
  type Memory,
  type Motion,
  motions,
  type Preferences,
  readPreferences,
} from "./preferences.ts";
export type { Refusal, RunSlice } from "./run-slice.ts";
export type { ScenarioSlice } from "./scenario-slice.ts";
export { searchLibrary } from "./search-library.ts";
export type { Selection } from "./selection.ts";
export { selectDecision, selectEvent, selectEventCount, selectIsAtEnd, selectIsAtStart } from "./selectors.ts";
export {
  type Actions,
  type AppState,
  type AppStore,
  createAppStore,
  type EngineClient,
  type OpenRequest,
  type OpenResult,
} from "./store.ts";
export { type Controls, type PanelName, type Theme, themes, type ViewOptions, type ViewSlice } from "./view-slice.ts";
