import type { Organization } from "../../engine/index.ts";
import { type Layout, type Picture, troubleMarks } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { BrokenLines, Sign } from "./Broken.tsx";
import type { Pills } from "./Links.tsx";

interface TroubleProps {
  readonly layout: Layout;
  readonly picture: Picture;
  readonly organization: Organization;
  /** Handed in: what is fetched later is better not made of what is there at first. */
  readonly costs: typeof Pills;
}

/** What is wrong at a moment with things that are not crossed out as a whole: fetched when something is. */
export function Trouble({ layout, picture, organization, costs: Costs }: TroubleProps) {
  const { words } = useServices();
  const marks = troubleMarks(layout, picture, organization);
  const broken = new Set(marks.flatMap(({ kind, id }) => (kind === "link" ? [id] : [])));
  return (
    <g data-layer="trouble">
      <BrokenLines marks={marks} />
      <Costs links={picture.links.filter(({ id }) => broken.has(id))} chosen={picture.pathLinks} />
      {marks.map(({ kind, id, faults, sign, frame }) => (
        <Sign key={`${kind} ${id}`} kind={kind} id={id} at={sign}>
          <title>{words.list(faults.map(words.faultText))}</title>
          {frame && <rect {...frame.box} rx={frame.radius} />}
        </Sign>
      ))}
    </g>
  );
}
