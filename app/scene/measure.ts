/** Sizes of what is drawn, in scene units, and how much room a text takes. */

export const tileSize = 56;
/** A name stands this far below its tile (its baseline), and reaches this much lower. */
export const nameDrop = 17;
export const nameDepth = 5;
export const figureRadius = 18;
export const catalogRadius = 13;
/** An envelope, the badge with its number of recipients included. */
export const tokenSize = { width: 36, height: 28 };

const averageAdvance = 7;
const textSize = 12;

/** About how wide a text is. Letters of the Latin, Greek and Cyrillic scripts count alike, East Asian ones more. */
export function textWidth(text: string, size: number = textSize): number {
  let units = 0;
  for (const letter of text) units += (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 1.75 : 1;
  return (units * averageAdvance * size) / textSize;
}

/** Titles of districts are set larger and bolder. */
export function titleWidth(text: string): number {
  return textWidth(text, 14);
}
