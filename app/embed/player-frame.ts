import { type Answer, type Connect, type Hello, type Notice, protocolName } from "./protocol.ts";

/** The host's end of `sitehop/1`: a frame with the player in it, and the way to talk to it. */
export interface PlayerFrame {
  readonly element: HTMLIFrameElement;
  readonly call: (method: string, args: readonly unknown[]) => Promise<unknown>;
  readonly destroy: (reason: string) => void;
}

interface PlayerFrameParts {
  readonly address: string;
  readonly title: string;
  readonly onNotice: (event: string, data: unknown) => void;
}

/** Makes the frame; it loads as soon as it is put into the page. */
export function createPlayerFrame({ address, title, onNotice }: PlayerFrameParts): PlayerFrame {
  const element = document.createElement("iframe");
  element.src = address;
  element.title = title;
  element.setAttribute("sandbox", "allow-scripts");

  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let port: MessagePort | null = null;
  let isConnected: (port: MessagePort) => void = () => {};
  let isGone: (error: Error) => void = () => {};
  const connected = new Promise<MessagePort>((resolve, reject) => {
    isConnected = resolve;
    isGone = reject;
  });
  connected.catch(() => {});

  const hear = ({ source, origin, data }: MessageEvent<Partial<Hello> | null>): void => {
    // The frame is sandboxed: its origin is opaque, and whoever claims another one is not it.
    if (source !== element.contentWindow || source === null || origin !== "null") return;
    if (data?.protocol !== protocolName || data.type !== "hello" || !/^[0-9a-f]{32}$/.test(String(data.nonce))) return;
    window.removeEventListener("message", hear);
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = ({ data: message }: MessageEvent<Answer | Notice>) => {
      if ("event" in message) return onNotice(message.event, message.data);
      const asked = waiting.get(message.id ?? -1);
      if (message.id === null || asked === undefined) return;
      waiting.delete(message.id);
      if (message.ok) asked.resolve(message.result);
      else asked.reject(Object.assign(new Error(message.error.message), message.error));
    };
    const answer: Connect = { protocol: protocolName, type: "connect", nonce: String(data.nonce) };
    element.contentWindow?.postMessage(answer, "*", [port2]);
    isConnected(port1);
  };
  window.addEventListener("message", hear);

  return {
    element,
    call: async (method, args) => {
      const to = await connected;
      return new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        to.postMessage({ id: last, method, args });
      });
    },
    destroy: (reason) => {
      window.removeEventListener("message", hear);
      const error = new Error(reason);
      isGone(error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      port?.close();
      element.remove();
    },
  };
}
