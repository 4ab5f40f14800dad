/** Sizes of what is drawn, in scene units, and how much room a text takes. */

export const tileSize = 56;
/** A name stands this far below its tile (its baseline), and reaches this much lower. */
export const nameDrop = 17;
export const nameDepth = 5;
export const figureRadius = 18;
export const catalogRadius = 13;
/** An envelope, the badge with its number of recipients included. */
export const tokenSize = { width: 36, height: 28 };

const textSize = 12;

/** About how wide a text is at a size: on the wide side, so that no font in use takes more. */
export function textWidth(text: string, size: number = textSize): number {
  let width = 0;
  for (const letter of text) width += advance(letter);
  return (width * size) / textSize;
}

function advance(letter: string): number {
  if ((letter.codePointAt(0) ?? 0) >= 0x2e80) return 12;
  if (/[\p{Lu}@%]/u.test(letter)) return 8.3;
  return /[\s.,:;'|ijl()[\]-]/.test(letter) ? 4.4 : 7.2;
}
