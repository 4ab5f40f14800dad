import type { Client, ServerRole } from "../engine/index.ts";
import type { Token } from "./frame-shapes.ts";
import type { Box, Polyline } from "./geometry.ts";

/** The lines that things are drawn with, as path data: for the page and for pictures in files alike. */

/** A path through the points of a line. */
export function linePath(line: Polyline): string {
  return line.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${hundredth(x)} ${hundredth(y)}`).join("");
}

/** Two decimals are finer than any screen. */
export function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Strokes of a 24 by 24 icon for each role. */
const roleStrokes: { readonly [role in ServerRole]: string } = {
  // An inbox tray.
  Mailbox: "M3 13h5l1.5 3h5l1.5-3h5M5.5 5h13L21 13v6H3v-6z",
  // A window with a pointer: the way in for browsers and phones.
  ClientAccess: "M3 5h18v8M3 5v14h8M3 9h18M13 13l3 8 1.6-3.4L21 16z",
  // Roads that meet and part.
  HubTransport:
    "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M9.9 9.9 5 5m0 3.6V5h3.6M14.1 9.9 19 5m-3.6 0H19v3.6M9.9 14.1 5 19m0-3.6V19h3.6M14.1 14.1 19 19m0-3.6V19h-3.6",
  // A receiver.
  UnifiedMessaging:
    "M5 4h4l1.6 4.5-2.3 1.6a12 12 0 0 0 5.6 5.6l1.6-2.3L20 15v4a1.6 1.6 0 0 1-1.8 1.6C10.5 20 4 13.5 3.4 5.8A1.6 1.6 0 0 1 5 4z",
  // A shield.
  EdgeTransport: "M12 3l8 3v6c0 4.5-3.3 8-8 9.5C7.3 20 4 16.5 4 12V6zM8.5 12l2.5 2.5 4.5-4.5",
};
/** A rack: a server of an older generation. */
const olderServer = "M4 4h16v5H4zM4 10.5h16v5H4zM7 6.5h2M7 13h2M12 15.5v4M8 20h8";

/** The strokes of a server by its leading role, in a square of 24; null for an Exchange 2003 server. */
export function serverStrokes(role: ServerRole | null): string {
  return role === null ? olderServer : roleStrokes[role];
}

const roleOrder: readonly ServerRole[] = [
  "EdgeTransport",
  "HubTransport",
  "Mailbox",
  "ClientAccess",
  "UnifiedMessaging",
];

/** The role that gives a server its colour and icon; null for an Exchange 2003 server. */
export function leadingRole(roles: readonly ServerRole[]): ServerRole | null {
  return roleOrder.find((role) => roles.includes(role)) ?? null;
}

const laptop = "M5 6h12v8H5zM3 17h16";
const phone = "M7.5 3h7a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM10 16h2";
const browser = "M4 5h14v12H4zM4 8.5h14M6.5 6.8h.1M8.5 6.8h.1";
const devices: { readonly [client in Client]?: string } = { activeSync: phone, owa: browser, unifiedMessaging: phone };

/** Two heads: a figure that stands for many people, in a square of 22. */
export const crowdStrokes =
  "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 18a5.5 5.5 0 0 1 11 0M14 5.2a3 3 0 0 1 0 5.6M15.5 13a5.5 5.5 0 0 1 4 5";

/** The strokes of the device that somebody writes or reads with, in a square of 22. */
export function deviceStrokes(client: Client): string {
  return devices[client] ?? laptop;
}

/** A book: the sign of the global catalog servers, around its centre. */
export const catalogStrokes = "M-6-6h8a4 4 0 0 1 4 4v8h-8a4 4 0 0 1-4-4zM-2-2h4M-2 2h4";

/** The clock beside the number of copies in a queue that waits for its next attempt. */
export const retryStrokes = "M25 4a5 5 0 1 1-0.1 0M25 6v3l2 1.5";

/** A cloud that fills a box, flat below so that the hosts stand on something. */
export function cloudPath({ x, y, width, height }: Box): string {
  const at = (across: number, down: number): string =>
    `${hundredth(x + across * width)} ${hundredth(y + down * height)}`;
  return [
    `M${at(0.16, 1)}`,
    `C${at(-0.09, 1)} ${at(-0.09, 0.44)} ${at(0.1, 0.4)}`,
    // However high it is, its name has room below where its bumps meet.
    `C${at(0.08, 0.06)} ${at(0.34, -0.04)} ${at(0.44, Math.min(0.12, 15 / height))}`,
    `C${at(0.56, -0.12)} ${at(0.88, -0.04)} ${at(0.86, 0.34)}`,
    `C${at(1.1, 0.4)} ${at(1.1, 1)} ${at(0.84, 1)}Z`,
  ].join("");
}

/** What crosses a tile out. */
export function crossPath({ x, y, width, height }: Box): string {
  const [left, right, top, bottom] = [x + 6, x + width - 6, y + 6, y + height - 6];
  return `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`;
}

/** The four corners around a box: what is looked at more closely. */
export function cornersPath({ x, y, width, height }: Box): string {
  const [left, top, right, bottom] = [x - 6, y - 6, x + width + 6, y + height + 6].map(hundredth);
  const arm = hundredth(Math.min(14, width / 3, height / 3 + 3));
  return [
    `M${left} ${top}m0 ${arm}v-${arm}h${arm}`,
    `M${right} ${top}m-${arm} 0h${arm}v${arm}`,
    `M${right} ${bottom}m0 -${arm}v${arm}h-${arm}`,
    `M${left} ${bottom}m${arm} 0h-${arm}v-${arm}`,
  ].join("");
}

/** An envelope around its centre: half its size. */
export const envelope = { halfWidth: 15, halfHeight: 10 };

/** What is drawn on an envelope: the flap of a mail, or for a report the arrow of something that comes back. */
export function envelopeStrokes(isReport: boolean): string {
  return isReport ? "M-4.5 -6.5 L-8 -3 L-4.5 0.5 M-8 -3 H3 A4 4 0 0 1 3 5 H-3" : "M-13.5 -8.5 L0 2 L13.5 -8.5";
}

/** The sign around the number of recipients: as broad as the number, around its middle. */
export function countPath(count: number): string {
  const half = Math.max(0, String(count).length - 2) * 3.4;
  return `M${-half}-9h${2 * half}a9 9 0 0 1 0 18h${-2 * half}a9 9 0 0 1 0-18z`;
}

/** A sign at the lower right of the envelope, so that a state is a shape as well as a colour. */
const check = "M8 9 l4 4 l7 -8";
const cross = "M9 4 l8 8 m0 -8 l-8 8";
const clock = "M13 2a7 7 0 1 1-.1 0M13 5v4l3 2";
const marks: { readonly [state in Token["state"]]?: string } = {
  inMailbox: check,
  read: check,
  handedOff: check,
  failed: cross,
  retry: clock,
  unreachable: clock,
};

/** The sign of a copy's state; null for a state without one. */
export function stateMark(state: Token["state"]): string | null {
  return marks[state] ?? null;
}
