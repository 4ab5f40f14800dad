import { type Box, envelope, type Token, textWidth } from "../scene/index.ts";
import type { LabelOf } from "./message-elements.ts";
import { createStillTokens } from "./still-tokens.ts";
import { type StateColour, stateColour, type TokenColours, tokenColours, watchLook } from "./token-colours.ts";
import { createStamps, innerBox, outerBox, type Stamps } from "./token-stamps.ts";

/** Many envelopes on a canvas above the drawing. Follows zoom, size and colours by itself. */
export interface MessagePainter {
  /** `size`: how much larger than drawn envelopes are. */
  readonly paint: (tokens: readonly Token[], labelOf: LabelOf, size: number) => void;
  /** The front envelope at a point of the window. */
  readonly tokenAt: (x: number, y: number) => Token | null;
  readonly destroy: () => void;
}

const { halfWidth, halfHeight } = envelope;
/** Strokes of 2 are read from so many pixels a scene unit on; smaller envelopes are plain. */
const strokesFrom = 0.4;
/** Letters of 12 are read from here on. */
const lettersFrom = 0.7;
const mostLabels = 60;
/** More than this would take too long in every frame: those that move are plain as long as they do. */
const mostStamped = 200;
/** With more than this, every colour is set once for all instead of once for each: piles are a little less clear. */
const mostInOrder = 1_500;

export function createMessagePainter(group: SVGGElement, canvas: HTMLCanvasElement): MessagePainter {
  const context = canvas.getContext("2d");
  let shown: readonly Token[] = [];
  let labels: LabelOf = null;
  let enlarged = 1;
  let colours: TokenColours | null = null;
  let stamps: Stamps | null = null;
  const still = createStillTokens();
  let isEmpty = true;

  const paint = (): void => {
    if (context === null || (shown.length === 0 && isEmpty)) return;
    isEmpty = shown.length === 0;
    colours ??= measured();
    const { a: scale, e, f } = group.getCTM() ?? new DOMMatrix();
    const pixels = devicePixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(pixels * scale, 0, 0, pixels * scale, pixels * e, pixels * f);
    const view = viewOf(canvas, { scale: pixels * scale, x: pixels * e, y: pixels * f });
    const inView = shown.filter(({ at }) => isWithin(at, view));
    if (scale * enlarged < strokesFrom) {
      paintPlain(context, inView, colours, enlarged);
    } else {
      stamps ??= createStamps(colours, { enlarged, scale: pixels * scale });
      const moving = inView.filter(({ isInFocus }) => isInFocus);
      // Nothing moves while there are labels: this frame stands, and may take its time.
      if (labels !== null || inView.length <= mostStamped) stamps.paint(context, inView);
      else {
        still.paint(
          context,
          inView.filter(({ isInFocus }) => !isInFocus),
          stamps,
        );
        if (moving.length <= mostStamped) stamps.paint(context, moving);
        else paintPlain(context, moving, colours, enlarged);
      }
    }
    if (labels !== null && scale >= lettersFrom) paintLabels(context, inView, labels, colours);
  };
  const measured = (): TokenColours => {
    const { width, height } = canvas.getBoundingClientRect();
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    return tokenColours(canvas);
  };
  const stopWatching = watchLook(group, canvas, () => {
    colours = null;
    stamps = null;
    paint();
  });

  return {
    paint: (tokens, labelOf, size) => {
      shown = tokens;
      labels = labelOf;
      if (size !== enlarged) stamps = null;
      enlarged = size;
      paint();
    },
    tokenAt: (x, y) => {
      const matrix = group.getScreenCTM();
      if (matrix === null) return null;
      const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
      const isHit = ({ at }: Token): boolean =>
        Math.abs(point.x - at.x) <= halfWidth * enlarged && Math.abs(point.y - at.y) <= halfHeight * enlarged;
      return shown.findLast(isHit) ?? null;
    },
    destroy: () => {
      stopWatching();
      shown = [];
      paint();
    },
  };
}

interface Place {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The part of the plane that the canvas shows, with the room for an envelope around it. */
function viewOf({ width, height }: HTMLCanvasElement, { scale, x, y }: Place): Box {
  return { x: -x / scale - 40, y: -y / scale - 40, width: width / scale + 80, height: height / scale + 80 };
}

function isWithin({ x, y }: Token["at"], box: Box): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

/** Envelopes without signs: two rectangles each. */
function paintPlain(
  context: CanvasRenderingContext2D,
  tokens: readonly Token[],
  colours: TokenColours,
  enlarged: number,
): void {
  const fill = ({ at, opacity }: Token, { x, y, width, height }: Box): void => {
    if (opacity !== 1) context.globalAlpha = opacity;
    context.fillRect(at.x + x * enlarged, at.y + y * enlarged, width * enlarged, height * enlarged);
    if (opacity !== 1) context.globalAlpha = 1;
  };
  if (tokens.length <= mostInOrder) {
    for (const token of tokens) {
      context.fillStyle = colours[stateColour(token)];
      fill(token, outerBox);
      context.fillStyle = colours.card;
      fill(token, innerBox);
    }
  } else {
    for (const [colour, ones] of byColour(tokens)) {
      context.fillStyle = colours[colour];
      for (const token of ones) fill(token, outerBox);
    }
    context.fillStyle = colours.card;
    for (const token of tokens) fill(token, innerBox);
  }
}

function byColour(tokens: readonly Token[]): ReadonlyMap<StateColour, readonly Token[]> {
  const groups = new Map<StateColour, Token[]>();
  for (const token of tokens) {
    const colour = stateColour(token);
    const group = groups.get(colour);
    if (group) group.push(token);
    else groups.set(colour, [token]);
  }
  return groups;
}

/** The labels of envelopes at rest, as many as there is room for: one that would lie on another is left out. */
function paintLabels(
  context: CanvasRenderingContext2D,
  tokens: readonly Token[],
  labelOf: NonNullable<LabelOf>,
  colours: TokenColours,
): void {
  const taken: Box[] = [];
  context.font = `600 12px ${colours.font}`;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = colours.ground;
  for (const token of tokens) {
    if (taken.length >= mostLabels) break;
    if (token.under === null) continue;
    const text = labelOf(token);
    const width = textWidth(text);
    const { x } = token.at;
    const y = token.at.y - halfHeight - 9;
    const isFree = taken.every(
      (box) => x + width / 2 < box.x || x - width / 2 > box.x + box.width || Math.abs(y - box.y) > box.height,
    );
    if (!isFree) continue;
    taken.push({ x: x - width / 2, y, width, height: 14 });
    context.fillStyle = colours[stateColour(token)];
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}
