import { createCanvas, paint, type Size } from "./paint.ts";

/** An SVG picture as PNG, `scale` pixels for each of its own. */
export async function encodePng(svg: string, scale: number): Promise<Blob> {
  const size = sizeOf(svg);
  const canvas = createCanvas({ width: Math.round(size.width * scale), height: Math.round(size.height * scale) });
  await paint(canvas, svg);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("This browser cannot make a picture of that size."));
      else resolve(blob);
    }, "image/png");
  });
}

function sizeOf(svg: string): Size {
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
