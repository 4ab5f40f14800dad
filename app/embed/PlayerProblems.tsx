import { useMemo } from "react";
import { createReasons } from "../i18n/index.ts";
import type { Refusal } from "../store/index.ts";
import { useServices } from "../ui/index.ts";

/** Why the player shows nothing, or still shows what it showed before. No dialog: a guest never takes the focus. */
export function PlayerProblems({ refusal }: { readonly refusal: Refusal }) {
  const { words } = useServices();
  const reasons = useMemo(() => createReasons(words.tongue), [words]);
  const isLink = refusal.problems.every(({ code }) => code === "malformed-link" || code === "not-fetched");
  return (
    <div className="notice player-problems" role="alert">
      <p>
        {isLink
          ? reasons.text("linkProblemTitle")
          : reasons.text("refusal.intro", { name: refusal.name, count: refusal.problems.length })}
      </p>
      <ol>
        {refusal.problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <code>{reasons.problemPlace(problem)}</code>
            <span>{reasons.problem(problem)}</span>
          </li>
        ))}
      </ol>
      <a className="button" href="./" target="_blank" rel="noopener">
        {reasons.text("goToStartPage")}
      </a>
    </div>
  );
}
