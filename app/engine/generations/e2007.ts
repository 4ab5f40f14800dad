import type { GenerationRules } from "./generation.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Exchange Server 2007, RTM to SP3. */
export const e2007: GenerationRules = {
  id: "2007",
  // P-101: Outlook on the network speaks MAPI to the Mailbox server; every other client goes through Client Access.
  talksToMailboxServer: (client) => client === "outlook",
  retry: {
    glitchCount: 4,
    glitchInterval: minute,
    transientCount: 6,
    transientInterval: { hub: 5 * minute, edge: 10 * minute },
    longInterval: { hub: 10 * minute, edge: 30 * minute },
    mailboxInterval: 5 * minute,
    // Assumption A39: the default in 2007 is not documented; later texts say 5 or 15 minutes (P-723).
    messageInterval: minute,
    resolverInterval: 30 * minute,
    delayNotificationAfter: 4 * hour,
    resubmitAfter: 12 * hour,
    expireAfter: 48 * hour,
  },
  maxHopCount: 30,
  maxLocalHopCount: 8,
  poisonThreshold: 2,
  expansionSizeLimit: 1000,
};
