import type { ServerRole } from "../../engine/index.ts";

/** Strokes of a 24 by 24 icon for each role. */
const strokes: { readonly [role in ServerRole]: string } = {
  // An inbox tray.
  Mailbox: "M3 13h5l1.5 3h5l1.5-3h5M5.5 5h13L21 13v6H3v-6z",
  // A window with a pointer: the way in for browsers and phones.
  ClientAccess: "M3 5h18v8M3 5v14h8M3 9h18M13 13l3 8 1.6-3.4L21 16z",
  // Roads that meet and part.
  HubTransport:
    "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M9.9 9.9 5 5m0 3.6V5h3.6M14.1 9.9 19 5m-3.6 0H19v3.6M9.9 14.1 5 19m0-3.6V19h3.6M14.1 14.1 19 19m0-3.6V19h-3.6",
  // A receiver.
  UnifiedMessaging:
    "M5 4h4l1.6 4.5-2.3 1.6a12 12 0 0 0 5.6 5.6l1.6-2.3L20 15v4a1.6 1.6 0 0 1-1.8 1.6C10.500 20 4 13.500 3.400 5.800A1.600 1.600 0 0 1 5 4z",
  // A shield.
  EdgeTransport: "M12 3l8 3v6c0 4.500-3.300 8-8 9.500C7.300 20 4 16.500 4 12V6zM8.500 12l2.500 2.500 4.500-4.500",
};

/** A rack: a server of an older generation. */
const olderServer = "M4 4h16v5H4zM4 10.500h16v5H4zM7 6.500h2M7 13h2M12 15.500v4M8 20h8";

/** The icon of a server by its leading role, around a centre. */
export function RoleIcon({
  role,
  x,
  y,
  size,
}: {
  readonly role: ServerRole | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  return (
    <path
      className="role-icon"
      d={role === null ? olderServer : strokes[role]}
      transform={`translate(${x - size / 2},${y - size / 2}) scale(${size / 24})`}
    />
  );
}

const order: readonly ServerRole[] = ["EdgeTransport", "HubTransport", "Mailbox", "ClientAccess", "UnifiedMessaging"];

/** The role that gives a server its colour and icon; null for an Exchange 2003 server. */
export function leadingRole(roles: readonly ServerRole[]): ServerRole | null {
  return order.find((role) => roles.includes(role)) ?? null;
}
