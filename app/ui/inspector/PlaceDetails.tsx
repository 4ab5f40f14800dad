import { useCallback } from "react";
import { type PlaceId, placeParts, type SiteId, siteId, troubleWith } from "../../engine/index.ts";
import { nameKey } from "../../lib/compare-names.ts";
import { useServices } from "../use-app.ts";
import { CopyList } from "./CopyList.tsx";
import { Fact, Several } from "./Facts.tsx";
import { Happened } from "./Happened.tsx";
import { ServerButton, SiteButton, State, ThingButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

/** A person with a mailbox, a host outside, or the global catalog servers of a site: what has come there. */
export function PlaceDetails({ place }: { readonly place: PlaceId }) {
  const { world, say } = useMoment();
  const { kind, name } = placeParts(place);
  const here = world.copies.filter(({ position }) => position.kind === "at" && position.place === place);
  const isThere = useCallback((one: PlaceId) => nameKey(one) === nameKey(place), [place]);
  return (
    <>
      <dl className="facts">
        {kind === "client" && <Person address={name} />}
        {kind === "internet" && <Host name={name} />}
        {kind === "gc" && <Catalog site={siteId(name)} />}
        {here.length > 0 && (
          <Fact name={say("fact.messagesHere")}>
            <CopyList copies={here} />
          </Fact>
        )}
      </dl>
      <Happened key={place} isThere={isThere} />
    </>
  );
}

function Catalog({ site }: { readonly site: SiteId }) {
  const { organization, world, say } = useMoment();
  return (
    <>
      <Fact name={say("fact.state")}>
        <State faults={troubleWith(organization, world.faults, { kind: "catalogs", site })} />
      </Fact>
      <Fact name={say("fact.site")}>
        <SiteButton name={site} />
      </Fact>
    </>
  );
}

function Person({ address }: { readonly address: string }) {
  const { words } = useServices();
  const { set, world, say } = useMoment();
  const recipient = set.book.recipient(address);
  const database = set.book.databaseOf(address);
  const server = database === null ? null : set.book.serverOfDatabase(database);
  const delivered = world.copies.filter(
    ({ state, recipients }) => (state === "inMailbox" || state === "read") && recipients.includes(address),
  );
  return (
    <>
      <Fact name={say("fact.address")}>{address}</Fact>
      {recipient?.type === "mailbox" && <Fact name={say("fact.client")}>{words.clientName(recipient.client)}</Fact>}
      {database !== null && server !== null && (
        <Fact name={say("fact.mailbox")}>
          {say("fact.mailbox.in", { database })} <ServerButton name={server} />
        </Fact>
      )}
      {delivered.length > 0 && (
        <Fact name={say("fact.delivered")}>
          <CopyList copies={delivered} />
        </Fact>
      )}
    </>
  );
}

function Host({ name }: { readonly name: string }) {
  const { organization, world, say } = useMoment();
  const isThis = (host: string): boolean => nameKey(host) === nameKey(name);
  const connectors = organization.sendConnectors.filter(({ smartHosts }) => smartHosts.some(isThis));
  return (
    <>
      <Fact name={say("fact.state")}>
        <State faults={troubleWith(organization, world.faults, { kind: "host", host: name })} />
      </Fact>
      {connectors.length > 0 && (
        <Fact name={say("fact.smartHostOf")}>
          <Several>
            {connectors.map(({ name: connector }) => (
              <ThingButton key={connector} of={{ kind: "connector", connector }}>
                {connector}
              </ThingButton>
            ))}
          </Several>
        </Fact>
      )}
    </>
  );
}
