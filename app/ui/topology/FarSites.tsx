import "../styles/far.css";
import { useMemo } from "react";
import type { Organization } from "../../engine/index.ts";
import {
  type Box,
  byWeight,
  cloudPath,
  crossPath,
  type FarCost,
  type FarLabel,
  farCostPlaces,
  farCosts,
  internetId,
  type Layout,
  type Picture,
  placeFarLabels,
  retryStrokes,
  type SiteSummary,
  shownName,
  siteSummaries,
  textWidth,
  troubledIn,
  troubleMarks,
} from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { BrokenLines, Sign } from "./Broken.tsx";
import { pickable } from "./picking.ts";

interface FarSitesProps {
  readonly layout: Layout;
  readonly picture: Picture;
  readonly organization: Organization;
  /** Pixels for each scene unit. */
  readonly scale: number;
  /** How much of the plane the stage shows from left to right, in scene units, while the whole picture is shown. */
  readonly seenWidth: number;
}

/** From far away: every district as one shape with its name, its servers, what waits and what is down. */
export function FarSites({ layout, picture, organization, scale, seenWidth }: FarSitesProps) {
  const { words } = useServices();
  const marks = troubleMarks(layout, picture, organization);
  const summaries = siteSummaries(layout, picture, marks);
  const nameOf = ({ district: { kind, name } }: SiteSummary): string =>
    kind === "perimeter" ? words.text("perimeterNetwork") : shownName("district", name);
  const { internet } = layout;
  const cloud = internet ? [{ id: internetId, name: words.text("internet"), box: internet.box, isCovered: false }] : [];
  const sites = byWeight(summaries).map((one) => {
    const { id, box } = one.district;
    return { id, name: nameOf(one), box, isCovered: one.isActive };
  });
  const places = useMemo(() => farCostPlaces(layout, picture.links, scale), [layout, picture.links, scale]);
  const { chosen, others } = farCosts(picture, places, scale);
  const written = chosen.map(({ box }) => box);
  const { bounds } = layout;
  const seen = { ...bounds, x: bounds.x + (bounds.width - seenWidth) / 2, width: seenWidth };
  const labels = new Map(placeFarLabels([...cloud, ...sites], scale, seen, written).map((label) => [label.id, label]));
  const cloudLabel = labels.get(internetId);
  const names = [...cloud, ...sites].flatMap(({ id, name }) => {
    const label = labels.get(id);
    return label ? [labelBox(label, name)] : [];
  });
  const badges = summaries.flatMap((one) => badgeBoxes(one, scale));
  const costs = [...others([...names, ...badges]), ...chosen];
  return (
    <g data-layer="far">
      <BrokenLines marks={marks} />
      {summaries.map((summary) => (
        <FarSite key={summary.district.id} summary={summary} name={nameOf(summary)} scale={scale} />
      ))}
      {internet && (
        <g className="internet" {...pickable("district", internetId)}>
          <path d={cloudPath(internet.box)} />
          <Trouble box={internet.box} count={troubledIn(internetId, marks)} scale={scale} />
        </g>
      )}
      <FarCosts costs={costs} scale={scale} />
      {marks.map(({ kind, id, sign }) => {
        const box = costs.find(({ link }) => link === id)?.box;
        const at = box ? { x: box.x - 4 / scale, y: box.y + box.height / 2 } : sign;
        return kind === "link" && <Sign key={id} kind={kind} id={id} at={at} scale={1 / scale} />;
      })}
      {cloudLabel && <FarName label={cloudLabel} text={words.text("internet")} />}
      {summaries.map((summary) => {
        const { district, servers } = summary;
        const label = labels.get(district.id);
        const isInside = label !== undefined && isWithin(label, district.box);
        const size = noteSize / scale;
        const notes = [
          words.text("far.servers", { count: servers }),
          ...(summary.isHubSite ? [words.text("hubSite")] : []),
        ].filter((note) => textWidth(note, size) < district.box.width && size * 3.5 < district.box.height);
        // Name and notes together stand in the middle of the shape.
        const lines = notes.length + (isInside ? 1 : 0);
        const name = label && isInside ? raised(label, 0.6 * notes.length) : label;
        const first = district.box.y + district.box.height / 2 + size * (0.35 - 0.6 * (lines - 1));
        return (
          <g key={district.id}>
            {name && <FarName label={name} text={nameOf(summary)} />}
            {notes.map((note, i) => (
              <text
                key={note}
                className={i > 0 ? "far-count hub" : "far-count"}
                x={district.box.x + district.box.width / 2}
                y={first + size * 1.2 * (i + (isInside ? 1 : 0))}
                style={{ fontSize: size }}
                textAnchor="middle"
              >
                {note}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** The notes in a shape are set in so many pixels. */
const noteSize = 9.5;

/** What a name takes up. */
function labelBox({ at, size }: FarLabel, name: string): Box {
  const width = textWidth(name, size);
  return { x: at.x - width / 2, y: at.y - size, width, height: size * 1.3 };
}

/** What the numbers at the upper corners of a site take up. */
function badgeBoxes({ district: { box }, waiting, broken }: SiteSummary, scale: number): readonly Box[] {
  const at = (x: number): Box => ({ x: x - 18 / scale, y: box.y - 10 / scale, width: 36 / scale, height: 20 / scale });
  return [...(broken > 0 ? [at(box.x)] : []), ...(waiting > 0 ? [at(box.x + box.width)] : [])];
}

/** The costs of links. */
function FarCosts({ costs, scale }: { readonly costs: readonly FarCost[]; readonly scale: number }) {
  return costs.map(({ link, cost, isExchangeCost, isChosen, box: { x, y, width, height } }) => (
    <g
      key={link}
      className="pill"
      data-chosen={isChosen ? "" : undefined}
      data-exchange-cost={isExchangeCost ? "" : undefined}
      {...pickable("link", link)}
    >
      <rect x={x} y={y} width={width} height={height} rx={height / 2} />
      <text x={x + width / 2} y={y + height / 2} dy="0.35em" style={{ fontSize: costSize / scale }} textAnchor="middle">
        {cost}
      </text>
    </g>
  ));
}

/** A figure of a cost is set in so many pixels. */
const costSize = 12;

/** The same name, higher by a part of its size. */
function raised(label: FarLabel, by: number): FarLabel {
  return { ...label, at: { x: label.at.x, y: label.at.y - by * label.size } };
}

function isWithin({ at }: FarLabel, { y, height }: Box): boolean {
  return at.y > y && at.y < y + height;
}

function FarName({ label: { at, size }, text }: { readonly label: FarLabel; readonly text: string }) {
  return (
    <text className="far-name" x={at.x} y={at.y} style={{ fontSize: size }} strokeWidth={size / 3} textAnchor="middle">
      {text}
    </text>
  );
}

function FarSite({
  summary,
  name,
  scale,
}: {
  readonly summary: SiteSummary;
  readonly name: string;
  readonly scale: number;
}) {
  const { district, waiting, isRetry, broken, isDown, isHubSite, isActive } = summary;
  const { box } = district;
  return (
    <g
      className="district far-site"
      data-kind={district.kind}
      data-down={isDown ? "" : undefined}
      data-hub={isHubSite ? "" : undefined}
      data-active={isActive ? "" : undefined}
      {...pickable("district", district.id)}
    >
      <title>{name}</title>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={20} />
      {isDown && <path className="cross" d={crossPath(box)} />}
      <Trouble box={box} count={broken} scale={scale} />
      {waiting > 0 && (
        <Badge
          kind={isRetry ? "retry" : "queue"}
          number={waiting}
          at={{ x: box.x + box.width, y: box.y }}
          scale={scale}
        />
      )}
    </g>
  );
}

/** At the upper left corner of a shape: how much in it is broken. */
function Trouble({
  box: { x, y },
  count,
  scale,
}: {
  readonly box: Box;
  readonly count: number;
  readonly scale: number;
}) {
  return count > 0 && <Badge kind="down" number={count} at={{ x, y }} scale={scale} />;
}

interface BadgeProps {
  readonly kind: "queue" | "retry" | "down";
  readonly number: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly scale: number;
}

/** A number at a corner, of one size on the screen however far away the site is. */
function Badge({ kind, number, at, scale }: BadgeProps) {
  const width = 12 + 7 * String(number).length + (kind === "queue" ? 0 : 12);
  return (
    <g
      className={kind === "down" ? "queue down" : "queue"}
      data-retry={kind === "retry" ? "" : undefined}
      transform={`translate(${at.x},${at.y}) scale(${1 / scale}) translate(${-width / 2},-9)`}
    >
      <rect width={width} height={18} rx={9} />
      <text x={(width - (kind === "queue" ? 0 : 12)) / 2} y={13} textAnchor="middle">
        {number}
      </text>
      {kind === "retry" && <path d={retryStrokes} transform={`translate(${width - 34},0)`} />}
      {kind === "down" && <path d={`M${width - 14} 6l6 6m0 -6l-6 6`} />}
    </g>
  );
}
