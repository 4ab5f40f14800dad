/** The front door of the export room: what happened, as the text of a file. */
export { renderContactSheet, sheetPositions } from "./contact-sheet.ts";
export { fileName } from "./file-name.ts";
export { createFilm, type Film, type FilmOptions, type Shot } from "./film.ts";
export type { Theme } from "./look.ts";
export { mermaid } from "./mermaid.ts";
export { type AnimationOptions, renderAnimation } from "./render-animation.ts";
export { renderStill, type StillOptions, stillBox } from "./render-still.ts";
export { type Passage, type Score, scoreOf } from "./score.ts";
export { clampedPosition, createStory, type Story, type StorySource } from "./story.ts";
export { traceJson } from "./trace-json.ts";
export { trackingLog } from "./tracking-log.ts";
export { transcript } from "./transcript.ts";
