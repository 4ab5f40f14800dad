import "../styles/trouble.css";
import type { ReactNode } from "react";
import { linePath, type Point, type TroubleMark, troubleRadius, troubleStrokes } from "../../scene/index.ts";
import { pickable } from "./picking.ts";

/** The lines of links that take no mail, over what the links are drawn as. */
export function BrokenLines({ marks }: { readonly marks: readonly TroubleMark[] }) {
  return marks.flatMap(({ lines }) =>
    lines.map(linePath).map((d) => (
      <g key={d} className="trouble-line">
        <path className="under" d={d} />
        <path d={d} />
      </g>
    )),
  );
}

interface SignProps extends Pick<TroubleMark, "kind" | "id"> {
  readonly at: Point;
  readonly scale?: number;
  readonly children?: ReactNode;
}

/** The sign of trouble at a thing; a press picks the thing. */
export function Sign({ kind, id, at, scale = 1, children }: SignProps) {
  return (
    <g className="trouble" {...pickable(kind, id)}>
      {children}
      <g transform={`translate(${at.x},${at.y})${scale === 1 ? "" : ` scale(${scale})`}`}>
        <circle r={troubleRadius} />
        <path d={troubleStrokes} />
      </g>
    </g>
  );
}
