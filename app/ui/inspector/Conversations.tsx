import { useMemo } from "react";
import {
  type Conversation,
  conversationsOf,
  type MessageHistory,
  type PlaceId,
  type TraceEvent,
} from "../../engine/index.ts";
import { createEventTypeName } from "../../i18n/index.ts";
import { useActions, useServices } from "../use-app.ts";
import { useMoment } from "./use-moment.ts";

interface Step extends Conversation {
  readonly event: TraceEvent;
}

/** Rows around the moment shown; a message to thousands has more than anybody reads. */
const mostBefore = 12;
const mostAfter = 18;

/** A sequence diagram: who talks to whom about a message, in step with the picture. */
export function Conversations({ history }: { readonly history: MessageHistory }) {
  const { seq, say } = useMoment();
  const steps = useMemo(
    () => history.events.flatMap((event): readonly Step[] => conversationsOf(event).map((hop) => ({ ...hop, event }))),
    [history],
  );
  const current = steps.findLastIndex(({ event }) => event.seq <= seq);
  const start = Math.max(0, Math.min(current - mostBefore, steps.length - mostBefore - mostAfter));
  const shown = steps.slice(start, start + mostBefore + mostAfter);
  const lanes = [...new Set(shown.flatMap(({ from, to }) => [from, to]))];
  if (steps.length === 0) return null;
  return (
    <section className="sequence">
      <h3>{say("sequence.title")}</h3>
      {start > 0 && <p className="quiet">{say("sequence.before", { count: start })}</p>}
      <Names lanes={lanes} />
      <ol>
        {shown.map((step, i) => (
          <Row
            key={`${step.event.seq} ${step.from}`}
            step={step}
            lanes={lanes}
            isCurrent={start + i === current}
            isTold={step.event.seq <= seq}
          />
        ))}
      </ol>
      {start + shown.length < steps.length && (
        <p className="quiet">{say("sequence.after", { count: steps.length - start - shown.length })}</p>
      )}
    </section>
  );
}

interface RowProps {
  readonly step: Step;
  readonly lanes: readonly PlaceId[];
  readonly isCurrent: boolean;
  readonly isTold: boolean;
}

function Row({ step: { event, from, to, protocol }, lanes, isCurrent, isTold }: RowProps) {
  const { words } = useServices();
  const typeName = useMemo(() => createEventTypeName(words.tongue), [words]);
  const { set } = useMoment();
  const { pause, seek } = useActions();
  const number = event.seq + 1;
  const ends = words.text("fromTo", { from: set.book.placeName(from), to: set.book.placeName(to) });
  return (
    <li data-told={isTold ? "" : undefined}>
      <button
        type="button"
        aria-current={isCurrent ? "step" : undefined}
        title={ends}
        onClick={() => {
          pause();
          seek(number);
        }}
      >
        <Lanes
          count={lanes.length}
          from={lanes.indexOf(from)}
          to={lanes.indexOf(to)}
          hasFailed={event.type === "ATTEMPT"}
        />
        <span className="step">
          <span className="ends">{ends}</span>
          <span className="protocol">
            {typeName(event.type)} · {words.protocolName(protocol)}
          </span>
        </span>
      </button>
    </li>
  );
}

const rowHeight = 40;
/** Lifelines stand closer when there are many. */
const gapOf = (count: number): number => Math.max(5, Math.min(16, 120 / Math.max(1, count - 1)));
const edge = 8;
const widthOf = (count: number): number => 2 * edge + gapOf(count) * (count - 1);

interface LanesProps {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly hasFailed: boolean;
}

/** One row of the diagram: the lifelines, and an arrow between two of them. */
function Lanes({ count, from, to, hasFailed }: LanesProps) {
  const x = (lane: number): number => edge + lane * gapOf(count);
  const middle = rowHeight / 2;
  const back = to < from ? 1 : -1;
  const arrow =
    from === to
      ? `M${x(from)} ${middle - 5}h6v10h-5`
      : `M${x(from)} ${middle}H${x(to)}m${back * 5} -4l${-back * 5} 4l${back * 5} 4`;
  return (
    <svg width={widthOf(count)} height={rowHeight} aria-hidden="true">
      {Array.from({ length: count }, (_, lane) => (
        <line key={x(lane)} x1={x(lane)} x2={x(lane)} y1={0} y2={rowHeight} />
      ))}
      <path d={arrow} data-failed={hasFailed ? "" : undefined} />
    </svg>
  );
}

/** The names above the lifelines, at a slant. */
function Names({ lanes }: { readonly lanes: readonly PlaceId[] }) {
  const { set } = useMoment();
  const height = 74;
  return (
    <svg className="names" width={widthOf(lanes.length) + 74} height={height} aria-hidden="true">
      {lanes.map((lane, i) => {
        const x = edge + i * gapOf(lanes.length);
        return (
          <text key={lane} transform={`translate(${x + 3},${height - 3}) rotate(-52)`}>
            {shortened(set.book.placeName(lane))}
          </text>
        );
      })}
    </svg>
  );
}

const longestName = 14;
const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);
