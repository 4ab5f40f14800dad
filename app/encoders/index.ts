/** The front door of the encoders room: pictures as pixels and films. What weighs much is fetched when it is asked for. */
export { type Control, inPieces, textOf } from "./control.ts";
export { filmSize, type Size } from "./paint.ts";
export { encodePng } from "./png.ts";
export type { VideoKind } from "./video.ts";

export const loadGif = async () => (await import("./gif.ts")).encodeGif;
export const loadVideo = async () => (await import("./video.ts")).encodeVideo;
