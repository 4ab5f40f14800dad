/** Are two values the same plain data, with the fields of every object in the same order? */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i += 1) if (!sameData(a[i], b[i])) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  const fields = Object.keys(a);
  const others = Object.keys(b);
  if (fields.length !== others.length) return false;
  const [left, right] = [a as Fields, b as Fields];
  for (let i = 0; i < fields.length; i += 1) {
    const field = fields[i] ?? "";
    if (field !== others[i] || !sameData(left[field], right[field])) return false;
  }
  return true;
}

interface Fields {
  readonly [field: string]: unknown;
}
