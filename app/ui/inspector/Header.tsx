import { useMemo } from "react";
import { type CopyId, createHeaders, type HeaderLine } from "../../engine/index.ts";
import { EventButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

interface HeaderProps {
  readonly message: string;
  readonly copy: CopyId;
  readonly isOneOfMany: boolean;
}

/** The header of a copy as it is now, the newest `Received` first; below it what was taken off on the way. */
export function Header({ message, copy, isOneOfMany }: HeaderProps) {
  const { set, seq, say } = useMoment();
  const headersOf = useMemo(() => createHeaders(set.trace, set.input), [set]);
  const lines = useMemo(() => headersOf(message, copy, seq), [headersOf, message, copy, seq]);
  const there = lines.filter(({ removedBy }) => removedBy === null);
  const gone = lines.filter(({ removedBy }) => removedBy !== null);
  return (
    <section>
      <h3>{say("header.title")}</h3>
      {isOneOfMany && <p className="quiet">{say("header.ofCopy")}</p>}
      <Lines lines={there} seq={seq} />
      {gone.length > 0 && (
        <>
          <h4>{say("header.gone")}</h4>
          <Lines lines={gone} seq={seq} />
        </>
      )}
      <p className="quiet">{say("header.note")}</p>
    </section>
  );
}

function Lines({ lines, seq }: { readonly lines: readonly HeaderLine[]; readonly seq: number }) {
  const { say } = useMoment();
  return (
    <dl className="header-lines">
      {lines.map((line, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be equal, and they keep their order
          key={i}
          data-family={line.family}
          data-gone={line.removedBy === null ? undefined : ""}
        >
          <dt>
            {line.name}
            {(line.addedBy === seq || line.removedBy === seq) && <strong className="new">{say("header.now")}</strong>}
          </dt>
          <dd>
            {line.value}
            {line.removedBy !== null && (
              <>
                {" "}
                <EventButton seq={line.removedBy} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
