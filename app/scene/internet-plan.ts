import type { Box, Point } from "./geometry.ts";
import { textWidth } from "./measure.ts";
import { shownName } from "./shown-names.ts";

export interface HostPlan {
  readonly name: string;
  readonly box: Box;
}

/** The cloud from the inside; its own top left corner is (0, 0). */
export interface InternetPlan {
  readonly width: number;
  readonly height: number;
  readonly label: Point;
  readonly hosts: readonly HostPlan[];
}

const signHeight = 28;
const signGap = 12;
/** The first host stands so low that the label of an envelope at it stays clear of the cloud's name. */
const inset = { side: 26, top: 72, bottom: 26 };
/** The bumps of the cloud reach this far over its box. */
export const cloudOverhang = 26;

export function hostSignSize(name: string): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(textWidth(shownName("host", name)) + 22), height: signHeight };
}

/** The hosts in columns of equal width below the cloud's name; the more there are, the larger the cloud. */
export function planInternet(hosts: readonly string[]): InternetPlan {
  const columns = Math.max(1, hosts.length <= 3 ? 1 : Math.round(Math.sqrt(hosts.length / 2.2)));
  const rows = Math.ceil(hosts.length / columns);
  const signWidth = Math.max(0, ...hosts.map((host) => hostSignSize(host).width));
  const width = Math.max(150, 2 * inset.side + columns * signWidth + (columns - 1) * signGap);
  const height = hosts.length === 0 ? 80 : inset.top + rows * (signHeight + signGap) - signGap + inset.bottom;
  const left = (width - columns * signWidth - (columns - 1) * signGap) / 2;
  return {
    width,
    height,
    label: { x: width / 2, y: hosts.length === 0 ? height / 2 + 4 : 32 },
    hosts: hosts.map((name, i) => {
      const column = i % columns;
      const row = Math.floor(i / columns);
      const own = hostSignSize(name).width;
      return {
        name,
        box: {
          x: left + column * (signWidth + signGap) + (signWidth - own) / 2,
          y: inset.top + row * (signHeight + signGap),
          width: own,
          height: signHeight,
        },
      };
    }),
  };
}
