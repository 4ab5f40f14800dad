import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { about, addresses, type Copy, type World } from "../simulation/world.ts";
import type { HeaderCandidate } from "../trace/decisions.ts";
import type { EventOf } from "../trace/events.ts";
import type { RuleId } from "../trace/sources.ts";
import { rewrittenOutward } from "./address-rewriting.ts";

const organizationPrefix = "X-MS-Exchange-Organization-";
const forestPrefix = "X-MS-Exchange-Forest-";

/** By which door a message comes in, as far as its headers are concerned. */
export type Door = "connector" | "pickup" | "mailbox";

/**
 * What is done to a copy before it leaves the organization: an Edge Transport server rewrites addresses, and every
 * server takes off the headers that are the organization's own. Done once by the server that lets the copy out.
 *
 * Assumption A33: no Send connector lets these headers out, and a message carries those listed here.
 *
 * @source P-332, P-334, P-526, P-1020 to P-1023
 */
export function makeReadyToLeave(world: World, copy: Copy, server: ServerId, connector: string, at: SimMs): void {
  if (copy.madeReadyAt === server) return;
  copy.madeReadyAt = server;
  if (!world.directory.hasRole(server, "HubTransport")) rewrite(world, copy, server, at);
  writeRemoval(world, copy, server, "outbound", organizationHeadersOf(copy), at, {
    target: connector,
    rules: ["P-1021", "P-1022", "P-1023", "P-1020"],
    isRoutingKept: true,
  });
}

function rewrite(world: World, copy: Copy, server: ServerId, at: SimMs): void {
  const rewritten = rewrittenOutward(world, copy);
  const [first] = rewritten;
  const because = world.recorder.decision({
    question: "agents",
    rules: ["P-526", "P-334"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: addresses(copy.recipients),
      target: "outbound",
    },
    candidates: [
      {
        agent: "addressRewritingOutbound",
        about: first ? `${first.from} → ${first.to}` : null,
        verdict: first ? "agentRewrites" : "agentPasses",
      },
    ],
    chosen: null,
  });
  const found = rewritten.length > 0 ? { rewritten } : {};
  world.recorder.copyEvent(about(copy, at), { type: "AGENTS", server, moment: "outbound", ...found, because });
}

/**
 * Takes off what a stranger, a client or a file has no right to bring: nobody outside can claim that a message is no
 * spam, or comes from inside.
 *
 * @source P-208, P-210, P-1021 to P-1024
 */
export function guardEntrance(world: World, copy: Copy, server: ServerId, door: Door): void {
  const brought = copy.message.submission?.headers ?? [];
  const isRoutingKept = door === "connector";
  const removed = brought
    .map((header) => header.slice(0, header.indexOf(":")).trim())
    .filter((name) => isOwn(name) || (!isRoutingKept && isRouting(name)));
  if (removed.length === 0) return;
  writeRemoval(world, copy, server, "inbound", removed, world.scheduler.now(), {
    target: door,
    rules: door === "connector" ? ["P-1021", "P-1022", "P-1020"] : ["P-1023", "P-1020"],
    isRoutingKept,
  });
}

function writeRemoval(
  world: World,
  copy: Copy,
  server: ServerId,
  direction: EventOf<"HEADER-FIREWALL">["direction"],
  removed: readonly string[],
  at: SimMs,
  how: {
    readonly target: string;
    readonly rules: readonly [RuleId, ...RuleId[]];
    readonly isRoutingKept: boolean;
  },
): void {
  const { recorder, directory, table } = world;
  const candidates: readonly HeaderCandidate[] = [
    { family: "organization", verdict: "headersRemoved" },
    { family: "forest", verdict: "headersRemoved" },
    { family: "routing", verdict: how.isRoutingKept ? "headersKept" : "headersRemoved" },
  ];
  // Every message at this door meets the same answer.
  const because = recorder.decisionOnce(table, `headers\u0000${server}\u0000${direction}\u0000${how.target}`, () =>
    recorder.decision({
      question: "headerFirewall",
      rules: how.rules,
      subject: { server, site: directory.siteOf(server), recipients: [], target: how.target },
      candidates,
      chosen: null,
    }),
  );
  recorder.copyEvent(about(copy, at), { type: "HEADER-FIREWALL", server, direction, removed, because });
}

/** The organization's own headers that a message has got from the transport servers on its way (S-07, P-1020). */
function organizationHeadersOf({ message: { submission }, scl, rulesExecuted, isAnonymous }: Copy): readonly string[] {
  // Who has logged on is rated −1; a stranger by the content filter, where that runs.
  const rating = isAnonymous && scl === undefined ? [] : ["SCL"];
  return [
    ...["AuthAs", "AuthSource", "OriginalArrivalTime", "OriginalSize", ...rating].map(
      (name) => organizationPrefix + name,
    ),
    ...(submission?.senderIdResult !== undefined && scl !== undefined ? [`${organizationPrefix}SenderIdResult`] : []),
    ...(rulesExecuted.size > 0 ? [`${forestPrefix}RulesExecuted`] : []),
  ];
}

const startsWith = (name: string, prefix: string): boolean => name.toLowerCase().startsWith(prefix.toLowerCase());
const isOwn = (name: string): boolean => startsWith(name, organizationPrefix) || startsWith(name, forestPrefix);
const isRouting = (name: string): boolean => name.toLowerCase() === "received" || startsWith(name, "Resent-");
