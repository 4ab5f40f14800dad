import type { Frame, Token } from "../scene/index.ts";
import type { labelPlaces } from "./label-placer.ts";
import { createMessageElements, type MessageLook } from "./message-elements.ts";
import type { MessagePainter } from "./message-painter.ts";

/** Draws what moves, into the group and the canvas above it that it was lent. */
export interface MessageLayer {
  /**
   * Envelopes at rest have a label, of a pile the front one; moving ones have none. Far away only those are shown that
   * move or that the event is about: the others are in the counts.
   */
  readonly update: (frame: Frame, look: MessageLook) => void;
  /** The envelope at a point of the window that is painted and no element; null: there is none. */
  readonly paintedAt: (x: number, y: number) => Token | null;
  readonly destroy: () => void;
}

/** Once it is there, every layer has it from the beginning. */
let placesOf: typeof labelPlaces | null = null;

/** More envelopes than this are painted instead of being elements: sixty times a second that is cheaper. */
export const mostElements = 60;

export function createMessageLayer(group: SVGGElement, canvas: HTMLCanvasElement): MessageLayer {
  const elements = createMessageElements(group);
  let painter: MessagePainter | null = null;
  let isAsked = false;
  let isGone = false;
  let last: Parameters<MessageLayer["update"]> | null = null;

  // The painter is fetched when there are many for the first time; until it is there, they are elements.
  const ask = async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    const { createMessagePainter } = await import("./message-painter.ts");
    if (isGone) return;
    painter = createMessagePainter(group, canvas);
    if (last) update(...last);
  };

  // So is what keeps labels off each other: until it is there, they stand above their envelopes.
  if (placesOf === null)
    import("./label-placer.ts").then(({ labelPlaces: found }) => {
      placesOf = found;
      if (last && !isGone) update(...last);
    }, reportError);

  // The painter writes its labels by itself.
  const drawElements = (tokens: readonly Token[], look: MessageLook): void =>
    elements.drawTokens(tokens, look, tokens.length === 0 ? null : (placesOf?.(tokens, look) ?? null));

  const update: MessageLayer["update"] = (frame, look) => {
    last = [frame, look];
    const { labelOf, selected, reading } = look;
    const tokens = reading.isFar ? frame.tokens.filter(({ isInFocus }) => isInFocus) : frame.tokens;
    const isMany = tokens.length > mostElements;
    if (isMany) ask().catch(reportError);
    elements.drawPulses(frame.pulses);
    if (isMany && painter) {
      const own = selected === null ? [] : tokens.filter(({ message }) => message === selected);
      const isApart = own.length > 0 && own.length <= mostElements;
      drawElements(isApart ? own : [], look);
      painter.paint(
        isApart ? tokens.filter(({ message }) => message !== selected) : tokens,
        labelOf,
        reading.envelopes,
      );
    } else {
      drawElements(tokens, look);
      painter?.paint([], null, 1);
    }
  };

  return {
    update,
    paintedAt: (x, y) => painter?.tokenAt(x, y) ?? null,
    destroy: () => {
      isGone = true;
      elements.destroy();
      painter?.destroy();
    },
  };
}
