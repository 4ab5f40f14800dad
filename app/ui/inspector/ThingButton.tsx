import type { ReactNode } from "react";
import { type CopyNow, type Fault, type PlaceId, placeParts, serverId } from "../../engine/index.ts";
import type { Selection } from "../../store/index.ts";
import { useActions, useServices } from "../use-app.ts";
import { useMoment } from "./use-moment.ts";

/** The name of another thing: a press looks at that. */
export function ThingButton({ of, children }: { readonly of: Selection; readonly children: ReactNode }) {
  const { select } = useActions();
  return (
    <button type="button" className="thing" onClick={() => select(of)}>
      {children}
    </button>
  );
}

/** An event by its number: a press goes there. */
export function EventButton({ seq }: { readonly seq: number }) {
  const { pause, seek } = useActions();
  const { say } = useMoment();
  return (
    <button
      type="button"
      className="thing"
      onClick={() => {
        pause();
        seek(seq + 1);
      }}
    >
      {say("event", { number: seq + 1 })}
    </button>
  );
}

export function ServerButton({ name }: { readonly name: string }) {
  return <ThingButton of={{ kind: "server", server: serverId(name) }}>{name}</ThingButton>;
}

export function SiteButton({ name }: { readonly name: string }) {
  return <ThingButton of={{ kind: "district", district: `site:${name}` }}>{name}</ThingButton>;
}

/** A server, a person or a host, by where it is. */
export function PlaceButton({ place }: { readonly place: PlaceId }) {
  const { set } = useMoment();
  if (placeParts(place).kind === "server") return <ServerButton name={place} />;
  return <ThingButton of={{ kind: "place", place }}>{set.book.placeName(place)}</ThingButton>;
}

/** A copy with what state it is in. */
export function CopyButton({ copy }: { readonly copy: CopyNow }) {
  const { words } = useServices();
  const { set } = useMoment();
  return (
    <ThingButton of={{ kind: "message", message: copy.message, copy: copy.copy }}>
      {words.copySummary(copy, set.book)}
    </ThingButton>
  );
}

/** "Up", or what is wrong. */
export function State({ faults }: { readonly faults: readonly Fault[] }) {
  const { words } = useServices();
  const { say } = useMoment();
  if (faults.length === 0) return say("fact.state.up");
  return <strong className="trouble">{words.list(faults.map(words.faultText))}</strong>;
}
