import { useServices } from "../use-app.ts";

/** In place of a part of the page that could not be fetched. */
export function NotFetched({ onRetry }: { readonly onRetry: () => void }) {
  const { words } = useServices();
  return (
    <div className="not-fetched" role="alert">
      <p>{words.text("partNotFetched")}</p>
      <button type="button" className="button" onClick={onRetry}>
        {words.text("tryAgain")}
      </button>
    </div>
  );
}
