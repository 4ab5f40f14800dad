import "../styles/why.css";
import { useId, useMemo } from "react";
import { type DecisionKind, hasInventedTime } from "../../engine/index.ts";
import { createReasons, type Explanation } from "../../i18n/index.ts";
import { selectDecision } from "../../store/index.ts";
import { useStageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";

/** The decision behind the event: the question, every candidate with its verdict, the rule and its source. */
export function Why() {
  const { words } = useServices();
  const set = useStageSet();
  const decision = useApp(selectDecision);
  const position = useApp(({ playback }) => playback.position);
  const reasons = useMemo(() => createReasons(words.tongue), [words]);
  const explanation = useMemo(
    () => (decision && set ? reasons.explain(decision, set.book) : null),
    [decision, set, reasons],
  );
  return (
    <section className="why" aria-label={words.text("why")}>
      <h2>{words.text("why")}</h2>
      {explanation && decision ? (
        <Decided explanation={explanation} lost={marksOfLosers[decision.question] ?? "×"} />
      ) : (
        <p className="quiet">{reasons.text("nothingDecided")}</p>
      )}
      {set && hasInventedTime(set, position - 1) && (
        <p className="time-note">
          <span className="badge" data-confidence="inferred">
            {reasons.inventedTime.label}
          </span>{" "}
          {reasons.inventedTime.note}
        </p>
      )}
    </section>
  );
}

const mostColumns = 4;

/** Where candidates do not compete, none of them has lost. */
const marksOfLosers: { readonly [question in DecisionKind]?: string } = {
  resolveRecipient: "•",
  restriction: "•",
  agents: "•",
};

interface DecidedProps {
  readonly explanation: Explanation;
  /** The sign of a candidate that was not taken. */
  readonly lost: string;
}

function Decided({ explanation, lost }: DecidedProps) {
  const { words } = useServices();
  const question = useId();
  const { columns, rows, conclusion, confidence, confidenceLabel, confidenceNote, rules, source } = explanation;
  // The name of a candidate with many figures stands above them.
  const isWide = columns.length > mostColumns;
  const shown = isWide ? columns.slice(1) : columns;
  return (
    <>
      <h3 id={question}>{explanation.question}</h3>
      {rows.length > 0 && (
        <table aria-labelledby={question}>
          <thead>
            <tr>
              {shown.map(({ key, label, isNumber }) => (
                <th key={key} scope="col" className={isNumber ? "number" : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map(({ cells, verdict, isChosen }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a candidate has no id, and the list of a decision never changes
            <tbody key={row} data-chosen={isChosen ? "" : undefined}>
              {isWide && (
                <tr>
                  <th scope="rowgroup" colSpan={shown.length} className="candidate">
                    {cells[0]}
                  </th>
                </tr>
              )}
              <tr>
                {cells.slice(isWide ? 1 : 0).map((cell, i) =>
                  i === 0 && !isWide ? (
                    <th key={shown[i]?.key} scope="row" className="candidate">
                      {cell}
                    </th>
                  ) : (
                    <td key={shown[i]?.key} className={shown[i]?.isNumber ? "number" : undefined}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
              <tr className="verdict">
                <td colSpan={shown.length}>
                  <span className="mark" aria-hidden="true">
                    {isChosen ? "✓" : lost}
                  </span>
                  {isChosen && <span className="visually-hidden">{words.text("chosen")}: </span>}
                  {verdict}
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      )}
      <p className="conclusion">{conclusion}</p>
      <p className="provenance">
        <span className="badge" data-confidence={confidence} title={confidenceNote}>
          {confidenceLabel}
        </span>
        <span>{rules.join(", ")}</span>
        {source && (
          <a href={source} target="_blank" rel="noopener noreferrer">
            {words.text("source")}
            <span className="visually-hidden">{words.text("why.opensNewTab")}</span>
          </a>
        )}
      </p>
    </>
  );
}
