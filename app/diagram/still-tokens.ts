import type { Token } from "../scene/index.ts";
import type { Stamps } from "./token-stamps.ts";

/** The envelopes that do not move during a step, painted once for all its frames. */
export interface StillTokens {
  readonly paint: (context: CanvasRenderingContext2D, tokens: readonly Token[], stamps: Stamps) => void;
}

export function createStillTokens(): StillTokens {
  let last: { readonly tokens: readonly Token[]; readonly stamps: Stamps; readonly bitmap: ImageBitmap } | null = null;
  return {
    paint: (context, tokens, stamps) => {
      if (tokens.length === 0) return;
      if (last === null || last.stamps !== stamps || !isSame(last.tokens, tokens)) {
        const ground = new OffscreenCanvas(context.canvas.width, context.canvas.height);
        const painter = ground.getContext("2d");
        painter?.setTransform(context.getTransform());
        if (painter) stamps.paint(painter, tokens);
        last?.bitmap.close();
        last = { tokens, stamps, bitmap: ground.transferToImageBitmap() };
      }
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(last.bitmap, 0, 0);
      context.restore();
    },
  };
}

/** The frames of a step hold the very same tokens where nothing moves. */
function isSame(some: readonly Token[], others: readonly Token[]): boolean {
  return some.length === others.length && some.every((token, i) => token === others[i]);
}
