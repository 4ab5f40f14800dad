import { nameKey } from "../../lib/compare-names.ts";
import { domainOf } from "../model/directory.ts";
import { atClient, atGlobalCatalog, atInternet, atServer, type PlaceId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type World } from "../simulation/world.ts";
import type { EventOf } from "../trace/events.ts";
import { type Errand, tryInVain } from "./connect-client.ts";

/**
 * Before a client connects for the first time it may have to find out where. Inside, Active Directory names the Client
 * Access servers; outside, the domain is tried first and then `autodiscover.` before it. Answers when it knows, or has
 * found that nobody tells it; then it asks again the next time.
 *
 * @source P-126
 */
export function discover(world: World, copy: Copy, errand: Errand, start: SimMs): SimMs {
  const { mailbox, mailboxServer, recipients } = errand;
  if (mailbox.autodiscover === undefined || world.discovered.has(nameKey(mailbox.address))) return start;
  const site = mailbox.clientSite ?? mailboxServer.site;
  const servers = world.directory.serversIn(site, "ClientAccess").map(({ name }) => name);
  const found = servers.findIndex((name) => world.faults.server(name) === null);
  const server = servers[Math.max(0, found)];
  if (server === undefined) return start;
  const person = atClient(mailbox.address);
  const domain = domainOf(mailbox.address);
  const isInside = mailbox.autodiscover === "internal";
  const host = isInside ? `${server.toLowerCase()}.${domain}` : `autodiscover.${domain}`;
  let at = start;
  const ask = (step: EventOf<"CLIENT-AUTODISCOVER">["step"], to: PlaceId, name: string): void => {
    world.recorder.copyEvent(about(copy, at, recipients), {
      type: "CLIENT-AUTODISCOVER",
      from: person,
      to,
      protocol: step === "servicePoint" ? "Ldap3268" : "Https443",
      client: mailbox.client,
      step,
      url: `https://${name}/autodiscover/autodiscover.xml`,
    });
    at = later(at, timings.clientConnection);
  };
  if (isInside) ask("servicePoint", atGlobalCatalog(site), host);
  // Whatever stands at the domain itself is none of ours: a host of the Internet that knows nothing of Autodiscover.
  else ask("rootDomain", atInternet(domain), domain);
  const silent = found < 0 ? servers : servers.slice(0, found);
  tryInVain(world, copy, null, errand, { from: person, servers: silent, protocol: "Https443" }, at);
  if (found < 0) return at;
  world.discovered.add(nameKey(mailbox.address));
  ask("settings", atServer(server), host);
  return at;
}
