import { type FaultSubject, type Intervention, isSameSubject, type SimMs } from "../../engine/index.ts";
import { canonicalJson } from "../../lib/canonical-json.ts";
import { nameKey } from "../../lib/compare-names.ts";
import type { ScenarioFile } from "../file-schema.ts";
import { milliseconds } from "../values.ts";
import { isoDuration } from "./iso-duration.ts";

type FaultInFile = NonNullable<ScenarioFile["faults"]>[number];
type ChangeInFile = NonNullable<ScenarioFile["changes"]>[number];
type Setting = Extract<Intervention, { readonly kind: "set" }>;
type Declaration = Extract<Intervention, { readonly kind: "declare" }>;

/**
 * The text of a scenario file with an intervention in it, as ordinary `faults` and `changes`; everything else is as it
 * was, written with two spaces. Gives the text back as it came when the intervention changes nothing: what is broken
 * cannot break again.
 *
 * @param text of a file that has been read without a problem
 */
export function intervene(text: string, intervention: Intervention): string {
  const file: ScenarioFile = JSON.parse(text.replace(/^\uFEFF/, ""));
  const changed = withIntervention(file, intervention);
  return changed === file ? text : scenarioText(changed);
}

/** A scenario file the way Sitehop writes it. */
export function scenarioText(file: unknown): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function withIntervention(file: ScenarioFile, intervention: Intervention): ScenarioFile {
  switch (intervention.kind) {
    case "break":
      return broken(file, intervention.fault, intervention.at);
    case "mend":
      return mended(file, intervention.fault, intervention.at);
    case "set":
      return withSetting(file, intervention);
    case "declare":
      return withDeclared(file, intervention);
    case "spare": {
      const { fault } = intervention;
      const faults = file.faults ?? [];
      const left = faults.filter((one) => !isAbout(one, fault));
      return left.length === faults.length ? file : withList(file, "faults", left);
    }
  }
}

function broken(file: ScenarioFile, subject: FaultSubject, at: SimMs): ScenarioFile {
  const faults = file.faults ?? [];
  if (faults.some((fault) => isAbout(fault, subject) && isActive(fault, at))) return file;
  const fault = { at: isoDuration(at), ...subject } as unknown as FaultInFile;
  return withList(file, "faults", [...faults, fault]);
}

/** Ends every such fault; one that begins at that very time is taken out, since it would last no time at all. */
function mended(file: ScenarioFile, subject: FaultSubject, at: SimMs): ScenarioFile {
  const faults = file.faults ?? [];
  if (!faults.some((fault) => isAbout(fault, subject) && isActive(fault, at))) return file;
  const left = faults.flatMap((fault) => {
    if (!isAbout(fault, subject) || !isActive(fault, at)) return fault;
    return beginOf(fault) === at ? [] : { ...fault, until: isoDuration(at) };
  });
  return withList(file, "faults", left);
}

/** A value that is set at the same moment already gives way; one that is as it was before is no change at all. */
function withSetting(file: ScenarioFile, { at, list, name, field, value, was }: Setting): ScenarioFile {
  const changes = file.changes ?? [];
  const isAsBefore = canonicalJson(value) === canonicalJson(was);
  const place = changes.findLastIndex((change) => milliseconds(change.at) === at && valuesOf(change, list, name));
  const found = changes[place];
  if (found === undefined) {
    if (isAsBefore) return file;
    const change = { at: isoDuration(at), set: { [list]: { [name]: { [field]: value } } } };
    return withList(file, "changes", [...changes, change as ChangeInFile]);
  }
  const { [field]: _, ...others } = valuesOf(found, list, name) ?? {};
  const values = isAsBefore ? others : { ...others, [field]: value };
  const set = withoutEmpty({
    ...found.set,
    [list]: withoutEmpty({ ...found.set[list], [spelledIn(found, list, name)]: values }),
  });
  const change = Object.keys(set).length === 0 ? [] : [{ ...found, set }];
  return withList(file, "changes", [...changes.slice(0, place), ...change, ...changes.slice(place + 1)]);
}

/** Where the thing is declared, and wherever a change gives the same field another value. */
function withDeclared(file: ScenarioFile, { list, name, field, value }: Declaration): ScenarioFile {
  const entries = (file[list] ?? []).map((entry) =>
    nameKey(entry.name) === nameKey(name) ? { ...entry, [field]: value } : entry,
  );
  const declared = { ...file, [list]: entries };
  if (file.changes === undefined || list === "servers") return declared;
  const changes = file.changes.map((change) => {
    const values = valuesOf(change, list, name);
    if (values === undefined || !Object.hasOwn(values, field)) return change;
    const named = { ...change.set[list], [spelledIn(change, list, name)]: { ...values, [field]: value } };
    return { ...change, set: { ...change.set, [list]: named } };
  });
  return { ...declared, changes };
}

type Values = { readonly [field: string]: unknown };

function valuesOf(change: ChangeInFile, list: Setting["list"], name: string): Values | undefined {
  const named: { readonly [name: string]: Values | undefined } = change.set[list] ?? {};
  return named[spelledIn(change, list, name)];
}

function spelledIn(change: ChangeInFile, list: Setting["list"], name: string): string {
  return Object.keys(change.set[list] ?? {}).find((one) => nameKey(one) === nameKey(name)) ?? name;
}

function withoutEmpty(fields: Values): Values {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && Object.keys(value ?? {}).length > 0),
  );
}

/** A list that is empty is not written. */
function withList<L extends "faults" | "changes">(file: ScenarioFile, list: L, entries: ScenarioFile[L]): ScenarioFile {
  if (entries !== undefined && entries.length > 0) return { ...file, [list]: entries };
  const { [list]: _, ...others } = file;
  return others as ScenarioFile;
}

const beginOf = (fault: FaultInFile): number => milliseconds(fault.at ?? "PT0S");

/** Is it broken at that time, and would it be without an end then? */
function isActive(fault: FaultInFile, at: SimMs): boolean {
  const end = fault.until === null || fault.until === undefined ? Number.POSITIVE_INFINITY : milliseconds(fault.until);
  return beginOf(fault) <= at && at < end;
}

function isAbout(fault: FaultInFile, subject: FaultSubject): boolean {
  return isSameSubject(fault as unknown as FaultSubject, subject);
}
