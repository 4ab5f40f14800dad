import type { Point } from "./geometry.ts";

/** Two nodes that are joined, as their numbers. */
export type Edge = readonly [a: number, b: number];

/**
 * Places the nodes of a graph so that their distance on the plane comes near to the number of edges between them (stress
 * majorization). Uses no more than the four operations and square roots, which are exact everywhere: the same graph
 * gives the same places on every machine.
 */
export function stressPlaces(count: number, edges: readonly Edge[]): readonly Point[] {
  const hops = allHops(count, edges);
  const at = (a: number, b: number): number => hops[a * count + b] ?? 0;
  const [x, y] = firstPlaces(count, at);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < count; i += 1) {
      let weights = 0;
      let sumX = 0;
      let sumY = 0;
      for (let j = 0; j < count; j += 1) {
        if (i === j) continue;
        const wanted = at(i, j);
        const weight = 1 / (wanted * wanted);
        const dx = (x[i] ?? 0) - (x[j] ?? 0);
        const dy = (y[i] ?? 0) - (y[j] ?? 0);
        const now = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        sumX += weight * ((x[j] ?? 0) + (dx * wanted) / now);
        sumY += weight * ((y[j] ?? 0) + (dy * wanted) / now);
        weights += weight;
      }
      if (weights > 0) {
        x[i] = sumX / weights;
        y[i] = sumY / weights;
      }
    }
  }
  return Array.from({ length: count }, (_, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0 }));
}

const rounds = 60;

/** Hops between every two nodes; nodes that nothing joins count as somewhat farther than any that are joined. */
function allHops(count: number, edges: readonly Edge[]): Float64Array {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const [a, b] of edges) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const hops = new Float64Array(count * count).fill(-1);
  let farthest = 1;
  for (let start = 0; start < count; start += 1) {
    hops[start * count + start] = 0;
    const queue = [start];
    for (let next = 0; next < queue.length; next += 1) {
      const node = queue[next] ?? 0;
      const far = (hops[start * count + node] ?? 0) + 1;
      for (const neighbour of neighbours[node] ?? []) {
        if (hops[start * count + neighbour] !== -1) continue;
        hops[start * count + neighbour] = far;
        farthest = Math.max(farthest, far);
        queue.push(neighbour);
      }
    }
  }
  return hops.map((far) => (far === -1 ? Math.max(2, farthest * 0.75) : far));
}

/** Two axes between nodes that are far apart; a little skew keeps nodes from lying on each other. */
function firstPlaces(count: number, hops: (a: number, b: number) => number): readonly [Float64Array, Float64Array] {
  const farthestFrom = (score: (node: number) => number): number => {
    let best = 0;
    for (let node = 1; node < count; node += 1) if (score(node) > score(best)) best = node;
    return best;
  };
  const a = farthestFrom((node) => hops(0, node));
  const b = farthestFrom((node) => hops(a, node));
  const c = farthestFrom((node) => Math.min(hops(a, node), hops(b, node)));
  const d = farthestFrom((node) => hops(c, node) * 2 - Math.abs(hops(a, node) - hops(b, node)));
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let node = 0; node < count; node += 1) {
    const skew = ((node * 7 + 3) % 11) / 11 - 0.5;
    x[node] = (hops(a, node) - hops(b, node)) / 2 + skew * 0.2;
    y[node] = (hops(c, node) - hops(d, node)) / 2 + (((node * 5 + 1) % 13) / 13 - 0.5) * 0.3;
  }
  return [x, y];
}
