import "../styles/outline.css";
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import { type CopyNow, createOrganizationAt, type Fault, type QueueAt, queueId } from "../../engine/index.ts";
import { createInspectorWords, type Words } from "../../i18n/index.ts";
import { sameData } from "../../lib/same-data.ts";
import { internetId, type OutlineDistrict, type OutlineServer, outlineOf } from "../../scene/index.ts";
import type { StageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";
import { keyOf, OutlineItem, PickContext } from "./OutlineItem.tsx";
import type { Scene } from "./use-scene.ts";

interface OutlineProps {
  readonly set: StageSet;
  readonly scene: Scene;
  /** Nothing can be looked at more closely here: a list of texts. */
  readonly isGuest: boolean;
}

/**
 * The diagram as a list: every place with what is in it now, every link with its cost, and the connectors. In step with
 * the picture. One stop for Tab; the up and down keys go on from it.
 */
export function Outline({ set, scene, isGuest }: OutlineProps) {
  const { words } = useServices();
  const { layout, stage } = scene;
  const position = useApp(({ playback }) => playback.position);
  const say = useMemo(() => createInspectorWords(words.tongue), [words]);
  const organizationAt = useMemo(() => createOrganizationAt(set.input, set.trace), [set]);
  const outline = useMemo(() => {
    const seq = position - 1;
    return outlineOf(layout, stage.picture(seq), set.replay.worldAt(seq), organizationAt(seq));
  }, [layout, stage, set, organizationAt, position]);
  const [stop, setStop] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [first] = outline.districts;
  const firstKey = first === undefined ? null : keyOf({ kind: "district", district: first.district.id });
  const picking = useMemo(() => (isGuest ? null : { stop: stop ?? firstKey, setStop }), [isGuest, stop, firstKey]);
  // What Tab stopped at may be gone at this moment.
  useEffect(() => {
    if (stop !== null && list.current?.querySelector("[tabindex='0']") === null) setStop(null);
  });
  const { districts, places, crowds, links, connectors, onTheWay } = outline;
  const told = toldIn(words);
  return (
    <PickContext value={picking}>
      <ul aria-label={words.text("diagramAsList")} ref={list} onKeyDown={moveOn}>
        {districts.map((district) => (
          <DistrictItem key={district.district.id} set={set} {...district} />
        ))}
        {layout.internet && (
          <OutlineItem
            of={{ kind: "district", district: internetId }}
            text={told(words.text("internet"), outline.internetFaults)}
          />
        )}
        {places.map(({ figure: { place }, isDown, copies }) => (
          <OutlineItem
            key={place}
            of={{ kind: "place", place }}
            text={noted(set.book.placeName(place), [isDown && words.text("place.down")])}
          >
            <Copies copies={copies} set={set} />
          </OutlineItem>
        ))}
        {crowds.map(({ place, places: all, copies }) => (
          <OutlineItem key={place} of={{ kind: "crowd", place }} text={words.text("crowd", { count: all.length })}>
            <Copies copies={copies} set={set} />
          </OutlineItem>
        ))}
        {links.map(({ link, isOnPath, faults }) => (
          <OutlineItem
            key={link.id}
            of={{ kind: "link", link: link.id }}
            text={told(noted(words.linkSummary(link), [isOnPath && words.text("outline.onPath")]), faults)}
          />
        ))}
        {connectors.map(({ connector, kind, isEnabled, faults }) => (
          <OutlineItem
            key={`${kind} ${connector}`}
            of={{ kind: "connector", connector }}
            text={told(
              noted(say(`outline.connector.${kind}`, { connector }), [!isEnabled && say("outline.disabled")]),
              faults,
            )}
          />
        ))}
        {onTheWay.length > 0 && (
          <OutlineItem of={null} text={words.text("outline.onTheWay")}>
            <Copies copies={onTheWay} set={set} />
          </OutlineItem>
        )}
      </ul>
    </PickContext>
  );
}

// Of two hundred sites a step changes two or three.
const DistrictItem = memo(function DistrictItem({
  set,
  district,
  isHubSite,
  isDown,
  faults,
  isOnPath,
  servers,
  catalog,
}: DistrictItemProps) {
  const { words } = useServices();
  const title = district.kind === "perimeter" ? words.text("perimeterNetwork") : district.name;
  const notes = [
    isHubSite && words.text("hubSite"),
    isDown && words.text("place.down"),
    isOnPath && words.text("outline.onPath"),
  ];
  return (
    <OutlineItem of={{ kind: "district", district: district.id }} text={toldIn(words)(noted(title, notes), faults)}>
      <ul>
        {servers.map((server) => (
          <ServerItem key={server.tile.place} set={set} {...server} />
        ))}
        {catalog && (
          <OutlineItem
            of={{ kind: "place", place: catalog.place }}
            text={noted(words.text("place.globalCatalog"), [catalog.isDown && words.text("place.down")])}
          />
        )}
      </ul>
    </OutlineItem>
  );
}, isSameDistrict);

type DistrictItemProps = OutlineDistrict & { readonly set: StageSet };

function isSameDistrict({ set: a, ...before }: DistrictItemProps, { set: b, ...after }: DistrictItemProps): boolean {
  return a === b && sameData(before, after);
}

function ServerItem({ set, tile, isDown, faults, queues, copies }: OutlineServer & { readonly set: StageSet }) {
  const { words } = useServices();
  const { server, roles } = tile;
  const summary = noted(words.serverSummary(server, roles), [isDown && words.text("place.down")]);
  const text = toldIn(words)(summary, faults);
  return (
    <OutlineItem of={{ kind: "server", server }} text={text}>
      {queues.length > 0 && (
        <ul>
          {queues.map((queue) => (
            <OutlineItem
              key={queueId(queue.queue)}
              of={{ kind: "queue", server, queue: queueId(queue.queue) }}
              text={<QueueText queue={queue} />}
            >
              <Copies copies={queue.copies} set={set} />
            </OutlineItem>
          ))}
        </ul>
      )}
      <Copies copies={copies} set={set} />
    </OutlineItem>
  );
}

function QueueText({ queue: { queue, copies, retryAt } }: { readonly queue: QueueAt }) {
  const { words } = useServices();
  const say = useMemo(() => createInspectorWords(words.tongue), [words]);
  const name = queue === null ? say("outline.categorizer") : words.queueName(queue);
  return noted(name, [
    queue !== null && words.queueStatus(queue.status),
    say("queues.count", { count: copies.length }),
    retryAt !== null && say("outline.retry", { clock: words.clock(retryAt) }),
  ]);
}

/** A list of more copies than this is read by nobody. */
const mostCopies = 8;

function Copies({ copies, set }: { readonly copies: readonly CopyNow[]; readonly set: StageSet }) {
  const { words } = useServices();
  if (copies.length === 0) return null;
  return (
    <ul>
      {copies.slice(0, mostCopies).map((copy) => (
        <OutlineItem
          key={copy.copy}
          of={{ kind: "message", message: copy.message, copy: copy.copy }}
          text={words.copySummary(copy, set.book)}
        />
      ))}
      {copies.length > mostCopies && <li>{words.text("outline.moreCopies", { count: copies.length - mostCopies })}</li>}
    </ul>
  );
}

function noted(text: string, notes: readonly (string | false)[]): string {
  return [text, ...notes.filter((note) => note !== false)].join(", ");
}

/** What is wrong with a thing, each a sentence after its text. */
const toldIn =
  ({ faultText }: Words) =>
  (text: string, faults: readonly Fault[]): string =>
    [text, ...faults.map(faultText)].join(". ");

/** The keys that go from one button of the list to another. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
}
