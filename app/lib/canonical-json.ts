/**
 * JSON with the keys of every object in code-unit order and without white space, so that equal data gives equal text.
 * Fields that are `undefined` are left out. Expects plain data: no functions, no cycles.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const field = (value as { readonly [key: string]: unknown })[key];
    if (field !== undefined) fields.push(`${JSON.stringify(key)}:${canonicalJson(field)}`);
  }
  return `{${fields.join(",")}}`;
}
