import "../styles/selection.css";
import { type Box, boxOfPlace, cornersPath, internetId, type Layout, linePath, namedBox } from "../../scene/index.ts";
import type { Selection } from "../../store/index.ts";

interface SelectionMarkProps {
  readonly layout: Layout;
  readonly selection: Selection;
  /** How much larger than drawn names are set; null: they are not drawn. */
  readonly letters: number | null;
}

/** Corners around what is looked at more closely, and a casing around a link. Envelopes, which move, have their own. */
export function SelectionMark({ layout, selection, letters }: SelectionMarkProps) {
  const box = boxOf(layout, selection, letters);
  const links = layout.links.filter((link) =>
    selection.kind === "link"
      ? link.id === selection.link
      : selection.kind === "connector" && link.connector === selection.connector,
  );
  return (
    <g className="selection">
      {links.flatMap(({ lines }) =>
        lines.map((line) => (
          <g key={linePath(line)} fill="none">
            <path className="casing" d={linePath(line)} />
            <path className="inside" d={linePath(line)} />
          </g>
        )),
      )}
      {box && <path className="selected" fill="none" d={cornersPath(box)} />}
      {links.map(({ id, pill }) => pill && <path key={id} className="selected" fill="none" d={cornersPath(pill)} />)}
    </g>
  );
}

function boxOf(layout: Layout, selection: Selection, letters: number | null): Box | null {
  switch (selection.kind) {
    case "server":
    case "queue": {
      const tile = layout.servers.find(({ server }) => server === selection.server);
      return tile ? (letters === null ? tile.box : namedBox(tile, letters)) : null;
    }
    case "district":
      if (selection.district === internetId) return layout.internet?.box ?? null;
      return layout.districts.find(({ id }) => id === selection.district)?.box ?? null;
    case "place":
    case "crowd":
      return boxOfPlace(layout, selection.place);
    case "link":
    case "connector":
    case "message":
      return null;
  }
}
