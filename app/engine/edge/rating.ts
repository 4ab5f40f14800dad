import type { AntispamSettings, SenderIdResult } from "../model/antispam.ts";
import type { ServerId } from "../model/ids.ts";
import type { Copy, World } from "../simulation/world.ts";
import type { RatingCandidate, Verdict } from "../trace/decisions.ts";
import type { Finding } from "./agents.ts";

export interface Rating {
  readonly scl: number;
  readonly verdict: Verdict;
  readonly finding: Finding;
}

/** Assumption A21: a message whose sending server may not send for its domain is rated 5 at least. */
const leastAfterFail = 5;

const spamText = "550 5.7.1 Message rejected as spam by Content Filtering";

/**
 * The content filter: delete, reject, quarantine, tried in this order, each from its threshold on; what is left is
 * delivered with its rating.
 *
 * @source P-519 to P-521
 */
export function rate(
  world: World,
  copy: Copy,
  server: ServerId,
  settings: AntispamSettings,
  senderId: SenderIdResult,
): Rating {
  const { contentFilter: filter, quarantineMailbox } = settings;
  const given = copy.message.submission?.scl ?? 0;
  const scl = senderId === "Fail" ? Math.max(given, leastAfterFail) : given;
  const actions = [
    { action: "delete", isOn: filter.sclDeleteEnabled, threshold: filter.sclDeleteThreshold },
    { action: "reject", isOn: filter.sclRejectEnabled, threshold: filter.sclRejectThreshold },
    {
      action: "quarantine",
      isOn: filter.sclQuarantineEnabled && quarantineMailbox !== null,
      threshold: filter.sclQuarantineThreshold,
    },
    { action: "deliver", isOn: true, threshold: null },
  ] as const;
  const chosen = actions.findIndex(({ isOn, threshold }) => isOn && scl >= (threshold ?? scl));
  const candidates: RatingCandidate[] = actions.map(({ action, isOn, threshold }, i) => ({
    action,
    threshold: isOn ? threshold : null,
    scl,
    verdict: !isOn ? "ratingOff" : i === chosen ? "ratingReached" : i < chosen ? "ratingBelow" : "ratingDecided",
  }));
  const because = world.recorder.decision({
    question: "spamRating",
    rules: ["P-520", "P-521"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: copy.recipients.map(({ address }) => address),
      target: String(scl),
    },
    candidates,
    chosen,
    ...(scl > given ? { confidence: "inferred" as const } : {}),
  });
  switch (actions[chosen]?.action) {
    case "delete":
      return { scl, verdict: "agentDeletes", finding: { kind: "delete", agent: "contentFilter", because } };
    case "reject":
      return { scl, verdict: "agentRejects", finding: { kind: "reject", status: "5.7.1", text: spamText, because } };
    case "quarantine":
      return {
        scl,
        verdict: "agentQuarantines",
        finding: { kind: "quarantine", mailbox: quarantineMailbox ?? "", because },
      };
    default:
      copy.scl = scl;
      return { scl, verdict: "agentStamps", finding: { kind: "pass", because } };
  }
}
