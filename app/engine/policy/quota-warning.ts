import { generatedId, generatedSizeKB } from "../model/generated-id.ts";
import type { Server } from "../model/organization.ts";
import type { SimMs } from "../model/units.ts";
import { newMessageState } from "../simulation/new-message.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, newCopy, type RecipientState, type World } from "../simulation/world.ts";
import { isToBeWarned } from "../transport/refused-by-mailbox.ts";
import { notifyHub } from "../transport/submission.ts";

/**
 * A mailbox that has grown beyond its warning quota: Exchange writes to its owner, by way of transport like anybody.
 * Assumption A36: at once and once in a run; Exchange itself looks at fixed hours of the day.
 *
 * @source P-606, P-351
 */
export function warnOwner(world: World, copy: Copy, recipient: RecipientState, mailboxServer: Server, at: SimMs): void {
  const mailbox = world.directory.recipient(recipient.deliversTo);
  if (mailbox?.type !== "mailbox" || !isToBeWarned(world, mailbox)) return;
  const { message } = copy;
  message.policy.replies += 1;
  const id = generatedId(message.id, "quotaWarning", message.policy.replies);
  const generated = { type: "GENERATE", server: mailboxServer.name, kind: "quotaWarning", generated: id } as const;
  world.recorder.copyEvent(about(copy, at, [recipient]), { ...generated, to: mailbox.address });
  const warning = newMessageState({
    id,
    kind: "quotaWarning",
    from: null,
    to: [mailbox.address],
    sizeKB: generatedSizeKB("quotaWarning", message.sizeKB),
    at,
  });
  world.messages.push(warning);
  const envelope = newCopy(id, warning, warning.recipients);
  world.recorder.copyEvent(about(envelope, at), { type: "STORE", server: mailboxServer.name, folder: "Outbox" });
  world.scheduler.at(later(at, timings.storeItem), () =>
    notifyHub(world, envelope, { mailboxServer, database: mailbox.database }),
  );
}
