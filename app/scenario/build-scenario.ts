import { type Organization, simMs } from "../engine/index.ts";
import type { Problem } from "../lib/problem.ts";
import { buildChanges } from "./build-changes.ts";
import { buildFaults } from "./build-faults.ts";
import { buildMessages } from "./build-messages.ts";
import { buildOrganization } from "./build-organization.ts";
import { buildQueueActions } from "./build-queue-actions.ts";
import type { ScenarioFile } from "./file-schema.ts";
import { collectKnownNames, type KnownNames, type Unsure } from "./known-names.ts";
import { short } from "./problems.ts";
import type { Scenario } from "./scenario.ts";
import { milliseconds } from "./values.ts";

/**
 * A file of the right shape into a scenario; what does not fit together is added to `problems`.
 *
 * @param unsure for a file of which entries were taken out: could a name be one of theirs?
 * @param built the organization, where one of the same file has been built before
 */
export function buildScenario(
  file: ScenarioFile,
  problems: Problem[],
  unsure: Unsure = () => () => false,
  built?: Organization,
): Scenario {
  refuseWhatIsNotModelled(file, problems);
  const known = collectKnownNames(file, problems, unsure);
  const organization = built ?? buildOrganization(file, known, problems);
  const messages = buildMessages(file, organization.recipients, known, problems, unsure);
  const until = file.simulation?.until ?? null;
  return {
    title: file.title,
    summary: file.summary ?? "",
    input: {
      generation: file.generation ?? "2007",
      organization,
      messages,
      faults: buildFaults(file, known, problems),
      changes: buildChanges(file, organization, known, problems, unsure),
      ...buildQueueActions(file, messages, known, problems),
      simulation: { seed: file.simulation?.seed ?? 1, until: until === null ? null : simMs(milliseconds(until)) },
    },
    layout: { sites: buildLayout(file, known) },
    lesson: file.lesson ?? null,
    chapters: (file.lesson?.chapters ?? []).map(({ at, title, caption }) => ({
      at: typeof at === "number" ? { event: at } : { time: simMs(milliseconds(at)) },
      title,
      caption: caption ?? "",
    })),
  };
}

function buildLayout(file: ScenarioFile, known: KnownNames): Scenario["layout"]["sites"] {
  const places = Object.entries(file.layout?.sites ?? {});
  return Object.fromEntries(
    places.map(([name, place]) => [known.sites.resolve(name, `layout.sites[${JSON.stringify(short(name))}]`), place]),
  );
}

// Nothing that a file says is dropped without a word: what the engine does not know yet is refused.
function refuseWhatIsNotModelled(file: ScenarioFile, problems: Problem[]): void {
  const generation = file.generation ?? "2007";
  if (generation !== "2007")
    problems.push({ path: "generation", code: "not-modelled", args: { what: "generation", name: generation } });
  (file.databases ?? []).forEach(({ name, copies, dag }, i) => {
    const path = `databases[${i}]`;
    if ((copies ?? []).length > 0)
      problems.push({ path: `${path}.copies`, code: "not-modelled", args: { what: "copies", name } });
    if (dag !== null && dag !== undefined)
      problems.push({ path: `${path}.dag`, code: "not-modelled", args: { what: "dag", name } });
  });
}
