import type { ReactNode } from "react";

/** A name and what there is to say about it; nothing when there is nothing. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Things one below the other. */
export function Several({ children }: { readonly children: readonly ReactNode[] }) {
  return (
    <ul className="several">
      {children.map((child, i) => (
        // The children are of one moment and keep their order in it.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={i}>{child}</li>
      ))}
    </ul>
  );
}
