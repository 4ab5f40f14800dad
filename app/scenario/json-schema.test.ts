import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemaFile, schemaText } from "../../scripts/schema.ts";
import { readScenario } from "./index.ts";

interface Schema {
  readonly [keyword: string]: unknown;
}
const isSchema = (value: unknown): value is Schema =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** The keywords that the checker below knows; another one in the schema fails a test. */
const known = new Set(
  ["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "propertyNames"].concat(
    ["items", "prefixItems", "minItems", "maxItems", "anyOf", "oneOf", "enum", "const"],
    ["pattern", "minLength", "maxLength", "minimum", "maximum"],
  ),
);

/** A small checker for the part of JSON Schema that the published schema uses: the places that do not fit. */
function mismatches(schema: unknown, value: unknown, path = ""): readonly string[] {
  if (schema === false) return [path];
  if (!isSchema(schema)) return [];
  for (const word of Object.keys(schema)) if (!known.has(word)) throw new Error(`Unknown keyword ${word} at ${path}`);
  const wrong: string[] = [];
  const must = (fits: boolean): void => {
    if (!fits) wrong.push(path);
  };
  const { type, properties, required, additionalProperties, items, prefixItems, pattern } = schema;
  const options = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(options)) must(options.some((option) => mismatches(option, value, path).length === 0));
  if (Array.isArray(schema.enum)) must(schema.enum.includes(value));
  if ("const" in schema) must(schema.const === value);
  if (typeof type === "string") must(hasType(type, value));
  if (typeof value === "string") {
    if (typeof pattern === "string") must(new RegExp(pattern, "u").test(value));
    must(value.length <= Number(schema.maxLength ?? Infinity) && value.length >= Number(schema.minLength ?? 0));
  }
  if (typeof value === "number")
    must(value <= Number(schema.maximum ?? Infinity) && value >= Number(schema.minimum ?? -Infinity));
  if (Array.isArray(value)) {
    must(value.length <= Number(schema.maxItems ?? Infinity) && value.length >= Number(schema.minItems ?? 0));
    const first: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
    value.forEach((entry, i) => {
      wrong.push(...mismatches(first[i] ?? items, entry, `${path}[${i}]`));
    });
  } else if (isSchema(value)) {
    for (const field of Array.isArray(required) ? required : []) must(String(field) in value);
    const fields = isSchema(properties) ? properties : {};
    for (const [field, inner] of Object.entries(value))
      wrong.push(...mismatches(fields[field] ?? additionalProperties, inner, `${path}.${field}`));
  }
  return wrong;
}

function hasType(type: string, value: unknown): boolean {
  switch (type) {
    case "object":
      return isSchema(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

const schema: unknown = JSON.parse(readFileSync(schemaFile, "utf8"));
const shipped = ["same-server", "same-site", "two-sites", "out-through-edge", "dead-site"].map((id): unknown =>
  JSON.parse(readFileSync(`public/scenarios/${id}.json`, "utf8")),
);

describe("the published JSON Schema of the scenario file", () => {
  it("is what the validator gives (npm run schema writes it)", () => {
    expect(readFileSync(schemaFile, "utf8")).toBe(schemaText());
  });

  it("describes itself and its fields", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Sitehop scenario, version 1",
      properties: { siteLinks: { items: { properties: { exchangeCost: { description: expect.any(String) } } } } },
    });
  });

  it("fits every shipped scenario, and each of them points at it", () => {
    for (const scenario of shipped) {
      expect(mismatches(schema, scenario)).toEqual([]);
      expect(scenario).toMatchObject({ $schema: "../schema/scenario-1.json" });
    }
  });

  it("finds what the reader finds: an unknown field, a wrong type, a cost out of range, a kind that is none", () => {
    const base = shipped[0];
    const spoilt: readonly object[] = [
      { site: [] },
      { title: 5 },
      { siteLinks: [{ name: "L", sites: ["A", "B"], cost: 0 }] },
      { recipients: [{ type: "room", name: "R", address: "r@contoso.com" }] },
      { layout: { sites: { Redmond: [1, 2, 3] } } },
    ];
    for (const change of spoilt) {
      const value = { ...(isSchema(base) ? base : {}), ...change };
      expect(mismatches(schema, value), JSON.stringify(change)).not.toEqual([]);
      expect(readScenario(JSON.stringify(value)).ok).toBe(false);
    }
  });
});
