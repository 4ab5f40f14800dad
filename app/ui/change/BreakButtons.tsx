import { useId, useState } from "react";
import {
  type FaultSubject,
  isSameSubject,
  subjectKey,
  subjectOf,
  type Thing,
  troubleWith,
  whatCanBreak,
} from "../../engine/index.ts";
import { useMoment } from "../inspector/use-moment.ts";
import { useActions } from "../use-app.ts";
import { useChangeWords } from "./use-change-words.ts";

/** More pairs of sites than this are a list to choose from. */
const mostPairs = 3;

/** A button for everything that can break about a thing, or be mended about it at the moment shown. */
export function BreakButtons({ thing }: { readonly thing: Thing }) {
  const { organization, world } = useMoment();
  const whole = whatCanBreak(organization, thing).filter(
    (one) => !world.faults.some((fault) => isSameSubject(subjectOf(fault), one)),
  );
  const broken = new Map(
    troubleWith(organization, world.faults, thing).map((fault) => [subjectKey(fault), subjectOf(fault)]),
  );
  const isChoice = whole.length > mostPairs && thing.kind === "siteLink";
  return (
    <div className="change-buttons">
      {[...broken].map(([key, fault]) => (
        <ChangeButton key={key} kind="mend" fault={fault} />
      ))}
      {isChoice ? (
        <PairChoice pairs={whole} />
      ) : (
        whole.map((fault) => <ChangeButton key={subjectKey(fault)} kind="break" fault={fault} />)
      )}
    </div>
  );
}

function ChangeButton({ kind, fault }: { readonly kind: "break" | "mend"; readonly fault: FaultSubject }) {
  const { button } = useChangeWords();
  const { edit } = useActions();
  return (
    <button type="button" className="button small" data-change={kind} onClick={() => void edit({ kind, fault })}>
      {button(kind, fault)}
    </button>
  );
}

/** A link of many sites joins many pairs of them. */
function PairChoice({ pairs }: { readonly pairs: readonly FaultSubject[] }) {
  const { say } = useChangeWords();
  const { edit } = useActions();
  const [chosen, setChosen] = useState(0);
  const label = useId();
  const fault = pairs[chosen] ?? pairs[0];
  return (
    <div className="change-field">
      <label htmlFor={label}>{say("break.pair")}</label>
      <select id={label} value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
        {pairs.map((pair, i) =>
          pair.kind === "sitesBlocked" ? (
            <option key={subjectKey(pair)} value={i}>
              {say("break.pair.sites", { first: pair.sites[0], second: pair.sites[1] })}
            </option>
          ) : null,
        )}
      </select>
      <button type="button" className="button small" onClick={() => fault && void edit({ kind: "break", fault })}>
        {say("break.pair.apply")}
      </button>
    </div>
  );
}
