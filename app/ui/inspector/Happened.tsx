import { useMemo, useState } from "react";
import { happenedAt, type PlaceId } from "../../engine/index.ts";
import { createEventTitle } from "../../i18n/index.ts";
import { useServices } from "../use-app.ts";
import { EventButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

/** More are shown when somebody asks for them. */
const mostEvents = 8;

/** What has happened at places so far, the latest first, each event a way to it. `isThere` stays the same function. */
export function Happened({ isThere }: { readonly isThere: (place: PlaceId) => boolean }) {
  const { words } = useServices();
  const titleOf = useMemo(() => createEventTitle(words.tongue), [words]);
  const { set, seq, say } = useMoment();
  const [isWhole, setIsWhole] = useState(false);
  const all = useMemo(() => happenedAt(set.trace, isThere), [set, isThere]);
  const soFar = all.filter((event) => event.seq <= seq).reverse();
  const shown = isWhole ? soFar : soFar.slice(0, mostEvents);
  return (
    <section>
      <h3>{say("happened.title")}</h3>
      {shown.length === 0 && <p className="quiet">{say("happened.nothing")}</p>}
      <ul className="several">
        {shown.map((event) => (
          <li key={event.seq}>
            <EventButton seq={event.seq} /> {titleOf(event, set.book, set.trace)}
          </li>
        ))}
        {shown.length < soFar.length && (
          <li>
            <button type="button" className="thing" onClick={() => setIsWhole(true)}>
              {say("happened.earlier", { count: soFar.length - shown.length })}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
