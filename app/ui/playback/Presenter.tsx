import "../styles/presenter.css";
import { useEffect, useMemo, useRef } from "react";
import { createTimeWords } from "../../i18n/index.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useServices } from "../use-app.ts";
import { travel } from "./time.ts";

/**
 * While it is there, the page shows the picture, the sentence and the controls alone, large enough for the last row,
 * with light on what the event is about. The keys of a clicker step; Escape, or leaving full screen, ends it.
 */
export function Presenter({ onClose }: { readonly onClose: () => void }) {
  const { store, words } = useServices();
  const { say } = useMemo(() => createTimeWords(words.tongue), [words]);
  const leave = useRef(onClose);
  leave.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    // The list of the diagram stays in sight as long as the focus is in it.
    if (before instanceof HTMLElement && before.closest(".outline")) before.blur();
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape") leave.current();
      else if (event.key === "PageDown") travel(store, "event", 1);
      else if (event.key === "PageUp") travel(store, "event", -1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // In full screen the browser keeps Escape to itself.
    const change = (): void => {
      if (document.fullscreenElement === null) leave.current();
    };
    // Where the browser does not allow it, the page is as large as its window.
    document.documentElement.requestFullscreen?.().catch(() => {});
    document.addEventListener("keydown", press, { capture: true });
    document.addEventListener("fullscreenchange", change);
    return () => {
      document.removeEventListener("keydown", press, { capture: true });
      document.removeEventListener("fullscreenchange", change);
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
      if (before instanceof HTMLElement) before.focus();
    };
  }, [store]);
  return (
    <div className="presenter" role="status">
      <span className="visually-hidden">{say("presenter.note")}</span>
      <IconButton label={say("presenter.leave")} icon="close" onClick={onClose} />
    </div>
  );
}
