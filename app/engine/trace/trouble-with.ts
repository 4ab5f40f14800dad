import { type Thing, whatCanBreak } from "../model/breakables.ts";
import { isSameSubject, subjectOf } from "../model/intervention.ts";
import type { Fault } from "../model/message.ts";
import type { Organization } from "../model/organization.ts";

/** Those of the faults that are about a thing, or about the site that a server stands in. */
export function troubleWith(organization: Organization, faults: readonly Fault[], thing: Thing): readonly Fault[] {
  if (faults.length === 0) return [];
  const subjects = whatCanBreak(organization, thing);
  const site =
    thing.kind === "server" ? organization.servers.find(({ name }) => name === thing.server)?.site : undefined;
  return faults.filter((fault) => {
    if (fault.kind === "siteDown" && fault.site === site) return true;
    if (fault.kind === "backPressure") return thing.kind === "server" && fault.server === thing.server;
    return subjects.some((subject) => isSameSubject(subject, subjectOf(fault)));
  });
}
