import type { protocol as english } from "../english/protocol.ts";
import type { SameKeys } from "../translation.ts";

/** Was Fachleute über ein Ereignis noch wissen wollen: nach dem Satz, jede Angabe mit ihrer Bezeichnung. */
export const protocol = {
  "protocol.wire": "Protokoll: {protocol}.",
  "protocol.pressure.rises":
    "Ereignisprotokoll: 15004, die Auslastung der Ressourcen ist von {from} auf {to} gestiegen.",
  "protocol.pressure.falls":
    "Ereignisprotokoll: 15005, die Auslastung der Ressourcen ist von {from} auf {to} gefallen.",
  "pressure.normal": "normal",
  "pressure.medium": "mittel",
  "pressure.high": "hoch",
  "wire.MapiRpc": "MAPI über RPC, TCP 135 und ein dynamischer Port über 1024",
  "wire.MapiRpc.fetch": "MAPI über RPC, TCP 135 und ein dynamischer Port, verschlüsselt, {authentication}",
  "wire.MapiRpc.deliver": "MAPI über RPC, TCP 135 und ein dynamischer Port, verschlüsselt",
  "wire.RpcNotify": "RPC, TCP 135 und ein dynamischer Port, verschlüsselt, {authentication}",
  "wire.Https443Kerberos": "HTTPS 443, integrierte Windows-Authentifizierung (Kerberos)",
  "wire.Smtp25TlsKerberos": "SMTP 25, X-ANONYMOUSTLS, dann Kerberos",
  "wire.Smtp25TlsDirectTrust": "SMTP 25, gegenseitiges TLS, direkte Vertrauensstellung",
  "wire.Smtp25.in": "SMTP 25, STARTTLS angeboten",
  "wire.Smtp25.out": "SMTP 25, TLS, wenn die andere Seite es anbietet",
  "wire.Smtp587": "SMTP 587, STARTTLS",
  "wire.Smtp587.loggedOn": "SMTP 587, STARTTLS, dann Standardauthentifizierung",
  "wire.Udp": "UDP, an einem Port, den der Client gewählt hat",
  "wire.Pop3": "POP3, TCP 110 oder 995",
  "wire.Imap4": "IMAP4, TCP 143 oder 993",
  "wire.SipRtp": "SIP 5060 und RTP",
  "wire.SipT38": "SIP 5060 und T.38",
  "wire.dns": "DNS 53",
  "protocol.log": "Verfolgungsprotokoll: {word}.",
  "protocol.log.source": "Verfolgungsprotokoll: {word}, Quelle {source}.",
  "protocol.queue": "Warteschlange: {deliveryType}, nächster Hop {nextHop}, {status}.",
  "protocol.connector": "Connector: {connector}.",
  "protocol.code": "Antwort: {status}, „{text}“.",
  "protocol.code.plain": "Antwort: {status}.",
  "protocol.copy": "Kopie: {copy}.",
  "protocol.rules": { one: "Regel: {rules}.", other: "Regeln: {rules}." },
} as const satisfies SameKeys<typeof english>;
