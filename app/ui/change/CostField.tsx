import { useEffect, useId, useRef } from "react";
import { useChangeWords } from "./use-change-words.ts";

interface CostFieldProps {
  readonly label: string;
  /** null: none is set. */
  readonly value: number | null;
  readonly most: number;
  readonly mayBeEmpty?: boolean;
  readonly onSet: (value: number | null) => void;
}

/** A cost and a button that sets it; what cannot be one, the browser says. */
export function CostField({ label, value, most, mayBeEmpty = false, onSet }: CostFieldProps) {
  const { say } = useChangeWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Another value in the scenario takes the place of what was written here.
  useEffect(() => {
    if (input.current) input.current.value = `${value ?? ""}`;
  }, [value]);
  return (
    <form
      className="change-field"
      onSubmit={(event) => {
        event.preventDefault();
        const written = new FormData(event.currentTarget).get("cost");
        const next = written === "" ? null : Number(written);
        if (next !== value) onSet(next);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        name="cost"
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        required={!mayBeEmpty}
        defaultValue={value ?? ""}
        placeholder={mayBeEmpty ? "–" : undefined}
      />
      <button type="submit" className="button small">
        {say("set.apply")}
      </button>
    </form>
  );
}
