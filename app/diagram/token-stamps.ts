import { countPath, envelope, envelopeStrokes, stateMark, type Token } from "../scene/index.ts";
import { stateColour, type TokenColours } from "./token-colours.ts";

const { halfWidth, halfHeight } = envelope;

/** An envelope as two rectangles: its border is what the second leaves of the first. */
export const outerBox = { x: -halfWidth - 1, y: -halfHeight - 1, width: 2 * halfWidth + 2, height: 2 * halfHeight + 2 };
export const innerBox = { x: -halfWidth + 1, y: -halfHeight + 1, width: 2 * halfWidth - 2, height: 2 * halfHeight - 2 };

/** Every kind of envelope drawn once, at one scale and in the colours of the moment: to be put down many times. */
export interface Stamps {
  readonly paint: (
    context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
    tokens: readonly Token[],
  ) => void;
}

interface StampSize {
  readonly enlarged: number;
  /** Pixels of the canvas for each scene unit. */
  readonly scale: number;
}

/** Room for an envelope with its sign and its number, around its middle. */
const room = { left: 18, top: 22, right: 34, bottom: 18 };

export function createStamps(colours: TokenColours, { enlarged, scale }: StampSize): Stamps {
  const size = enlarged * scale;
  const known = new Map<string, ImageBitmap>();
  const left = Math.ceil(room.left * size);
  const top = Math.ceil(room.top * size);
  const stampOf = (token: Token): ImageBitmap => {
    const key = `${token.state} ${token.isReport} ${token.recipients}`;
    const found = known.get(key);
    if (found) return found;
    const canvas = new OffscreenCanvas(left + Math.ceil(room.right * size), top + Math.ceil(room.bottom * size));
    const context = canvas.getContext("2d");
    context?.setTransform(size, 0, 0, size, left, top);
    if (context) drawEnvelope(context, token, colours);
    // A bitmap does not change any more, so that putting it down is cheap.
    const stamp = canvas.transferToImageBitmap();
    known.set(key, stamp);
    return stamp;
  };
  return {
    paint: (context, tokens) => {
      const { e, f } = context.getTransform();
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      for (const token of tokens) {
        const { at, opacity } = token;
        if (opacity !== 1) context.globalAlpha = opacity;
        // On whole pixels: a stamp stays as sharp as it was drawn.
        context.drawImage(stampOf(token), Math.round(at.x * scale + e) - left, Math.round(at.y * scale + f) - top);
        if (opacity !== 1) context.globalAlpha = 1;
      }
      context.restore();
    },
  };
}

function drawEnvelope(context: OffscreenCanvasRenderingContext2D, token: Token, colours: TokenColours): void {
  const { state, isReport, recipients } = token;
  const colour = colours[stateColour(token)];
  const fill = (style: string, { x, y, width, height }: typeof outerBox): void => {
    context.fillStyle = style;
    context.fillRect(x, y, width, height);
  };
  fill(colour, outerBox);
  fill(colours.card, innerBox);
  context.strokeStyle = colour;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.lineWidth = 2;
  context.stroke(new Path2D(envelopeStrokes(isReport)));
  const mark = stateMark(state);
  context.lineWidth = 3;
  if (mark !== null) context.stroke(new Path2D(mark));
  if (recipients < 2) return;
  context.translate(halfWidth, -halfHeight);
  context.fillStyle = colours.accent;
  context.fill(new Path2D(countPath(recipients)));
  context.fillStyle = colours.onAccent;
  context.font = `700 11px ${colours.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(recipients), 0, 0.5);
}
