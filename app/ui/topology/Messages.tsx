import { useEffect, useRef } from "react";
import { createMessageLayer, type PlaybackClock } from "../../diagram/index.ts";
import type { Stage, Token } from "../../scene/index.ts";

interface MessagesProps {
  readonly stage: Stage;
  readonly clock: PlaybackClock;
  /** What an envelope at rest is called. */
  readonly labelOf: (token: Token) => string;
  /** The message whose envelopes are looked at more closely. */
  readonly selected: string | null;
}

/** Lends an empty group to D3 and takes it back on unmount. Never renders during playback. */
export function Messages({ stage, clock, labelOf, selected }: MessagesProps) {
  const layer = useRef<SVGGElement>(null);
  useEffect(() => {
    if (layer.current === null) return;
    const group = layer.current;
    const messages = createMessageLayer(group);
    const draw = (): void => {
      const isAtRest = clock.isAtRest();
      messages.update(stage.frame(clock.moment() - 1), isAtRest ? labelOf : null, selected);
      group.setAttribute("data-rest", isAtRest ? String(clock.moment()) : "");
    };
    draw();
    const unsubscribe = clock.subscribe(draw);
    return () => {
      unsubscribe();
      messages.destroy();
    };
  }, [stage, clock, labelOf, selected]);
  return <g ref={layer} data-layer="messages" />;
}
