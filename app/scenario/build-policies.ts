import type { Organization, Submission } from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import { textPattern } from "../lib/text-pattern.ts";
import type { ScenarioFile } from "./file-schema.ts";
import { collectNames, declaredIn } from "./names.ts";
import { short, unknownName } from "./problems.ts";

type RuleInFile = NonNullable<ScenarioFile["transportRules"]>[number];
type MessageInFile = NonNullable<ScenarioFile["messages"]>[number];

/** The rules of the organization; groups that they name and nobody knows are added to `problems`. */
export function buildPolicies(
  file: ScenarioFile,
  problems: Problem[],
): Pick<Organization, "transportRules" | "journalRules" | "remoteDomains" | "journalingReportNdrTo"> {
  const { transportRules, journalRules, organization } = file;
  const remoteDomains = organization?.remoteDomains;
  collectNames("transportRule", declaredIn("transportRules", transportRules), problems);
  collectNames("journalRule", declaredIn("journalRules", journalRules), problems);
  checkGroups(file, problems);
  checkPatterns(file, problems);
  const journalingReportNdrTo = organization?.journalingReportNdrTo;
  return {
    ...(journalingReportNdrTo === undefined ? {} : { journalingReportNdrTo }),
    ...(transportRules && { transportRules: transportRules.map(buildRule) }),
    ...(journalRules && {
      journalRules: journalRules.map((rule) => ({
        name: rule.name,
        enabled: rule.enabled ?? true,
        scope: rule.scope ?? "global",
        recipient: rule.recipient ?? null,
        journalEmailAddress: rule.journalEmailAddress,
      })),
    }),
    ...(remoteDomains && {
      remoteDomains: remoteDomains.map((entry) => ({
        domain: entry.domain,
        allowedOofType: entry.allowedOofType ?? "external",
        autoForwardEnabled: entry.autoForwardEnabled ?? false,
      })),
    }),
  };
}

function buildRule(rule: RuleInFile) {
  return {
    name: rule.name,
    enabled: rule.enabled ?? true,
    conditions: rule.conditions ?? {},
    exceptions: rule.exceptions ?? {},
    actions: rule.actions.map((action) => {
      switch (action.type) {
        case "appendDisclaimer":
          return { ...action, fallbackAction: action.fallbackAction ?? "wrap" };
        case "rejectMessage":
          return { ...action, enhancedStatusCode: action.enhancedStatusCode ?? "5.7.1" };
        default:
          return action;
      }
    }),
  };
}

/** What a message says about its content. */
export function messagePolicies({
  body,
  importance,
  attachmentSizeKB,
  classification,
  isSecured,
  recipientReassignmentProhibited,
}: MessageInFile): Pick<
  Submission,
  "attachmentSizeKB" | "body" | "importance" | "classification" | "isSecured" | "recipientReassignmentProhibited"
> {
  return {
    ...(body === undefined ? {} : { body }),
    ...(importance === undefined ? {} : { importance }),
    ...(attachmentSizeKB === undefined ? {} : { attachmentSizeKB }),
    ...(classification === undefined ? {} : { classification }),
    ...(isSecured === undefined ? {} : { isSecured }),
    ...(recipientReassignmentProhibited === undefined ? {} : { recipientReassignmentProhibited }),
  };
}

const patternFields = [
  "subjectMatches",
  "subjectOrBodyMatches",
  "fromAddressMatches",
  "attachmentNameMatches",
] as const;

/** So many characters of patterns times characters of texts are tried in about two seconds, however they are written. */
const mostMatching = 50_000_000;

function checkPatterns({ transportRules = [], messages = [] }: ScenarioFile, problems: Problem[]): void {
  let patterns = 0;
  const check = (list: readonly string[] | undefined, path: string): void => {
    (list ?? []).forEach((pattern, i) => {
      patterns += pattern.length;
      if (textPattern(pattern) === null)
        problems.push({ path: `${path}[${i}]`, code: "malformed-pattern", args: { found: short(pattern) } });
    });
  };
  transportRules.forEach((rule, r) => {
    for (const side of ["conditions", "exceptions"] as const) {
      const path = `transportRules[${r}].${side}`;
      for (const field of patternFields) check(rule[side]?.[field], `${path}.${field}`);
      check(rule[side]?.headerMatches?.words, `${path}.headerMatches.words`);
    }
  });
  const texts = messages.reduce((sum, { subject = "", body = "" }) => sum + subject.length + body.length, 0);
  if (patterns * texts > mostMatching)
    problems.push({
      path: "transportRules",
      code: "too-much-matching",
      args: { patterns, texts, maximum: mostMatching },
    });
}

const groupFields = ["fromMemberOf", "sentToMemberOf", "betweenMemberOf1", "betweenMemberOf2"] as const;
const restrictionFields = ["acceptMessagesOnlyFromDLMembers", "rejectMessagesFromDLMembers"] as const;

function checkGroups(file: ScenarioFile, problems: Problem[]): void {
  const addresses = (file.recipients ?? []).map(({ address }) => address);
  const known = new Set(addresses.map(nameKey));
  const check = (list: readonly string[] | undefined, path: string): void => {
    (list ?? []).forEach((name, i) => {
      if (!known.has(nameKey(name))) problems.push(unknownName(`${path}[${i}]`, "recipient", name, addresses));
    });
  };
  (file.transportRules ?? []).forEach((rule, r) => {
    for (const side of ["conditions", "exceptions"] as const) {
      for (const field of groupFields) check(rule[side]?.[field], `transportRules[${r}].${side}.${field}`);
    }
  });
  (file.recipients ?? []).forEach((recipient, r) => {
    for (const field of restrictionFields) check(recipient[field], `recipients[${r}].${field}`);
    const managedBy = "managedBy" in recipient ? recipient.managedBy : undefined;
    if (managedBy !== undefined && !known.has(nameKey(managedBy)))
      problems.push(unknownName(`recipients[${r}].managedBy`, "recipient", managedBy, addresses));
  });
}
