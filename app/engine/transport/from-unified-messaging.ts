import { atClient, atGlobalCatalog, atServer, type ServerId } from "../model/ids.ts";
import { inSteps } from "../simulation/in-steps.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type World, warn } from "../simulation/world.ts";
import { acceptIntoTransport } from "./accept.ts";
import { pressureAnswer, relayError } from "./back-pressure.ts";
import { attempt, attemptSucceeded, tryInOrder } from "./connections.ts";

/**
 * A Unified Messaging server answers a call, finds the person called by extension in Active Directory, records what
 * the caller says (or takes the fax in), and hands the message to a Hub Transport server of its own site.
 *
 * @source P-121, P-122
 */
export function submitFromUnifiedMessaging(world: World, copy: Copy, name: ServerId): void {
  const server = world.directory.server(name);
  if (!server) return;
  if (world.faults.server(name) !== null) {
    world.parked.push(() => submitFromUnifiedMessaging(world, copy, name));
    return;
  }
  const { now } = world.scheduler;
  const isFax = copy.message.submission?.isFax === true;
  world.recorder.copyEvent(about(copy, now()), {
    type: "CLIENT-CONNECT",
    from: atClient(copy.message.from ?? ""),
    to: atServer(name),
    protocol: isFax ? "SipT38" : "SipRtp",
    client: "unifiedMessaging",
    purpose: "send",
  });
  const lookUp = (): void => {
    world.recorder.copyEvent(about(copy, now()), {
      type: "CLIENT-LOCATE",
      from: atServer(name),
      to: atGlobalCatalog(server.site),
      protocol: "Ldap3268",
      mailboxServer: null,
    });
  };
  inSteps(world, [
    [timings.clientConnection, lookUp],
    [timings.directoryLookUp, () => handOver(world, copy, name)],
  ]);
}

/**
 * By SMTP with TLS and Kerberos. While no Hub Transport server of the site answers, the recording waits in a folder of
 * the Unified Messaging server. Who answers and refuses it is in an event of its own.
 *
 * @source R-SUB-5, P-121, P-123
 */
function handOver(world: World, copy: Copy, name: ServerId): void {
  const { directory, faults, recorder, roundRobin, parked, scheduler } = world;
  const again = (): void => {
    parked.push(() => handOver(world, copy, name));
  };
  const server = directory.server(name);
  if (!server || faults.server(name) !== null) {
    again();
    return;
  }
  const at = scheduler.now();
  const hubs = directory.serversIn(server.site, "HubTransport");
  const tried = tryInOrder(roundRobin.next(`${name}|submit`, hubs), (hub) => relayError(world, copy, name, hub));
  const because = recorder.decision({
    question: "submissionServer",
    rules: ["R-SUB-5", "P-121"],
    subject: { server: name, site: server.site, recipients: [], target: server.site },
    candidates: tried.candidates,
    chosen: tried.chosen,
  });
  const from = atServer(name);
  const protocol = "Smtp25TlsKerberos";
  for (const { server: hub, error } of tried.failed)
    attempt(world, copy, from, hub, protocol, "submission", error, because, at);
  const hub = tried.taken;
  const isRefused = tried.failed.some(({ error }) => pressureAnswer(error, protocol) !== null);
  if (isRefused) warn(world, { event: 1185, code: "unifiedMessagingSubmissionRefused", about: name });
  if (hub === null) {
    if (!isRefused) warn(world, { event: 1082, code: "noHubTransportServerForUnifiedMessaging", about: name });
    recorder.copyEvent(about(copy, at), { type: "STORE", server: name, folder: "voicemail", because });
    again();
    return;
  }
  attemptSucceeded(world, copy, name, hub, "submission", at);
  const arrivesAt = later(at, timings.smtpTransfer);
  const way = { from, to: atServer(hub), protocol, phase: "submission", connector: null } as const;
  recorder.copyEvent(about(copy, at), { type: "SEND", server: name, ...way, arrivesAt, because });
  scheduler.at(arrivesAt, () => acceptIntoTransport(world, copy, hub, { from, protocol, source: "SMTP" }));
}
