import { toJsonSchema } from "@valibot/to-json-schema";
import { scenarioFileSchema } from "../app/scenario/file-schema.ts";
import { schemaDescriptions } from "./schema-descriptions.ts";

/** Where the schema is published, from the root of the project; the page serves it under the same name. */
export const schemaFile = "public/schema/scenario-1.json";

interface SchemaNode {
  [key: string]: unknown;
}

/** The JSON Schema of the scenario file as text, made from the validator itself. */
export function schemaText(): string {
  // Patterns of JSON Schema are always read with the flag "u"; the converter only warns that it leaves it out.
  const { $schema, ...schema } = toJsonSchema(scenarioFileSchema, { target: "draft-2020-12", errorMode: "ignore" });
  const described = { ...schema };
  for (const [path, text] of Object.entries(schemaDescriptions)) describe(described, path.split("."), text);
  const title = "Sitehop scenario, version 1";
  const description = schemaDescriptions[""];
  return `${JSON.stringify({ $schema, title, description, ...described }, null, 2)}\n`;
}

/** Writes a description at a place: fields by name, `*` for the entries of a list or of an object with free names. */
function describe(schema: unknown, path: readonly string[], text: string): void {
  const [key, ...rest] = path;
  if (!isNode(schema)) throw new Error(`Nothing to describe: ${text}`);
  if (key === undefined || key === "") {
    schema.description = text;
    return;
  }
  // What may be null is described where it is not.
  const filled = Array.isArray(schema.anyOf) ? schema.anyOf.find((one) => isNode(one) && isNode(one.properties)) : null;
  const fields = (isNode(filled) ? filled : schema).properties;
  if (key === "*") describe(schema.items ?? schema.additionalProperties, rest, text);
  else if (isNode(fields) && isNode(fields[key])) describe(fields[key], rest, text);
  else throw new Error(`The schema has no field ${key} to describe: ${text}`);
}

function isNode(value: unknown): value is SchemaNode {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
