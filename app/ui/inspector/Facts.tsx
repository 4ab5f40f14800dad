import { Children, type ReactNode } from "react";

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
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}
