import {
  type CSSProperties,
  lazy,
  type MouseEvent,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { loadZoom, type MessageLayer, type ZoomController } from "../../diagram/index.ts";
import { linePath, type Reading, shapeFor, type Token, viewOf } from "../../scene/index.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { later } from "../parts/later.tsx";
import { type StageSet, useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";
import { Districts } from "./Districts.tsx";
import { Links, Pills } from "./Links.tsx";
import { Messages } from "./Messages.tsx";
import { Clients, Hosts } from "./Outside.tsx";
import { pickedAt } from "./picking.ts";
import { Catalogs, Servers } from "./Servers.tsx";
import { useReading } from "./use-reading.ts";
import { type Scene, useScene } from "./use-scene.ts";
import { type StageSize, useStageSize } from "./use-stage-size.ts";

// For who hears the page: after the first picture.
const Outline = later(async () => (await import("./Outline.tsx")).Outline);

interface TopologyProps {
  /** Told what moves the picture, and that it is gone. */
  readonly onZoom?: (zoom: ZoomController | null) => void;
  /** The picture stands in somebody else's page: gestures belong to that page until a reader has zoomed. */
  readonly isGuest?: boolean;
  readonly hasButtons?: boolean;
}

const nobody = (): void => {};
const SelectionMark = lazy(async () => ({ default: (await import("./SelectionMark.tsx")).SelectionMark }));
const Trouble = lazy(async () => ({ default: (await import("./Trouble.tsx")).Trouble }));
const FarSites = lazy(async () => ({ default: (await import("./FarSites.tsx")).FarSites }));
/** The buttons below the picture cover none of it: so many pixels are theirs. */
const belowDrawing = 50;
/** The style sheet sets names by this size, which is 12 at their own. */
const lettersOf = ({ letters }: Reading): CSSProperties => ({ fontSize: 12 * letters });

/** The picture, and the same as a list. */
export function Topology({ onZoom = nobody, isGuest = false, hasButtons = true }: TopologyProps) {
  const { words } = useServices();
  const set = useStageSet();
  const [showsList, setShowsList] = useState(false);
  const section = useRef<HTMLElement>(null);
  const size = useStageSize(section);
  return (
    <section
      ref={section}
      className="topology"
      aria-label={words.text("topology")}
      data-buttons={hasButtons ? "" : undefined}
      data-list={showsList ? "" : undefined}
    >
      {set && size && (
        <Picture
          set={set}
          size={size}
          onZoom={onZoom}
          isGuest={isGuest}
          hasButtons={hasButtons}
          showsList={showsList}
        />
      )}
      {set && hasButtons && !isGuest && (
        <button
          type="button"
          className="button small outline-toggle"
          aria-pressed={showsList}
          onClick={() => setShowsList(!showsList)}
        >
          {words.text("diagramAsList")}
        </button>
      )}
    </section>
  );
}

type DrawingProps = Required<TopologyProps> & {
  readonly set: StageSet;
  readonly size: StageSize;
};

function Picture({ showsList, ...props }: DrawingProps & { readonly showsList: boolean }) {
  const { set, size } = props;
  const shape = shapeFor({ width: size.whole, height: size.height });
  const scene = useScene(set, shape);
  const story = useApp(({ scenario }) => scenario.story);
  return (
    <>
      {/* Another story, or another arrangement, begins with the whole picture. */}
      <Drawing key={`${story} ${shape}`} {...props} scene={scene} />
      <div className={showsList ? "outline" : "outline visually-hidden"}>
        <Outline set={set} scene={scene} isGuest={props.isGuest} />
      </div>
    </>
  );
}

function Drawing({ set, size, scene, onZoom, isGuest, hasButtons }: DrawingProps & { readonly scene: Scene }) {
  const { words, clock } = useServices();
  const { replay, book } = set;
  const { layout, stage } = scene;
  const position = useApp(({ playback }) => playback.position);
  const picture = useMemo(() => stage.picture(position - 1), [stage, position]);
  const selection = useApp(({ view }) => view.selection);
  const { select } = useActions();
  const labelOf = useCallback(
    (token: Token) => {
      const copy = replay.worldAt(clock.moment() - 1).copies.find((one) => one.copy === token.copy);
      return words.envelopeLabel(copy?.recipients ?? [], book, token.under ?? 0, token.state);
    },
    [replay, clock, book, words],
  );
  const view = viewOf(layout.bounds, size);
  const fit = Math.min(size.width / view.width, (size.height - belowDrawing) / view.height);
  const { reading, scale, onScale } = useReading(layout, fit);
  const drawing = useRef<SVGSVGElement>(null);
  const viewport = useRef<SVGGElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const paintedAt = useRef<MessageLayer["paintedAt"]>(null);
  const pick = ({ target, clientX, clientY }: MouseEvent<SVGSVGElement>): void => {
    const painted = paintedAt.current?.(clientX, clientY) ?? null;
    select(painted ? { kind: "message", message: painted.message, copy: painted.copy } : pickedAt(target));
  };
  const [zoom, setZoom] = useState<ZoomController | null>(null);

  const [isAsked, setIsAsked] = useState(!isGuest);
  const first = useRef<((zoom: ZoomController) => void) | null>(null);
  const move = (by: (zoom: ZoomController) => void): void => {
    if (zoom) by(zoom);
    else {
      first.current = by;
      setIsAsked(true);
    }
  };

  useEffect(() => {
    if (!isAsked) return;
    let controller: ZoomController | null = null;
    let isGone = false;
    loadZoom().then((createZoom) => {
      if (isGone || drawing.current === null || viewport.current === null) return;
      controller = createZoom(drawing.current, viewport.current, { wheel: !isGuest, onScale });
      first.current?.(controller);
      setZoom(controller);
      onZoom(controller);
    }, reportError);
    return () => {
      isGone = true;
      controller?.destroy();
      setZoom(null);
      onZoom(null);
    };
  }, [onZoom, onScale, isAsked, isGuest]);

  return (
    <>
      {/* By key, and for whoever cannot see it, the same things are picked in the list. */}
      <svg
        ref={drawing}
        className="drawing"
        data-picks={isGuest ? undefined : ""}
        onClick={isGuest ? undefined : pick}
        data-far={reading.isFar ? "" : undefined}
        data-large={reading.letters > 1 ? "" : undefined}
        style={lettersOf(reading)}
        data-still={isAsked ? undefined : ""}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        aria-hidden="true"
        data-position={position}
      >
        <g ref={viewport}>
          {!reading.isFar && <Districts layout={layout} down={picture.downDistricts} hubs={picture.hubDistricts} />}
          {selection && (
            <Suspense>
              <SelectionMark layout={layout} selection={selection} letters={reading.isFar ? null : reading.letters} />
            </Suspense>
          )}
          <Links links={picture.links} chosen={picture.pathLinks} />
          {!reading.isFar && (
            <>
              <Pills links={picture.links} chosen={picture.pathLinks} />
              <Clients layout={layout} active={picture.activePlaces} />
              <Hosts layout={layout} active={picture.activePlaces} />
              <Catalogs layout={layout} active={picture.activePlaces} />
            </>
          )}
          {picture.connection && <path className="connection" d={linePath(picture.connection.line)} />}
          {reading.isFar ? (
            <Suspense>
              <FarSites
                layout={layout}
                picture={picture}
                organization={set.input.organization}
                scale={scale}
                seenWidth={size.width / fit}
              />
            </Suspense>
          ) : (
            <>
              <Servers layout={layout} picture={picture} letters={reading.letters} />
              {picture.faults.length > 0 && (
                <Suspense>
                  <Trouble layout={layout} picture={picture} organization={set.input.organization} costs={Pills} />
                </Suspense>
              )}
            </>
          )}
          <Messages
            layout={layout}
            stage={stage}
            clock={clock}
            labelOf={labelOf}
            selected={selection?.kind === "message" ? selection.message : null}
            reading={reading}
            canvas={canvas}
            paintedAt={paintedAt}
          />
        </g>
      </svg>
      <canvas ref={canvas} className="painted" />
      {hasButtons && (
        <div className="zoom-buttons">
          <IconButton label={words.text("zoomIn")} icon="plus" onClick={() => move((one) => one.zoomBy(1.25))} />
          <IconButton label={words.text("zoomOut")} icon="minus" onClick={() => move((one) => one.zoomBy(0.8))} />
          <IconButton label={words.text("fitToWindow")} icon="fit" onClick={() => move((one) => one.fit())} />
        </div>
      )}
    </>
  );
}
