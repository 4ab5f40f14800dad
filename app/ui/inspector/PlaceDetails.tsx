import { type PlaceId, placeParts, troubleWith } from "../../engine/index.ts";
import { useServices } from "../use-app.ts";
import { CopyList } from "./CopyList.tsx";
import { Fact } from "./Facts.tsx";
import { ServerButton, State } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

/** A person with a mailbox, or a host outside: what has come there. */
export function PlaceDetails({ place }: { readonly place: PlaceId }) {
  const { organization, world, say } = useMoment();
  const { kind, name } = placeParts(place);
  const here = world.copies.filter(({ position }) => position.kind === "at" && position.place === place);
  return (
    <dl className="facts">
      {kind === "client" && <Person address={name} />}
      {kind === "internet" && (
        <Fact name={say("fact.state")}>
          <State faults={troubleWith(organization, world.faults, { kind: "host", host: name })} />
        </Fact>
      )}
      {here.length > 0 && (
        <Fact name={say("fact.messagesHere")}>
          <CopyList copies={here} />
        </Fact>
      )}
    </dl>
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
        <Fact name={say("queues.inMailboxes")}>
          <CopyList copies={delivered} />
        </Fact>
      )}
    </>
  );
}
