/**
 * JSON with the keys of every object in code-unit order and without white space, so that equal data gives equal text.
 * Fields that are `undefined` are left out. Expects plain data: no functions, no cycles.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += text === "" ? canonicalJson(item) : `,${canonicalJson(item)}`;
    return `[${text}]`;
  }
  const object = value as { readonly [key: string]: unknown };
  for (const key of Object.keys(object).sort()) {
    const field = object[key];
    if (field === undefined) continue;
    text += `${text === "" ? "" : ","}${quoted(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

// What needs no escape is most of what there is, and finding that out is cheaper than JSON.stringify.
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}
