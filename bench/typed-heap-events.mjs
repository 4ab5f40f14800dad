/**
 * The yardstick: empty events on a binary heap of typed arrays, so many of them waiting at a time. Each that comes out
 * puts the next one in, a random while later. Gives events a second.
 */
export function typedHeapEventRate(random, total = 1_000_000, waiting = 1_000) {
  const time = new Float64Array(waiting + 1);
  const queue = new Int32Array(waiting + 1);
  let size = 0;
  let now = 0;
  const push = (at, value) => {
    let place = size;
    size += 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (time[parent] <= at) break;
      time[place] = time[parent];
      queue[place] = queue[parent];
      place = parent;
    }
    time[place] = at;
    queue[place] = value;
  };
  const pop = () => {
    const top = queue[0];
    now = time[0];
    size -= 1;
    const at = time[size];
    const value = queue[size];
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && time[child + 1] < time[child]) child += 1;
      if (time[child] >= at) break;
      time[place] = time[child];
      queue[place] = queue[child];
      place = child;
    }
    time[place] = at;
    queue[place] = value;
    return top;
  };
  for (let i = 0; i < waiting; i += 1) push(random(1_000), i);
  const begin = performance.now();
  for (let i = 0; i < total; i += 1) {
    const value = pop();
    push(now + 1 + random(1_000), value);
  }
  return total / ((performance.now() - begin) / 1_000);
}
