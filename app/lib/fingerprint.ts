/**
 * Makes a function that gives equal plain data equal numbers, and other data mostly other ones: what to look among
 * when the same data may be there already. The numbers depend on what was given before.
 */
export function createFingerprint(): (value: unknown) => number {
  const numberOf = new Map<string, number>();
  const ofText = (text: string): number => {
    const known = numberOf.get(text);
    if (known !== undefined) return known;
    numberOf.set(text, numberOf.size);
    return numberOf.size - 1;
  };
  const mix = (sum: number, part: number): number => Math.imul(sum ^ part, 0x9e37_79b1) ^ (sum >>> 15);
  const of = (value: unknown, sum: number): number => {
    if (typeof value === "string") return mix(sum, ofText(value));
    if (typeof value === "number") return mix(sum, Math.trunc(value));
    if (value === null || typeof value !== "object") return mix(sum, value === true ? 3 : 5);
    let all = mix(sum, 7);
    if (Array.isArray(value)) for (const item of value) all = of(item, all);
    else {
      const fields = value as { readonly [field: string]: unknown };
      for (const field in fields) all = of(fields[field], all);
    }
    return mix(all, 11);
  };
  return (value) => of(value, 0);
}
