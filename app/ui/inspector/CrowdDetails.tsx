import { useMemo, useState } from "react";
import { atClient, type CopyNow, type PlaceId } from "../../engine/index.ts";
import { nameKey } from "../../lib/compare-names.ts";
import { peopleOfCrowd } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { CopyList } from "./CopyList.tsx";
import { Fact } from "./Facts.tsx";
import { ThingButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

/** More are shown when somebody asks for them, so many at a time. */
const mostPeople = 40;

/** The people for whom one figure stands, each with what has come to them so far. */
export function CrowdDetails({ place }: { readonly place: PlaceId }) {
  const { words } = useServices();
  const { set, world, say } = useMoment();
  const [most, setMost] = useState(mostPeople);
  const people = useMemo(() => peopleOfCrowd(set.input, place), [set, place]);
  const got = useMemo(() => deliveredBy(world.copies), [world]);
  const count = people.filter((address) => got.has(nameKey(address))).length;
  return (
    <>
      <dl className="facts">
        <Fact name={say("crowd.got")}>
          {say("crowd.got.of", { count: words.number(count), all: words.number(people.length) })}
        </Fact>
      </dl>
      <ul className="queues">
        {people.slice(0, most).map((address) => {
          const copies = got.get(nameKey(address));
          return (
            <li key={address}>
              <ThingButton of={{ kind: "place", place: atClient(address) }}>{set.book.personName(address)}</ThingButton>
              {copies ? <CopyList copies={copies} /> : <p className="quiet">{say("crowd.nothing")}</p>}
            </li>
          );
        })}
        {people.length > most && (
          <li>
            <button type="button" className="thing" onClick={() => setMost(most + mostPeople)}>
              {words.text("crowd", { count: people.length - most })}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

/** What is in each mailbox, by whose it is. */
function deliveredBy(copies: readonly CopyNow[]): ReadonlyMap<string, readonly CopyNow[]> {
  const found = new Map<string, CopyNow[]>();
  for (const copy of copies) {
    if (copy.state !== "inMailbox" && copy.state !== "read") continue;
    for (const recipient of copy.recipients) {
      const known = found.get(nameKey(recipient));
      if (known) known.push(copy);
      else found.set(nameKey(recipient), [copy]);
    }
  }
  return found;
}
