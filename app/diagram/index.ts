/** The front door of the diagram room: D3 on the elements it was lent. */
export { showClock } from "./clock-face.ts";
export type { MessageLook } from "./message-elements.ts";
export { createMessageLayer, type MessageLayer } from "./message-layer.ts";
export { createPlaybackClock, type FrameSource, type PlaybackClock } from "./playback-clock.ts";
export type { ZoomController } from "./zoom.ts";

/** Gestures are fetched when the picture is there already: it fits without them. */
export const loadZoom = async () => (await import("./zoom.ts")).createZoom;
