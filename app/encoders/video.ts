import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from "mediabunny";
import type { Film } from "../export/index.ts";
import { breathe, type Control } from "./control.ts";
import { createCanvas, paintedShots, type Size } from "./paint.ts";

export type VideoKind = "mp4" | "webm";

/** The first that this browser can make: those that most players know come first. */
const codecs: { readonly [kind in VideoKind]: readonly VideoCodec[] } = {
  mp4: ["avc", "vp9", "av1"],
  webm: ["vp9", "vp8", "av1"],
};

/** So many frames are encoded before the page gets a turn. */
const framesInOneGo = 6;

/** A film as video with an even number of frames a second; null: this browser cannot make such a file. */
export async function encodeVideo(film: Film, size: Size, kind: VideoKind, control: Control): Promise<Blob | null> {
  if (typeof VideoEncoder === "undefined") return null;
  const codec = await getFirstEncodableVideoCodec([...codecs[kind]], { ...size });
  if (codec === null) return null;
  const canvas = createCanvas(size);
  const format = kind === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const output = new Output({ format, target: new BufferTarget() });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH, keyFrameInterval: 2 });
  output.addVideoTrack(source, { frameRate: film.framesPerSecond });
  try {
    await output.start();
    let frame = 0;
    for await (const shot of paintedShots(film, canvas, control)) {
      for (const end = frame + shot.frames; frame < end; frame += 1) {
        await source.add(frame / film.framesPerSecond, 1 / film.framesPerSecond);
        if (frame % framesInOneGo === 0) {
          control.onProgress(frame, film.frameCount);
          await breathe(control);
        }
      }
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  const { buffer } = output.target;
  return buffer === null ? null : new Blob([buffer], { type: kind === "mp4" ? "video/mp4" : "video/webm" });
}
