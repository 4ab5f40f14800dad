import { type RefObject, useEffect, useRef } from "react";
import { createMessageLayer, type MessageLayer, type PlaybackClock } from "../../diagram/index.ts";
import type { Layout, Reading, Stage, Token } from "../../scene/index.ts";

interface MessagesProps {
  readonly layout: Layout;
  readonly stage: Stage;
  readonly clock: PlaybackClock;
  /** What an envelope at rest is called. */
  readonly labelOf: (token: Token) => string;
  /** The message whose envelopes are looked at more closely. */
  readonly selected: string | null;
  readonly reading: Reading;
  /** Above the drawing: where many envelopes are painted. */
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Told how to find a painted envelope. */
  readonly paintedAt: RefObject<MessageLayer["paintedAt"] | null>;
}

/** Lends an empty group and the canvas to D3 and takes them back on unmount. Never renders during playback. */
export function Messages({ layout, stage, clock, labelOf, selected, reading, canvas, paintedAt }: MessagesProps) {
  const layer = useRef<SVGGElement>(null);
  useEffect(() => {
    if (layer.current === null || canvas.current === null) return;
    const group = layer.current;
    const messages = createMessageLayer(group, canvas.current);
    paintedAt.current = messages.paintedAt;
    const draw = (): void => {
      const isAtRest = clock.isAtRest();
      messages.update(stage.frame(clock.moment() - 1), {
        labelOf: isAtRest ? labelOf : null,
        selected,
        reading,
        layout,
      });
      group.setAttribute("data-rest", isAtRest ? String(clock.moment()) : "");
    };
    draw();
    const unsubscribe = clock.subscribe(draw);
    return () => {
      unsubscribe();
      messages.destroy();
      paintedAt.current = null;
    };
  }, [layout, stage, clock, labelOf, selected, reading, canvas, paintedAt]);
  return <g ref={layer} data-layer="messages" />;
}
