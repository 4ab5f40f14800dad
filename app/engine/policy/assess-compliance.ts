import type { Solution } from "../categorizer/bifurcate.ts";
import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { Copy, World } from "../simulation/world.ts";
import { applyTransportRules } from "./apply-transport-rules.ts";
import { journal } from "./journal.ts";

/**
 * The compliance assessment of the source article: transport rules first, then journaling. Every Hub Transport server
 * holds all rules against every message; what Exchange itself sends is left alone. Returns the solutions that are left.
 *
 * @source P-320, P-321, P-400, P-401
 */
export function assessCompliance(
  world: World,
  copy: Copy,
  server: ServerId,
  solutions: readonly Solution[],
  at: SimMs,
): readonly Solution[] {
  if (copy.message.isReport) return solutions;
  const left = applyTransportRules(world, copy, server, solutions, at);
  if (left.length > 0) journal(world, copy, server, at);
  return left;
}
