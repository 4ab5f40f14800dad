import { modelText } from "../../i18n/index.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useServices } from "../use-app.ts";

/** What is invented, what is assumed, and what is left out. */
export function ModelDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useServices();
  const { timings, confidence, headings, assumptions, leftOut } = modelText(words.tongue);
  return (
    <Dialog title={words.text("modelNote")} onClose={onClose}>
      <p>{timings}</p>
      <p>{confidence}</p>
      <h3>{headings.assumptions}</h3>
      <dl className="assumptions">
        {Object.entries(assumptions).map(([number, text]) => (
          <div key={number}>
            <dt>{number}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{headings.leftOut}</h3>
      <ul>
        {leftOut.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Dialog>
  );
}
