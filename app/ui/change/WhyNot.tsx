import "../styles/dialogs.css";
import { useId, useMemo, useRef, useState } from "react";
import {
  type Organization,
  type Part,
  type Rewriting,
  type SmallestChange,
  shellCommand,
  whyNotReason,
} from "../../engine/index.ts";
import { createReasons, createShareWords } from "../../i18n/index.ts";
import type { Selection } from "../../store/index.ts";
import { useMoment } from "../inspector/use-moment.ts";
import { useHandedFocus } from "../parts/use-handed-focus.ts";
import { CopyField } from "../share/CopyField.tsx";
import { useActions, useApp, useServices } from "../use-app.ts";
import { messageOfMoment } from "./message-of-moment.ts";
import { thingOf } from "./things-of.ts";
import { useChangeWords } from "./use-change-words.ts";

/** What kept the thing out of the way of the message that is shown; nothing when it had a part in it. */
export function WhyNot({ selection }: { readonly selection: Selection }) {
  const { words } = useServices();
  const { say } = useChangeWords();
  const { organization, set, seq } = useMoment();
  const heading = useId();
  // The same object from step to step, for as long as the configuration stays.
  const part = useMemo(() => partOf(selection, organization), [selection, organization]);
  const message = messageOfMoment(set.input, set.trace, seq);
  const reason = useMemo(
    () => (part && message !== null ? whyNotReason(set.input, set.trace, message, part) : null),
    [set, message, part],
  );
  const reasons = useMemo(() => createReasons(words.tongue), [words]);
  if (part === null || message === null || reason === null) return null;
  const decision = reason.kind === "verdict" ? set.trace.decisions[reason.decision] : undefined;
  const explained = decision && reasons.explain(decision, set.book);
  const verdict = reason.kind === "verdict" ? explained?.rows[reason.candidate]?.verdict : undefined;
  return (
    <section className="what-if" aria-labelledby={heading}>
      <h3 id={heading}>{say("whyNot.title")}</h3>
      {set.input.messages.length > 1 && (
        <p className="quiet">{say("whyNot.ofMessage", { subject: set.book.subjectOf(message) })}</p>
      )}
      {explained && <p className="quiet">{explained.question}</p>}
      <p className="why-not">{reason.kind === "noCandidate" ? say(`whyNot.${reason.code}`) : verdict}</p>
      <Search key={`${set.trace.hash} ${message} ${JSON.stringify(part)}`} message={message} part={part} />
    </section>
  );
}

/** What of a selection may be in the way of a message; null: nothing of it can. */
function partOf(selection: Selection, organization: Organization): Part | null {
  const thing = thingOf(selection, organization);
  return thing === null || thing.kind === "host" || thing.kind === "catalogs" ? null : thing;
}

type Answer = SmallestChange | "searching" | "failed" | null;

/** The engine is asked when the reader wants to know: it runs many times. */
function Search({ message, part }: { readonly message: string; readonly part: Part }) {
  const { whyNot } = useServices();
  const { say } = useChangeWords();
  const text = useApp(({ scenario }) => scenario.text);
  const [answer, setAnswer] = useState<Answer>(null);
  const area = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLDivElement>(null);
  // What was changed is another thing to ask about, or none: its name stays.
  useHandedFocus(area, () => document.querySelector<HTMLElement>(".inspector h2"));
  const ask = async (): Promise<void> => {
    if (text === null) return;
    setAnswer("searching");
    // Before the button goes.
    status.current?.focus();
    setAnswer((await whyNot({ text, message, part })) ?? "failed");
  };
  const isAsked = answer !== null && answer !== "failed";
  return (
    <div ref={area}>
      {!isAsked && (
        <div className="change-buttons">
          <button type="button" className="button small" onClick={() => void ask()}>
            {say("whyNot.ask")}
          </button>
        </div>
      )}
      <div ref={status} role="status" tabIndex={-1}>
        {answer === "searching" && <p className="quiet">{say("whyNot.searching")}</p>}
        {answer === "failed" && <p>{say("whyNot.failed")}</p>}
        {typeof answer === "object" && answer !== null && answer.change === null && (
          <p>{answer.isCutShort ? say("whyNot.cutShort", { count: answer.runs }) : say("whyNot.none")}</p>
        )}
        {typeof answer === "object" && answer?.change && <Proposal change={answer.change} runs={answer.runs} />}
      </div>
    </div>
  );
}

function Proposal({ change, runs }: { readonly change: Rewriting; readonly runs: number }) {
  const { words } = useServices();
  const { say, what, byHand } = useChangeWords();
  const { edit } = useActions();
  const share = useMemo(() => createShareWords(words.tongue), [words]);
  const command = shellCommand(change);
  return (
    <>
      <p className="proposal">
        {say("whyNot.found")} <strong>{what(change)}</strong>
      </p>
      <div className="change-buttons">
        <button type="button" className="button small" onClick={() => void edit(change)}>
          {say("whyNot.apply")}
        </button>
      </div>
      {command !== null && (
        <CopyField say={share} label={say("whyNot.command")} button={say("whyNot.copy")} value={command} rows={3} />
      )}
      {command === null && "fault" in change && <p>{byHand(change.fault)}</p>}
      <p className="quiet">{say("whyNot.verified", { count: runs })}</p>
    </>
  );
}
