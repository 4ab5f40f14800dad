/** What a picture is to fill: a screen, or a phone that is held upright. */
export type Shape = "landscape" | "portrait";

/** How everything stands to each other in a picture of one shape. */
export interface Proportions {
  /** Width to height. */
  readonly aspect: number;
  /** Room between two districts: for a line with its cost between them. */
  readonly gap: { readonly x: number; readonly y: number };
  /** How many scene units one unit of a pin is, at least; a site is about three wide. */
  readonly pinScale: number;
  /** What a way along each axis costs: neighbours had better stand side by side on a screen, below each other on a phone. */
  readonly lengths: { readonly across: number; readonly down: number };
  /** What it costs to be larger than the shape asks for, and a link that leaves where people stand below. */
  readonly shapeWeight: number;
  readonly downwards: number;
  /** What a place lower down costs those who have no pin: the way out belongs above. */
  readonly lowness: number;
}

/** So many districts are read by zooming in, on a phone too: their links need room more than the picture needs to be small. */
const many = 16;

/** The proportions of a picture with so many districts in it. */
export function proportionsFor(shape: Shape, count: number): Proportions {
  return count > many ? { ...proportions[shape], gap: proportions.landscape.gap } : proportions[shape];
}

const proportions: { readonly [shape in Shape]: Proportions } = {
  landscape: {
    aspect: 2,
    gap: { x: 104, y: 76 },
    pinScale: 108,
    lengths: { across: 1, down: 1.2 },
    shapeWeight: 0.8,
    downwards: 0.8,
    lowness: 0.05,
  },
  portrait: {
    aspect: 0.75,
    gap: { x: 64, y: 64 },
    pinScale: 40,
    lengths: { across: 1.2, down: 1 },
    shapeWeight: 2.4,
    downwards: 0.3,
    lowness: 1,
  },
};
