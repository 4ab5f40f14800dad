import { useMemo } from "react";
import { createReasons } from "../../i18n/index.ts";
import type { Problem } from "../../scenario/index.ts";
import type { Refusal } from "../../store/index.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useActions, useApp, useServices } from "../use-app.ts";

const linkCodes: readonly Problem["code"][] = ["malformed-link", "not-fetched"];

interface RefusalDialogProps {
  readonly refusal: Refusal;
  readonly openShipped: (id: string) => Promise<void>;
}

/** Everything that is wrong with a file or link that was not opened, at once. */
export function RefusalDialog({ refusal, openShipped }: RefusalDialogProps) {
  const { words } = useServices();
  const { closeRefusal } = useActions();
  const hasScenario = useApp(({ scenario }) => scenario.scenario !== null);
  const reasons = useMemo(() => createReasons(words.tongue), [words]);
  const isLink = refusal.problems.every(({ code }) => linkCodes.includes(code));
  const isUnreachable = refusal.problems.every(({ code }) => code === "not-fetched");
  const title = isUnreachable ? "notFetchedTitle" : isLink ? "linkProblemTitle" : "problemsTitle";
  const tryAgain = (): void => {
    const id = refusal.problems[0]?.args.name;
    const isAtAddress = new URLSearchParams(window.location.hash.slice(1)).get("s") === id;
    // Picked among the scenarios, it is not what the address says: loading the page again would lose what is open and wished.
    if (hasScenario && !isAtAddress) void openShipped(String(id));
    else window.location.reload();
  };
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
            <button type="button" className="button primary" onClick={tryAgain}>
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
