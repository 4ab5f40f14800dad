import { nameKey } from "../../lib/compare-names.ts";
import type { SendConnector } from "../model/connectors.ts";
import type { Directory } from "../model/directory.ts";
import type { ServerId } from "../model/ids.ts";
import type { Protocol } from "../trace/events.ts";

/**
 * The Receive connector by which a transport server takes a connection. null: it did not come in over SMTP.
 *
 * Assumption A12: every server has the Receive connectors that Setup makes, under the names that Setup gives them.
 */
export function receiveConnectorFor(directory: Directory, server: ServerId, protocol: Protocol): string | null {
  if (protocol === "Smtp587") return `Client ${server}`;
  if (protocol !== "Smtp25" && protocol !== "Smtp25TlsKerberos" && protocol !== "Smtp25TlsDirectTrust") return null;
  const isEdge = directory.hasRole(server, "EdgeTransport");
  return isEdge ? `Default internal receive connector ${server}` : `Default ${server}`;
}

/**
 * The Send connector that is linked to a Receive connector of this server (written with or without the server's name
 * before it): whatever came in there leaves by it. Counts on the connector's source servers only.
 *
 * @source R-CON-17 (inferred)
 */
export function linkedConnector(
  directory: Directory,
  server: ServerId,
  receivedOn: string | null,
): SendConnector | null {
  if (receivedOn === null) return null;
  const names = new Set([nameKey(receivedOn), nameKey(`${server}\\${receivedOn}`)]);
  const { sendConnectors } = directory.organization;
  return (
    sendConnectors.find(
      ({ enabled, linkedReceiveConnector, sourceTransportServers }) =>
        enabled &&
        linkedReceiveConnector !== null &&
        names.has(nameKey(linkedReceiveConnector)) &&
        sourceTransportServers.includes(server),
    ) ?? null
  );
}
