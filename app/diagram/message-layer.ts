import type { Frame, Token } from "../scene/index.ts";
import { createMessageElements, type LabelOf } from "./message-elements.ts";
import type { MessagePainter } from "./message-painter.ts";

/** Draws what moves, into the group and the canvas above it that it was lent. */
export interface MessageLayer {
  /**
   * Envelopes at rest have a label, of a pile the front one; moving ones have none. Those of the message `selected` have
   * corners around them.
   */
  readonly update: (frame: Frame, labelOf: LabelOf, selected: string | null) => void;
  /** The envelope at a point of the window that is painted and no element; null: there is none. */
  readonly paintedAt: (x: number, y: number) => Token | null;
  readonly destroy: () => void;
}

/** More envelopes than this are painted instead of being elements: sixty times a second that is cheaper. */
export const mostElements = 100;

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

  const update: MessageLayer["update"] = (frame, labelOf, selected) => {
    last = [frame, labelOf, selected];
    const { tokens, pulses } = frame;
    const isMany = tokens.length > mostElements;
    if (isMany) ask().catch(reportError);
    elements.drawPulses(pulses);
    if (isMany && painter) {
      const own = selected === null ? [] : tokens.filter(({ message }) => message === selected);
      const isApart = own.length > 0 && own.length <= mostElements;
      elements.drawTokens(isApart ? own : [], labelOf, selected);
      painter.paint(isApart ? tokens.filter(({ message }) => message !== selected) : tokens, labelOf);
    } else {
      elements.drawTokens(tokens, labelOf, selected);
      painter?.paint([], null);
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
