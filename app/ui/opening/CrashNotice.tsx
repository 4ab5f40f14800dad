import { useActions, useServices } from "../use-app.ts";

/** The engine died: one message and a way to go on. What is on the page stays. */
export function CrashNotice() {
  const { words } = useServices();
  const { restartEngine } = useActions();
  return (
    <div className="notice" role="alert">
      <p>{words.text("crashed")}</p>
      <button type="button" className="button" onClick={() => void restartEngine()}>
        {words.text("startEngineAnew")}
      </button>
    </div>
  );
}
