import { select, type ZoomTransform, zoom, zoomIdentity } from "d3";

/**
 * Pan and zoom of a drawing whose `viewBox` is the whole picture: D3 owns the transform of the group it was lent and
 * the gestures on the drawing; without a transform the picture fits.
 */
export interface ZoomController {
  readonly zoomBy: (factor: number) => void;
  /** In units of the picture. */
  readonly panBy: (dx: number, dy: number) => void;
  readonly fit: () => void;
  readonly destroy: () => void;
}

const smallest = 0.2;
const largest = 12;

/** `wheel`: the wheel zooms; else it scrolls whatever page the drawing stands in. */
export function createZoom(
  drawing: SVGSVGElement,
  group: SVGGElement,
  { wheel }: { readonly wheel: boolean },
): ZoomController {
  const root = select(drawing);
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([smallest, largest])
    .filter((event: MouseEvent) => (event.type === "wheel" ? wheel : !event.ctrlKey && !event.button))
    .on("zoom", ({ transform }: { readonly transform: ZoomTransform }) => {
      select(group).attr("transform", transform.toString());
    });
  root.call(behaviour).on("dblclick.zoom", null);
  return {
    zoomBy: (factor) => {
      root.call(behaviour.scaleBy, factor);
    },
    panBy: (dx, dy) => {
      root.call(behaviour.translateBy, dx, dy);
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
