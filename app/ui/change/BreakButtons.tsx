import { useId, useRef, useState } from "react";
import {
  type FaultSubject,
  isGivenFault,
  isSameSubject,
  subjectKey,
  subjectOf,
  type Thing,
  troubleWith,
  whatCanBreak,
} from "../../engine/index.ts";
import { useMoment } from "../inspector/use-moment.ts";
import { useHandedFocus } from "../parts/use-handed-focus.ts";
import { useActions } from "../use-app.ts";
import { useChangeWords } from "./use-change-words.ts";

/** More pairs of sites than this are a list to choose from. */
const mostPairs = 3;

/**
 * A button for everything that can break about a thing, or be mended about it at the moment shown. What was a way to
 * break it is then the way to mend it: the same button, which keeps the focus.
 */
export function BreakButtons({ thing }: { readonly thing: Thing }) {
  const { set, organization, world } = useMoment();
  const breakable = whatCanBreak(organization, thing);
  const whole = breakable.filter((one) => !world.faults.some((fault) => isSameSubject(subjectOf(fault), one)));
  // A service that a poison message has stopped comes back by itself: nothing in the file says so, and nothing is to mend.
  const given = world.faults.filter((fault) => isGivenFault(set.input, fault));
  const broken = new Map(troubleWith(organization, given, thing).map((fault) => [subjectKey(fault), subjectOf(fault)]));
  const isChoice = breakable.length > mostPairs && thing.kind === "siteLink";
  const own = isChoice ? [] : breakable;
  const others = [...broken].filter(([key]) => !own.some((one) => subjectKey(one) === key));
  return (
    <div className="change-buttons">
      {others.map(([key, fault]) => (
        <ChangeButton key={key} kind="mend" fault={fault} />
      ))}
      {own.map((fault) => {
        const key = subjectKey(fault);
        const trouble = broken.get(key);
        if (trouble) return <ChangeButton key={key} kind="mend" fault={trouble} />;
        return whole.includes(fault) && <ChangeButton key={key} kind="break" fault={fault} />;
      })}
      {isChoice && whole.length > 0 && <PairChoice pairs={whole} />}
    </div>
  );
}

function ChangeButton({ kind, fault }: { readonly kind: "break" | "mend"; readonly fault: FaultSubject }) {
  const { button } = useChangeWords();
  const { edit } = useActions();
  const area = useRef<HTMLButtonElement>(null);
  useHandedFocus(area, (around) => around?.querySelector("button"));
  return (
    <button
      ref={area}
      type="button"
      className="button small"
      data-change={kind}
      onClick={() => void edit({ kind, fault })}
    >
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
  const area = useRef<HTMLDivElement>(null);
  useHandedFocus(area, (around) => around?.querySelector("button"));
  const fault = pairs[chosen] ?? pairs[0];
  return (
    <div ref={area} className="change-field">
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
