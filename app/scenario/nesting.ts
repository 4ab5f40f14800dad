/** Are there more lists and objects within each other than `most`? Walks with its own stack. */
export function deeperThan(value: object, most: number): boolean {
  let level: ReadonlySet<object> = new Set([value]);
  for (let depth = 1; level.size > 0; depth += 1) {
    if (depth > most) return true;
    const next = new Set<object>();
    for (const one of level)
      for (const inner of Object.values(one)) if (inner !== null && typeof inner === "object") next.add(inner);
    level = next;
  }
  return false;
}
