import type { ServerId } from "../model/ids.ts";
import type { ReceiveConnector } from "../model/receive-connectors.ts";
import { kilobytes } from "../model/units.ts";
import type { Copy, World } from "../simulation/world.ts";

/** As Setup leaves every Receive connector (P-903). */
const defaultMessageSizeKB = kilobytes(10_240);
const defaultRecipients = 200;

/** How many recipients one message may have at this door. */
export const recipientsOf = ({ maxRecipientsPerMessage }: ReceiveConnector): number =>
  maxRecipientsPerMessage ?? defaultRecipients;

/**
 * Is the message larger than the connector takes? The sending side tells the size with MAIL FROM, so it is refused
 * before anything of it has come. Answers the decision, null when it is small enough. Servers of the organization are
 * not held to it (P-224).
 *
 * @source P-225, P-833, P-903
 */
export function exceedsConnectorSize(
  world: World,
  { message, recipients }: Copy,
  server: ServerId,
  connector: ReceiveConnector,
): number | null {
  const limitKB = connector.maxMessageSizeKB ?? defaultMessageSizeKB;
  const { sizeKB } = message;
  if (sizeKB <= limitKB) return null;
  return world.recorder.decision({
    question: "sizeLimit",
    rules: ["P-903", "P-225"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: recipients.map(({ address }) => address),
      target: connector.name,
    },
    candidates: [{ limitOf: connector.name, limitKB, sizeKB, verdict: "overLimit" }],
    chosen: null,
  });
}
