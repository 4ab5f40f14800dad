import { useState } from "react";
import type { CopyNow } from "../../engine/index.ts";
import { useServices } from "../use-app.ts";
import { CopyButton } from "./ThingButton.tsx";

/** More are shown when somebody asks for them. */
const mostCopies = 12;

/** Copies, each a way to its message. */
export function CopyList({ copies }: { readonly copies: readonly CopyNow[] }) {
  const { words } = useServices();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? copies : copies.slice(0, mostCopies);
  return (
    <ul className="several">
      {shown.map((copy) => (
        <li key={copy.copy}>
          <CopyButton copy={copy} />
        </li>
      ))}
      {shown.length < copies.length && (
        <li>
          <button type="button" className="thing" onClick={() => setIsWhole(true)}>
            {words.text("outline.moreCopies", { count: copies.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
