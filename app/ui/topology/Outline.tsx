import { useMemo } from "react";
import type { CopyNow } from "../../engine/index.ts";
import type { District, Picture } from "../../scene/index.ts";
import type { StageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";
import type { Scene } from "./use-scene.ts";

/** The diagram as a list: every place with what is in it now, and every link with its cost. In step with the picture. */
export function Outline({ set, scene }: { readonly set: StageSet; readonly scene: Scene }) {
  const { words } = useServices();
  const { layout, stage } = scene;
  const { replay } = set;
  const position = useApp(({ playback }) => playback.position);
  const picture = useMemo(() => stage.picture(position - 1), [stage, position]);
  const copies = useMemo(() => replay.worldAt(position - 1).copies, [replay, position]);
  const onTheWay = copies.filter(({ position: where }) => where.kind === "between");
  const titleOf = (id: string): string => {
    const district = layout.districts.find((one) => one.id === id);
    if (district === undefined) return words.text("internet");
    return district.kind === "perimeter" ? words.text("perimeterNetwork") : district.name;
  };
  return (
    <ul aria-label={words.text("diagramAsList")}>
      {layout.districts.map((district) => (
        <li key={district.id}>
          {titleOf(district.id)}
          {notesOf(district, picture, words)}
          <ul>
            {layout.servers
              .filter((tile) => tile.district === district.id)
              .map((tile) => (
                <li key={tile.place}>
                  {words.serverSummary(tile.server, tile.roles)}
                  {picture.downPlaces.includes(tile.place) && `, ${words.text("place.down")}`}
                  <Copies copies={copies.filter((copy) => isAt(copy, tile.place))} set={set} />
                </li>
              ))}
          </ul>
        </li>
      ))}
      {[...layout.clients, ...layout.hosts].map(({ place }) => (
        <li key={place}>
          {set.book.placeName(place)}
          <Copies copies={copies.filter((copy) => isAt(copy, place))} set={set} />
        </li>
      ))}
      {layout.crowds.map(({ place, places }) => {
        const here = new Set<string>(places);
        return (
          <li key={place}>
            {words.text("crowd", { count: places.length })}
            <Copies copies={copies.filter(({ position: at }) => at.kind === "at" && here.has(at.place))} set={set} />
          </li>
        );
      })}
      {picture.links.map((link) => (
        <li key={link.id}>
          {words.linkSummary(link)}
          {picture.pathLinks.includes(link.id) && `, ${words.text("outline.onPath")}`}
        </li>
      ))}
      {onTheWay.length > 0 && (
        <li>
          {words.text("outline.onTheWay")}
          <Copies copies={onTheWay} set={set} />
        </li>
      )}
    </ul>
  );
}

function isAt(copy: CopyNow, place: string): boolean {
  return copy.position.kind === "at" && copy.position.place === place;
}

function notesOf(district: District, picture: Picture, words: ReturnType<typeof useServices>["words"]): string {
  const notes = [
    ...(picture.hubDistricts.includes(district.id) ? [words.text("hubSite")] : []),
    ...(picture.downDistricts.includes(district.id) ? [words.text("place.down")] : []),
    ...(picture.pathDistricts.includes(district.id) ? [words.text("outline.onPath")] : []),
  ];
  return notes.map((note) => `, ${note}`).join("");
}

/** A list of more copies than this is read by nobody. */
const mostCopies = 8;

function Copies({ copies, set }: { readonly copies: readonly CopyNow[]; readonly set: StageSet }) {
  const { words } = useServices();
  if (copies.length === 0) return null;
  return (
    <ul>
      {copies.slice(0, mostCopies).map((copy) => (
        <li key={copy.copy}>{words.copySummary(copy, set.book)}</li>
      ))}
      {copies.length > mostCopies && <li>{words.text("outline.moreCopies", { count: copies.length - mostCopies })}</li>}
    </ul>
  );
}
