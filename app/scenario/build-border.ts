import {
  type AddressRewriteEntry,
  type AntispamSettings,
  defaultAntispam,
  kilobytes,
  type ReceiveConnector,
  type Recipient,
  type Submission,
} from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import type { ScenarioFile } from "./file-schema.ts";
import type { KnownNames } from "./known-names.ts";
import { collectNames, declaredIn } from "./names.ts";
import { unknownName } from "./problems.ts";

/** How a binding writes all addresses of the server. */
const everyAddress = "0.0.0.0";

/** One door for each address and port that a Receive connector listens on; none where the file lists no connector. */
export function buildReceiveConnectors(
  file: ScenarioFile,
  known: KnownNames,
): { readonly receiveConnectors?: readonly ReceiveConnector[] } {
  if (file.receiveConnectors === undefined) return {};
  const receiveConnectors = file.receiveConnectors.flatMap((connector, i) => {
    const path = `receiveConnectors[${i}].server`;
    const server = known.inRole(connector.server, path, ["HubTransport", "EdgeTransport"]);
    const { name, permissionGroups, remoteIPRanges = [], maxMessageSizeKB, maxRecipientsPerMessage } = connector;
    const limits = {
      ...(maxMessageSizeKB === undefined ? {} : { maxMessageSizeKB: kilobytes(maxMessageSizeKB) }),
      ...(maxRecipientsPerMessage === undefined ? {} : { maxRecipientsPerMessage }),
    };
    return [...new Set(connector.bindings)].map((binding) => {
      const [localIP = "", port] = binding.split(":");
      const bound = localIP === everyAddress ? {} : { localIP };
      return { name, server, port: Number(port), ...bound, remoteIPRanges, permissionGroups, ...limits };
    });
  });
  return { receiveConnectors };
}

/** The settings of the anti-spam agents, with what Setup leaves where the file says nothing. */
export function buildAntispam(
  file: ScenarioFile,
  recipients: readonly Recipient[],
  problems: Problem[],
): { readonly antispam?: AntispamSettings } {
  const { edge } = file;
  if (edge === undefined) return {};
  const { contentFilter, attachmentFilter, senderFilterAction, ...own } = edge;
  const mailbox = edge.quarantineMailbox ?? null;
  const isKnown = recipients.some(({ address }) => mailbox !== null && nameKey(address) === nameKey(mailbox));
  if (mailbox !== null && !isKnown) {
    const addresses = recipients.map(({ address }) => address);
    problems.push(unknownName("edge.quarantineMailbox", "recipient", mailbox, addresses));
  }
  return {
    antispam: {
      ...defaultAntispam,
      ...given(own),
      senderFilterRejects: senderFilterAction !== "StampStatus",
      contentFilter: { ...defaultAntispam.contentFilter, ...given(contentFilter ?? {}) },
      attachmentFilter: { ...defaultAntispam.attachmentFilter, ...given(attachmentFilter ?? {}) },
    },
  };
}

/** What the address rewriting agents have been told; nothing where the file says nothing. */
export function buildAddressRewriting(
  { addressRewriteEntries: entries }: ScenarioFile,
  problems: Problem[],
): { readonly addressRewriteEntries?: readonly AddressRewriteEntry[] } {
  if (entries === undefined) return {};
  collectNames("addressRewriteEntry", declaredIn("addressRewriteEntries", entries), problems);
  entries.forEach(({ internalAddress, externalAddress, outboundOnly = false }, i) => {
    const path = `addressRewriteEntries[${i}]`;
    const isOne = internalAddress.includes("@");
    if (isOne !== externalAddress.includes("@") || externalAddress.startsWith("*.")) {
      const code = isOne ? "malformed-address" : "malformed-domain";
      problems.push({ path: `${path}.externalAddress`, code, args: { found: externalAddress } });
    }
    // What several domains have become cannot be told apart on the way back.
    if (internalAddress.startsWith("*.") && !outboundOnly)
      problems.push({ path: `${path}.outboundOnly`, code: "not-one-of", args: { found: "false", expected: "true" } });
  });
  return {
    addressRewriteEntries: entries.map(({ exceptionList = [], outboundOnly = false, ...entry }) => ({
      ...entry,
      exceptionList,
      outboundOnly,
    })),
  };
}

type MessageInFile = NonNullable<ScenarioFile["messages"]>[number];

/** What a message brings to the border; a field that the file leaves out is left out here. */
export function messageAtBorder(
  message: MessageInFile,
): Pick<Submission, "authenticated" | "sourceIp" | "serverIp" | "scl" | "senderIdResult" | "attachments" | "headers"> {
  const { authenticated, sourceIp, serverIp, scl, senderIdResult, attachments, headers } = message;
  return given({ authenticated, sourceIp, serverIp, scl, senderIdResult, attachments, headers });
}

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
