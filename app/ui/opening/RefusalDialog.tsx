import { useMemo } from "react";
import { createReasons } from "../../i18n/index.ts";
import type { Problem } from "../../scenario/index.ts";
import type { Refusal } from "../../store/index.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useActions, useServices } from "../use-app.ts";

const linkCodes: readonly Problem["code"][] = ["malformed-link", "not-fetched"];

/** Everything that is wrong with a file or link that was not opened, at once. */
export function RefusalDialog({ refusal }: { readonly refusal: Refusal }) {
  const { words } = useServices();
  const { closeRefusal } = useActions();
  const reasons = useMemo(() => createReasons(words.tongue), [words]);
  const isLink = refusal.problems.every(({ code }) => linkCodes.includes(code));
  const isUnreachable = refusal.problems.every(({ code }) => code === "not-fetched");
  const title = isUnreachable ? "notFetchedTitle" : isLink ? "linkProblemTitle" : "problemsTitle";
  return (
    <Dialog title={reasons.text(title)} onClose={closeRefusal}>
      {!isUnreachable && (
        <p>{isLink ? reasons.text("linkProblem") : reasons.refusal(refusal.name, refusal.problems.length)}</p>
      )}
      <ol className="problems">
        {refusal.problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            {(!isLink || problem.path !== "") && <code>{reasons.problemPlace(problem)}</code>}
            <span>{reasons.problem(problem)}</span>
          </li>
        ))}
      </ol>
      {isLink && (
        <p className="copy-row">
          {isUnreachable && (
            <button type="button" className="button primary" onClick={() => window.location.reload()}>
              {words.text("tryAgain")}
            </button>
          )}
          <a className="button" href={window.location.pathname}>
            {reasons.text("goToStartPage")}
          </a>
        </p>
      )}
    </Dialog>
  );
}
