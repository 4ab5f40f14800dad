import { applyPalette, GIFEncoder, quantize } from "gifenc";
import type { Film } from "../export/index.ts";
import type { Control } from "./control.ts";
import { contextOf, createCanvas, paint, paintedShots, type Size } from "./paint.ts";

/** A GIF knows 256 colours; one of them says: as it was. */
const mostColours = 255;
/** The colours of the whole film are taken from so many of its pictures. */
const samples = 6;

/** A film as GIF that plays for ever. Every picture holds only what has changed since the one before. */
export async function encodeGif(film: Film, size: Size, control: Control): Promise<Blob> {
  const { width, height } = size;
  const canvas = createCanvas(size);
  const palette = quantize(await samplePixels(film, size, control), mostColours);
  const transparentIndex = palette.length;
  const encoder = GIFEncoder();
  let before: Uint8Array | null = null;
  let done = 0;
  for await (const { frames } of paintedShots(film, canvas, control)) {
    const index = applyPalette(contextOf(canvas).getImageData(0, 0, width, height).data, palette);
    const delay = Math.round((frames * 1_000) / film.framesPerSecond);
    if (before === null) {
      const whole = [...palette, [0, 0, 0] as const];
      encoder.writeFrame(index, width, height, { palette: whole, delay, dispose: 1, repeat: 0 });
    } else {
      const changed = difference(before, index, transparentIndex);
      encoder.writeFrame(changed, width, height, { delay, dispose: 1, transparent: true, transparentIndex });
    }
    before = index;
    done += frames;
    control.onProgress(done, film.frameCount);
  }
  encoder.finish();
  return new Blob([encoder.bytes()], { type: "image/gif" });
}

function difference(before: Uint8Array, now: Uint8Array, same: number): Uint8Array {
  return now.map((colour, i) => (colour === before[i] ? same : colour));
}

/** Pixels of some pictures, evenly over the film, at a size that is enough to know the colours. */
async function samplePixels(film: Film, { width, height }: Size, control: Control): Promise<Uint8ClampedArray> {
  const canvas = createCanvas({ width: Math.round(width / 2), height: Math.round(height / 2) });
  const context = contextOf(canvas);
  const count = Math.min(samples, film.shots.length);
  const size = canvas.width * canvas.height * 4;
  const pixels = new Uint8ClampedArray(size * count);
  for (let i = 0; i < count; i += 1) {
    control.signal.throwIfAborted();
    const shot = film.shots[Math.floor(((i + 1) * film.shots.length) / count) - 1];
    if (shot === undefined) continue;
    context.fillStyle = film.ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    await paint(canvas, film.backdrop(shot.position));
    const moving = film.foreground(shot.moment);
    if (moving !== null) await paint(canvas, moving);
    pixels.set(context.getImageData(0, 0, canvas.width, canvas.height).data, i * size);
  }
  return pixels;
}
