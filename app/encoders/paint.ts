import type { Film, Shot } from "../export/index.ts";
import { breathe, type Control } from "./control.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Paints an SVG text over the whole of a canvas. */
export async function paint(canvas: HTMLCanvasElement, svg: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([sized(svg, canvas)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The size is written into the picture itself: some browsers paint a picture at its own size and blow that up. */
function sized(svg: string, { width, height }: Size): string {
  return svg.replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${width}" height="${height}"`);
}

export function createCanvas({ width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error("This browser gives no canvas of that size.");
  return context;
}

/** The size of a film at a width; both are even, because video wants them so. */
export function filmSize(film: Size, width: number): Size {
  const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2);
  return { width: even(width), height: even((width * film.height) / film.width) };
}

/** Paints the shots of a film one after the other, and says each time which one is on the canvas. */
export async function* paintedShots(film: Film, canvas: HTMLCanvasElement, control: Control): AsyncGenerator<Shot> {
  const context = contextOf(canvas);
  // What stands still is painted once for all pictures of a step.
  const ground = createCanvas(canvas);
  const groundContext = contextOf(ground);
  let position: number | null = null;
  for (const shot of film.shots) {
    if (shot.position !== position) {
      groundContext.fillStyle = film.ground;
      groundContext.fillRect(0, 0, ground.width, ground.height);
      await paint(ground, film.backdrop(shot.position));
      position = shot.position;
    }
    context.drawImage(ground, 0, 0);
    const moving = film.foreground(shot.moment);
    if (moving !== null) await paint(canvas, moving);
    yield shot;
    await breathe(control);
  }
}
