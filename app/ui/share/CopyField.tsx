import { useId, useRef, useState } from "react";
import type { ShareSay } from "../../i18n/index.ts";

interface CopyFieldProps {
  readonly say: ShareSay;
  readonly label: string;
  readonly button: string;
  readonly value: string;
  readonly rows?: number;
  readonly isMain?: boolean;
}

/** A text to take along: read-only, selected when it has the focus, with a button that copies it. */
export function CopyField({ say, label, button, value, rows = 1, isMain = false }: CopyFieldProps) {
  const field = useId();
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [told, setTold] = useState<{ readonly value: string; readonly text: string } | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setTold({ value, text: say("share.copied") });
    } catch {
      // Not allowed here: the text is selected, and the browser's own copy command works.
      element.current?.focus();
      setTold({ value, text: say("share.copyFailed") });
    }
  };
  const common = {
    id: field,
    ref: element,
    className: "link-field",
    readOnly: true,
    value,
    onFocus: ({ target }: { readonly target: HTMLInputElement | HTMLTextAreaElement }) => target.select(),
  };
  return (
    <div className="copy-field">
      <label htmlFor={field}>{label}</label>
      {rows === 1 ? <input {...common} /> : <textarea {...common} rows={rows} spellCheck={false} />}
      <div className="copy-row">
        <button type="button" className={isMain ? "button primary" : "button"} onClick={() => void copy()}>
          {button}
        </button>
        <span role="status">{told?.value === value ? told.text : ""}</span>
      </div>
    </div>
  );
}
