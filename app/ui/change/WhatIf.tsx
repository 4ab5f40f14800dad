import "../styles/change.css";
import { useId } from "react";
import type { Selection } from "../../store/index.ts";
import { useMoment } from "../inspector/use-moment.ts";
import { BreakButtons } from "./BreakButtons.tsx";
import { Settings } from "./Settings.tsx";
import { thingOf } from "./things-of.ts";
import { useChangeWords } from "./use-change-words.ts";

/** What a reader can do to the thing that was picked: break it, mend it, set its values. From the moment shown on. */
export function WhatIf({ selection }: { readonly selection: Selection }) {
  const { say } = useChangeWords();
  const { organization } = useMoment();
  const heading = useId();
  const thing = thingOf(selection, organization);
  if (thing === null) return null;
  return (
    <section className="what-if" aria-labelledby={heading}>
      <h3 id={heading}>{say("change.title")}</h3>
      <BreakButtons thing={thing} />
      <Settings thing={thing} />
    </section>
  );
}
