import type { Solution } from "../categorizer/bifurcate.ts";
import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { Copy, World } from "../simulation/world.ts";
import { applyTransportRules } from "./apply-transport-rules.ts";
import { journal } from "./journal.ts";

/**
 * The compliance assessment of the source article: transport rules first, then journaling. Every Hub Transport server
 * holds all rules against every message; what Exchange itself sends is left alone. Returns the solutions that are left.
 * `announce` is called once, with the decision that explains the stage, before anything acts.
 *
 * @source P-320, P-321, P-400, P-401
 */
export function assessCompliance(
  world: World,
  copy: Copy,
  server: ServerId,
  solutions: readonly Solution[],
  at: SimMs,
  announce: (because: number | null) => void,
): readonly Solution[] {
  const announced: { because?: number | null } = {};
  const begin = (because: number | null): void => {
    if (announced.because === undefined) announce(because);
    announced.because = because;
  };
  const left = copy.message.isReport ? solutions : applyTransportRules(world, copy, server, solutions, at, begin);
  if (left.length > 0 && !copy.message.isReport) journal(world, copy, server, at, begin);
  begin(null);
  return left;
}
