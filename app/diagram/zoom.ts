import { select, type ZoomTransform, zoom, zoomIdentity } from "d3";

/**
 * Pan and zoom of a drawing whose `viewBox` is the whole picture: D3 owns the transform of the group it was lent and
 * the gestures on the drawing; without a transform the picture fits.
 */
export interface ZoomController {
  readonly zoomBy: (factor: number) => void;
  /** Moves the view by parts of what it shows: (0.2, 0) goes a fifth to the right. */
  readonly panBy: (across: number, down: number) => void;
  readonly fit: () => void;
  readonly destroy: () => void;
}

const smallest = 0.2;
const largest = 12;

/** `wheel`: the wheel zooms; else it scrolls whatever page the drawing stands in. `onScale`: told how large it is shown. */
export function createZoom(
  drawing: SVGSVGElement,
  group: SVGGElement,
  { wheel, onScale }: { readonly wheel: boolean; readonly onScale: (factor: number) => void },
): ZoomController {
  const root = select(drawing);
  let current = zoomIdentity;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([smallest, largest])
    .constrain(keptInSight)
    .wheelDelta(wheelDelta)
    // A hand that trembles clicks; a hand that drags does not.
    .clickDistance(4)
    .filter((event: MouseEvent | TouchEvent) => {
      // On a page that itself scrolls, a wheel and one finger are for the page.
      const isForPage = pageScrolls(drawing);
      if (event.type === "wheel") return wheel && (event.ctrlKey || !isForPage);
      if ("touches" in event) return event.touches.length > 1 || !isForPage;
      return !event.ctrlKey && !event.button;
    })
    .on("zoom", ({ transform }: { readonly transform: ZoomTransform }) => {
      current = transform;
      select(group).attr("transform", transform.toString());
      onScale(transform.k);
    });
  root.call(behaviour).on("dblclick.zoom", null);
  return {
    zoomBy: (factor) => {
      root.call(behaviour.scaleBy, factor);
    },
    panBy: (across, down) => {
      const { width, height } = drawing.viewBox.baseVal;
      root.call(behaviour.translateBy, (-across * width) / current.k, (-down * height) / current.k);
    },
    fit: () => {
      root.call(behaviour.transform, zoomIdentity);
    },
    destroy: () => {
      root.on(".zoom", null);
      select(group).attr("transform", null);
    },
  };
}

function pageScrolls({ ownerDocument }: Element): boolean {
  const page = ownerDocument.scrollingElement;
  return page !== null && page.scrollHeight > page.clientHeight + 1;
}

/** A notch of a wheel zooms the same with Ctrl and without; the small deltas of two fingers on a touchpad count for more. */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 0 ? 0.002 : 1;
  const isPinch = ctrlKey && deltaMode === 0 && Math.abs(deltaY) < 40;
  return -deltaY * unit * (isPinch ? 5 : 1);
}

type Corners = [[number, number], [number, number]];

/** The transform moved so that no view shows less of the picture than it could: the picture cannot be lost. */
export function keptInSight(transform: ZoomTransform, [[left, top], [right, bottom]]: Corners): ZoomTransform {
  return transform.translate(
    pulledBack(transform.invertX(left) - left, transform.invertX(right) - right),
    pulledBack(transform.invertY(top) - top, transform.invertY(bottom) - bottom),
  );
}

/** How far to go back when the view reaches over the picture by so much at its start and at its end. */
function pulledBack(start: number, end: number): number {
  if (end > start) return (start + end) / 2;
  return start < 0 ? start : Math.max(0, end);
}
