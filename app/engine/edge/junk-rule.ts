import { defaultAntispam } from "../model/antispam.ts";
import type { ServerId } from "../model/ids.ts";
import { addresses, type Copy, type RecipientState, type World } from "../simulation/world.ts";
import type { EventOf } from "../trace/events.ts";

/**
 * The junk e-mail rule of a mailbox: a rating above the threshold puts the message into Junk E-mail. A message without
 * a rating is not looked at.
 *
 * @source P-522 (disputed: one text says from the threshold on)
 */
export function folderFor(
  world: World,
  copy: Copy,
  mailboxServer: ServerId,
  recipients: readonly RecipientState[],
): Pick<EventOf<"DELIVER">, "folder" | "because"> {
  const { scl } = copy;
  if (scl === undefined) return { folder: "Inbox" };
  const { sclJunkThreshold } = world.directory.organization.antispam ?? defaultAntispam;
  const isJunk = scl > sclJunkThreshold;
  const because = world.recorder.decision({
    question: "spamRating",
    rules: ["P-522"],
    subject: {
      server: mailboxServer,
      site: world.directory.siteOf(mailboxServer),
      recipients: addresses(recipients),
      target: String(scl),
    },
    candidates: [
      { action: "junk", threshold: sclJunkThreshold, scl, verdict: isJunk ? "ratingReached" : "ratingBelow" },
      { action: "inbox", threshold: null, scl, verdict: isJunk ? "ratingDecided" : "ratingReached" },
    ],
    chosen: isJunk ? 0 : 1,
  });
  return { folder: isJunk ? "Junk E-mail" : "Inbox", because };
}
