import "../styles/warnings.css";
import { useMemo } from "react";
import { createReasons } from "../../i18n/index.ts";
import { useApp, useServices } from "../use-app.ts";

/** What an administrator would find in the event log about the configuration of this scenario. */
export function Warnings() {
  const { words } = useServices();
  const warnings = useApp(({ run }) => run.run?.outcome.warnings ?? null);
  const reasons = useMemo(() => createReasons(words.tongue), [words]);
  if (warnings === null) return null;
  return (
    <details className="warnings">
      <summary>{reasons.text("warningsCount", { count: warnings.length })}</summary>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.about}`}>{reasons.warning(warning)}</li>
        ))}
      </ul>
    </details>
  );
}
