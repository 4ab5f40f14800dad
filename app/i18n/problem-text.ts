import type { ConfigurationWarning } from "../engine/index.ts";
import { assertNever } from "../lib/assert.ts";
import { mostProblems, type Problem } from "../lib/problem.ts";
import { linkProblemText } from "./link-problem-text.ts";
import type { ReasonSpeaker } from "./reasons.ts";

/** What is wrong with a file and how to mend it; with the word that was probably meant, where one is close. */
export function problemText(speaker: ReasonSpeaker, problem: Problem): string {
  const { suggestion } = problem.args;
  const meant = suggestion === undefined ? null : speaker.say("problem.didYouMean", { suggestion });
  return speaker.sentences(sentenceOf(speaker, problem), meant);
}

/** That a file was not opened, and how much is wrong with it: of very many problems only the first are there. */
export function refusalText({ say }: ReasonSpeaker, name: string, count: number): string {
  return say(count < mostProblems ? "refusal.intro" : "refusal.first", { name, count });
}

/** Where in the file it is, as the file writes it. */
export function problemPlace({ say }: ReasonSpeaker, { path }: Problem): string {
  return path === "" ? say("wholeFile") : path;
}

/** All letters, and still no names: JavaScript gives them a meaning of its own. */
const taken = /^"?(__proto__|constructor|prototype)"?$/;

function sentenceOf(speaker: ReasonSpeaker, problem: Problem): string {
  const { code, args } = problem;
  const { say } = speaker;
  const value = (name: string): string | number => args[name] ?? "";
  switch (code) {
    case "not-json":
      return args.line === undefined
        ? say("problem.not-json")
        : say("problem.not-json.at", { line: value("line"), column: value("column") });
    case "empty":
    case "not-an-object":
    case "unreadable":
    case "several-files":
      return say(`problem.${code}`);
    case "too-large":
      return say("problem.too-large", { found: value("found"), maximum: value("maximum") });
    case "too-deep":
      return say("problem.too-deep", { maximum: value("maximum") });
    case "duplicate-field":
      return args.line === undefined
        ? say("problem.duplicate-field.plain", { field: value("field") })
        : say("problem.duplicate-field", { field: value("field"), line: value("line") });
    case "not-fetched":
      return say("problem.not-fetched", { name: value("name") });
    case "malformed-link":
      return linkProblemText(speaker, problem);
    case "unsupported-version":
      return args.found === undefined
        ? say("problem.unsupported-version.none")
        : say("problem.unsupported-version", { found: value("found") });
    case "missing-field":
    case "unknown-field":
      return say(`problem.${code}`, { field: value("field") });
    case "wrong-type":
      return args.expected === undefined
        ? say("problem.wrong-type.plain", { found: value("found") })
        : say("problem.wrong-type", {
            expected: kindOfValue(speaker, String(args.expected)),
            found: value("found"),
          });
    case "not-one-of":
      return say("problem.not-one-of", { found: value("found"), expected: value("expected") });
    case "out-of-range":
      if (args.minimum !== undefined)
        return say("problem.out-of-range.minimum", { found: value("found"), minimum: value("minimum") });
      if (args.maximum !== undefined)
        return say("problem.out-of-range.maximum", { found: value("found"), maximum: value("maximum") });
      return say("problem.out-of-range", { found: value("found") });
    case "too-few":
      return say("problem.too-few", { count: Number(args.minimum ?? 1) });
    case "too-many":
      return args.maximum === undefined
        ? say("problem.too-many.plain")
        : say("problem.too-many", { count: Number(args.maximum) });
    case "too-long":
      return say("problem.too-long", { found: value("found"), count: Number(args.maximum) });
    case "malformed-name":
      return say(taken.test(String(args.found)) ? "problem.malformed-name.taken" : "problem.malformed-name", {
        found: value("found"),
      });
    case "malformed-address":
    case "malformed-ip-address":
    case "malformed-domain":
    case "malformed-duration":
    case "malformed-pattern":
      return say(`problem.${code}`, { found: value("found") });
    case "too-much-matching":
      return say("problem.too-much-matching", {
        patterns: Number(args.patterns),
        texts: Number(args.texts),
        maximum: Number(args.maximum),
      });
    case "duplicate-name":
      return say("problem.duplicate-name", { what: thing(speaker, String(value("what"))), name: value("name") });
    case "duplicate-address":
      return say("problem.duplicate-address", { name: value("name") });
    case "unknown-name":
      return args.what === "recipient"
        ? say("problem.unknown-name.recipient", { name: value("name") })
        : say("problem.unknown-name", { what: thing(speaker, String(value("what"))), name: value("name") });
    case "wrong-role":
      return say("problem.wrong-role", { name: value("name"), expected: roles(speaker, String(value("expected"))) });
    case "no-database":
      return say("problem.no-database", { name: value("name") });
    case "wrong-kind":
      return say("problem.wrong-kind", { name: value("name") });
    case "ends-before-it-begins":
      return say("problem.ends-before-it-begins", { found: value("found"), minimum: value("minimum") });
    case "not-modelled":
      return notModelled(speaker, String(value("what")), String(value("name")));
    case "needs-organization-mx":
      return say("problem.needs-organization-mx", { name: value("name") });
    default:
      return assertNever(code, "problem code");
  }
}

function notModelled({ say }: ReasonSpeaker, what: string, name: string): string {
  switch (what) {
    case "generation":
      return say(`problem.not-modelled.${what}`, { name });
    case "copies":
    case "dag":
      return say(`problem.not-modelled.${what}`);
    default:
      return say("problem.not-modelled");
  }
}

function kindOfValue({ say }: ReasonSpeaker, expected: string): string {
  switch (expected) {
    case "text":
    case "number":
    case "wholeNumber":
    case "boolean":
    case "list":
    case "pair":
    case "object":
    case "literal":
      return say(`kind.${expected}`);
    default:
      return say("kind.otherValue");
  }
}

/** The kind of thing a name belongs to: in the singular, or as the list of the file that holds it. */
function thing({ say }: ReasonSpeaker, what: string): string {
  switch (what) {
    case "site":
    case "server":
    case "database":
    case "connector":
    case "siteLink":
    case "routingGroup":
    case "routingGroupConnector":
    case "recipient":
    case "message":
      return say(`thing.${what}`);
    case "sendConnector":
    case "foreignConnector":
      return say(`thing.${what}`);
    case "sites":
      return say("thing.site");
    case "siteLinks":
      return say("thing.siteLink");
    case "sendConnectors":
      return say("thing.sendConnector");
    case "foreignConnectors":
      return say("thing.foreignConnector");
    case "routingGroupConnectors":
      return say("thing.routingGroupConnector");
    default:
      return say("thing.other");
  }
}

/** `HubTransport, EdgeTransport` as a file writes it, in the words of the page. */
function roles({ say, list }: ReasonSpeaker, expected: string): string {
  const names = expected.split(", ").map((role) => {
    switch (role) {
      case "HubTransport":
      case "Mailbox":
      case "ClientAccess":
      case "UnifiedMessaging":
      case "EdgeTransport":
        return say(`role.${role}`);
      default:
        return role;
    }
  });
  const [first, second] = names;
  return names.length === 2 && first !== undefined && second !== undefined
    ? say("oneOfTwo", { first, second })
    : list(names);
}

/** What an administrator would find in the event log, and what to do about it. */
export function warningText({ say }: ReasonSpeaker, { code, about, event }: ConfigurationWarning): string {
  return say(`warning.${code}`, { about, event: event === null ? "" : String(event) });
}
