#!/usr/bin/env node
// Writes the JSON Schema of the scenario file, made from the validator, to where it is published (`npm run schema`).
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."));
// The validator is TypeScript, which Node 20 cannot read: it is bundled first.
const bundle = await rolldown({ input: "scripts/schema.ts", platform: "node", logLevel: "warn" });
const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
const temporary = path.resolve(`node_modules/.cache/sitehop/schema-${process.pid}.mjs`);
mkdirSync(path.dirname(temporary), { recursive: true });
writeFileSync(temporary, output[0].code);
try {
  const { schemaFile, schemaText } = await import(pathToFileURL(temporary).href);
  mkdirSync(path.dirname(schemaFile), { recursive: true });
  writeFileSync(schemaFile, schemaText());
  console.log(`${schemaFile} is written.`);
} finally {
  rmSync(temporary, { force: true });
}
