import "../styles/dialogs.css";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useServices } from "../use-app.ts";
import { IconButton } from "./IconButton.tsx";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, gives it back, and Escape closes it. Rendered only while open. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { words } = useServices();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        <IconButton label={words.text("close")} icon="close" onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
