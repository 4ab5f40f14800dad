import { useMemo } from "react";
import { createReasons } from "../i18n/index.ts";
import type { Refusal } from "../store/index.ts";
import { IconButton, useActions, useApp, useServices } from "../ui/index.ts";

/** Why the player shows nothing, or still shows what it showed before. No dialog: a guest never takes the focus. */
export function PlayerProblems({ refusal }: { readonly refusal: Refusal }) {
  const { words } = useServices();
  const { closeRefusal } = useActions();
  // Over a picture that is still there it is small, and can be put away.
  const isOverPicture = useApp(({ run }) => run.run !== null);
  const reasons = useMemo(() => createReasons(words.tongue), [words]);
  const isLink = refusal.problems.every(({ code }) => code === "malformed-link" || code === "not-fetched");
  return (
    <div className="notice player-problems" data-over={isOverPicture || undefined} role="alert">
      <p>{isLink ? reasons.text("linkProblemTitle") : reasons.refusal(refusal.name, refusal.problems.length)}</p>
      <ol>
        {refusal.problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <code>{reasons.problemPlace(problem)}</code>
            <span>{reasons.problem(problem)}</span>
          </li>
        ))}
      </ol>
      {isOverPicture ? (
        <IconButton label={words.text("close")} icon="close" onClick={closeRefusal} />
      ) : (
        <a className="button" href="./" target="_blank" rel="noopener">
          {reasons.text("goToStartPage")}
        </a>
      )}
    </div>
  );
}
