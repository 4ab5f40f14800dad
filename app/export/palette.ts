import type { ServerRole } from "../engine/index.ts";

/** A colour on a light ground and on a dark one, as `#rrggbb`. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

const colour = (light: string, dark: string): Colour => ({ light, dark });

/** The page's colours by the names of its style sheet; a test holds the two together. */
export const palette = {
  stage: colour("#fbfcfd", "#141822"),
  card: colour("#ffffff", "#1a1f2b"),
  line: colour("#dfe3ea", "#2b3242"),
  ink: colour("#1b2330", "#e9edf5"),
  muted: colour("#566173", "#a3aec2"),
  accent: colour("#0f62d6", "#6aa8ff"),
  "accent-ink": colour("#ffffff", "#0b1220"),
  district: colour("#eef1f6", "#1b202d"),
  "district-line": colour("#c3ccda", "#3d4760"),
  wire: colour("#8f9bae", "#66738c"),
  mailbox: colour("#1f6fd1", "#6db0ff"),
  hub: colour("#6b4bd1", "#b39dff"),
  "client-access": colour("#0a7571", "#4fd0c8"),
  edge: colour("#a05800", "#f0a94a"),
  "unified-messaging": colour("#a83a86", "#f08bd0"),
  older: colour("#566173", "#a3aec2"),
  good: colour("#1a7f45", "#58d68d"),
  warn: colour("#965900", "#f2b04b"),
  bad: colour("#c0362c", "#ff8a80"),
} as const satisfies { readonly [name: string]: Colour };

/** The colour and the class of a server by its leading role; null for Exchange 2003. */
export const roleColours: readonly (readonly [role: ServerRole | null, name: string, colour: Colour])[] = [
  ["Mailbox", "mailbox", palette.mailbox],
  ["HubTransport", "hub", palette.hub],
  ["ClientAccess", "client-access", palette["client-access"]],
  ["UnifiedMessaging", "unified-messaging", palette["unified-messaging"]],
  ["EdgeTransport", "edge", palette.edge],
  [null, "older", palette.older],
];

/** So much of one colour in another: worked out here, because few readers of SVG know `color-mix`. */
export function mixed(part: Colour, percent: number, whole: Colour): Colour {
  return { light: mix(part.light, percent, whole.light), dark: mix(part.dark, percent, whole.dark) };
}

function mix(part: string, percent: number, whole: string): string {
  const channel = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) =>
    Math.round((channel(part, at) * percent + channel(whole, at) * (100 - percent)) / 100),
  );
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
