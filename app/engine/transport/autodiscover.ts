import { nameKey } from "../../lib/compare-names.ts";
import { domainOf } from "../model/directory.ts";
import { atClient, atGlobalCatalog, atServer, type PlaceId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { Mailbox } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type RecipientState, type World } from "../simulation/world.ts";
import type { EventOf } from "../trace/events.ts";

/**
 * Before a client connects for the first time it may have to find out where. Inside, Active Directory names the Client
 * Access servers; outside, the domain is tried first and then `autodiscover.` before it. Answers when it knows.
 *
 * @source P-126
 */
export function discover(
  world: World,
  copy: Copy,
  mailbox: Mailbox,
  mailboxServer: Server,
  recipients: readonly RecipientState[],
  start: SimMs,
): SimMs {
  if (mailbox.autodiscover === undefined || world.discovered.has(nameKey(mailbox.address))) return start;
  const site = mailbox.clientSite ?? mailboxServer.site;
  const { directory, faults } = world;
  const server = directory.serversIn(site, "ClientAccess").find(({ name }) => faults.server(name) === null);
  if (!server) return start;
  world.discovered.add(nameKey(mailbox.address));
  const person = atClient(mailbox.address);
  const domain = domainOf(mailbox.address);
  let at = start;
  const ask = (step: EventOf<"CLIENT-AUTODISCOVER">["step"], to: PlaceId, url: string): void => {
    world.recorder.copyEvent(about(copy, at, recipients), {
      type: "CLIENT-AUTODISCOVER",
      from: person,
      to,
      protocol: step === "servicePoint" ? "Ldap3268" : "Https443",
      client: mailbox.client,
      step,
      url: `https://${url}/autodiscover/autodiscover.xml`,
    });
    at = later(at, timings.clientConnection);
  };
  if (mailbox.autodiscover === "internal") {
    const host = `${server.name.toLowerCase()}.${domain}`;
    ask("servicePoint", atGlobalCatalog(site), host);
    ask("settings", atServer(server.name), host);
  } else {
    // Whatever stands at the domain itself is none of ours.
    ask("rootDomain", person, domain);
    ask("settings", atServer(server.name), `autodiscover.${domain}`);
  }
  return at;
}
