/**
 * The yardstick: Dijkstra's algorithm on a binary heap of typed arrays, without names, hops or tie-breaks. Fills in
 * the cost and the first site of the way for every destination.
 */
export function createTypedHeapDijkstra({ start, neighbour, cost: linkCost }) {
  const count = start.length - 1;
  const heapSite = new Int32Array(neighbour.length + 1);
  const heapCost = new Int32Array(neighbour.length + 1);
  const done = new Uint8Array(count);

  return (source) => {
    const cost = new Int32Array(count).fill(0x7fffffff);
    const first = new Int32Array(count).fill(-1);
    done.fill(0);
    let size = 0;
    const push = (site, key) => {
      let at = size;
      size += 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (heapCost[parent] <= key) break;
        heapCost[at] = heapCost[parent];
        heapSite[at] = heapSite[parent];
        at = parent;
      }
      heapCost[at] = key;
      heapSite[at] = site;
    };
    const pop = () => {
      const top = heapSite[0];
      size -= 1;
      const key = heapCost[size];
      const site = heapSite[size];
      let at = 0;
      for (let child = 1; child < size; child = 2 * at + 1) {
        if (child + 1 < size && heapCost[child + 1] < heapCost[child]) child += 1;
        if (heapCost[child] >= key) break;
        heapCost[at] = heapCost[child];
        heapSite[at] = heapSite[child];
        at = child;
      }
      heapCost[at] = key;
      heapSite[at] = site;
      return top;
    };
    cost[source] = 0;
    push(source, 0);
    while (size > 0) {
      const site = pop();
      if (done[site]) continue;
      done[site] = 1;
      const here = cost[site];
      for (let i = start[site]; i < start[site + 1]; i += 1) {
        const there = neighbour[i];
        const newCost = here + linkCost[i];
        if (newCost < cost[there]) {
          cost[there] = newCost;
          first[there] = site === source ? there : first[site];
          push(there, newCost);
        }
      }
    }
    return { cost, first };
  };
}
