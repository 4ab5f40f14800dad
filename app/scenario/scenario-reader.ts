import type { Organization } from "../engine/index.ts";
import type { Problem } from "../lib/problem.ts";
import { ok, type Result } from "../lib/result.ts";
import { sameData } from "../lib/same-data.ts";
import { linkNumbers } from "./build-organization.ts";
import { buildScenario } from "./build-scenario.ts";
import { checkShape } from "./check-shape.ts";
import { type ScenarioFile, siteLinkFields } from "./file-schema.ts";
import { type Reading, readText, readWhole, scenarioOf } from "./read.ts";
import type { Scenario } from "./scenario.ts";

/**
 * A reader that remembers the last file that was right: of one that differs from it in a few places, only those are
 * read anew. It answers as `readScenario` does. What has not changed is the same object as before, so that whoever
 * comes after can see it at a glance.
 */
export function createScenarioReader(): (text: string) => Result<Scenario, Problem> {
  let before: Reading | null = null;
  return (text) => {
    const reading = readText(text, (value) => {
      const changed = before && readChanged(before, value);
      return changed ? ok(changed) : readWhole(value);
    });
    if (reading.ok) before = reading.value;
    return scenarioOf(reading);
  };
}

type Fields = Reading["value"];

/** The fields of a file that the organization is not made of. */
const aroundOrganization: ReadonlySet<string> = new Set<keyof ScenarioFile>([
  "$schema",
  "title",
  "summary",
  "messages",
  "faults",
  "changes",
  "simulation",
  "layout",
  "lesson",
]);

/** null: the changes go too deep, or something is wrong with them; then the file has to be read as a whole. */
function readChanged(before: Reading, value: unknown): Reading | null {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const now = value as Fields;
  const fields = new Set([...Object.keys(before.value), ...Object.keys(now)]);
  const changed = [...fields].filter((field) => !sameData(before.value[field], now[field]));
  const around = changed.filter((field) => field !== "siteLinks");
  if (!around.every((field) => aroundOrganization.has(field))) return null;
  const links = changed.length === around.length ? [] : changedLinks(before.value.siteLinks, now.siteLinks);
  if (links === null) return null;

  const shape = checkShape(partToCheck(before.value, now, around, links), 1);
  if (shape.kind === "wrong") return null;
  const file = mergedFile(before.file, shape.file, around, links);
  const organization = withLinks(before.scenario.input.organization, file, links);
  if (around.length === 0) {
    const { scenario } = before;
    return { value: now, file, scenario: { ...scenario, input: { ...scenario.input, organization } } };
  }
  const problems: Problem[] = [];
  const scenario = buildScenario(file, problems, undefined, organization);
  return problems.length > 0 ? null : { value: now, file, scenario };
}

/** The places of the links that differ in their numbers; null: some differ in more. */
function changedLinks(before: unknown, now: unknown): readonly number[] | null {
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return null;
  const places: number[] = [];
  for (let i = 0; i < now.length; i += 1) {
    if (sameData(before[i], now[i])) continue;
    if (!sameData(withoutNumbers(before[i]), withoutNumbers(now[i]))) return null;
    places.push(i);
  }
  return places;
}

function withoutNumbers(link: unknown): unknown {
  if (link === null || typeof link !== "object" || Array.isArray(link)) return link;
  return Object.fromEntries(Object.entries(link).filter(([field]) => !Object.hasOwn(siteLinkFields, field)));
}

/** A small file that is right when the changed parts are. */
function partToCheck(before: Fields, now: Fields, around: readonly string[], links: readonly number[]): Fields {
  const first = (list: unknown): unknown => (Array.isArray(list) ? list.slice(0, 1) : list);
  const { siteLinks } = now;
  return {
    version: now.version,
    title: now.title,
    sites: first(before.sites),
    servers: first(before.servers),
    ...Object.fromEntries(around.flatMap((field) => (Object.hasOwn(now, field) ? [[field, now[field]]] : []))),
    ...(links.length > 0 && Array.isArray(siteLinks) && { siteLinks: links.map((i): unknown => siteLinks[i]) }),
  };
}

function mergedFile(
  before: ScenarioFile,
  checked: ScenarioFile,
  around: readonly string[],
  links: readonly number[],
): ScenarioFile {
  const left = Object.entries(before).filter(([field]) => !around.includes(field));
  const fresh = Object.entries(checked).filter(([field]) => around.includes(field));
  const siteLinks = before.siteLinks?.map((link, i) => checked.siteLinks?.[links.indexOf(i)] ?? link);
  // Every part of it has passed the check, now or before.
  return {
    ...Object.fromEntries([...left, ...fresh]),
    ...(siteLinks && { siteLinks }),
  } as unknown as ScenarioFile;
}

function withLinks(organization: Organization, file: ScenarioFile, links: readonly number[]): Organization {
  if (links.length === 0) return organization;
  const siteLinks = [...organization.siteLinks];
  for (const i of links) {
    const [link, inFile] = [siteLinks[i], file.siteLinks?.[i]];
    if (link && inFile) siteLinks[i] = { ...link, ...linkNumbers(inFile) };
  }
  return { ...organization, siteLinks };
}
