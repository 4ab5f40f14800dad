import { useId, useState } from "react";
import { writeLink } from "../../store/index.ts";
import { Dialog } from "../shared/Dialog.tsx";
import { useApp, useServices } from "../use-app.ts";

/** A link to this scenario at this step. A reader's own scenario has none yet: its file is what can be passed on. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useServices();
  const shippedId = useApp(({ scenario }) => scenario.shippedId);
  const text = useApp(({ scenario }) => scenario.text);
  const position = useApp(({ playback }) => playback.position);
  const field = useId();
  const [isCopied, setIsCopied] = useState(false);
  const { origin, pathname } = window.location;
  const link = `${origin}${pathname}${writeLink({ shippedId, position })}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setIsCopied(true);
    } catch {
      // Not allowed here: the link is selected, and the browser's own copy command works.
      document.getElementById(field)?.focus();
    }
  };
  return (
    <Dialog title={words.text("linkToThisMoment")} onClose={onClose}>
      {shippedId === null ? (
        <>
          <p>{words.text("share.ownFile")}</p>
          {text !== null && (
            <button type="button" className="button primary" onClick={() => download(text)}>
              {words.text("saveScenario")}
            </button>
          )}
        </>
      ) : (
        <>
          <label htmlFor={field}>{words.text("linkToThisMoment")}</label>
          <input id={field} className="link-field" readOnly value={link} onFocus={({ target }) => target.select()} />
          <button type="button" className="button primary" onClick={() => void copy()}>
            {words.text("copyLink")}
          </button>
          <p role="status">{isCopied ? words.text("copied") : ""}</p>
        </>
      )}
    </Dialog>
  );
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = "scenario.json";
  anchor.click();
  URL.revokeObjectURL(address);
}
