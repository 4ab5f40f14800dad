import type { PageApi, PageEvents } from "./page-api.ts";
import {
  type Answer,
  type Hello,
  isConnect,
  mostCommands,
  type Notice,
  protocolName,
  readCommand,
} from "./protocol.ts";

/** What the frame needs of the browser: tests play the parent. */
export interface FrameSide {
  /** The window that the frame stands in; messages from any other are not heard. */
  readonly parent: { readonly postMessage: (message: Hello, targetOrigin: string) => void };
  readonly listen: (listener: (event: MessageEvent) => void) => () => void;
  readonly nonce: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

const forwarded: readonly (keyof PageEvents)[] = ["step", "play", "pause", "decision", "end"];

/** Offers the page's API to the page around the frame: says hello, waits for the one answer, and serves its port. */
export function offerToParent(api: PageApi, { parent, listen, nonce, now }: FrameSide): void {
  let problems: PageEvents["problem"] | null = null;
  const forget = [
    api.on("problem", (found) => {
      problems = found;
    }),
    api.on("ready", () => {
      problems = null;
    }),
  ];
  const stop = listen((event) => {
    const [port, ...more] = event.ports;
    if (event.source !== (parent as unknown) || !isConnect(event.data, nonce)) return;
    if (port === undefined || more.length > 0) return;
    // One answer, one port: whoever comes later is not heard.
    stop();
    for (const one of forget) one();
    servePort(api, port, now, problems);
  });
  parent.postMessage({ protocol: protocolName, type: "hello", nonce }, "*");
}

/** What a method does, and how many values it has to be given. */
type Method = readonly [takes: number, run: (args: readonly unknown[]) => unknown];

/** Answers every message with what was done or why nothing was. */
function servePort(api: PageApi, port: MessagePort, now: () => number, earlier: PageEvents["problem"] | null): void {
  const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
    ["load", [1, ([scenario]) => api.load(scenario)]],
    ["play", [0, () => api.play()]],
    ["pause", [0, () => api.pause()]],
    ["step", [1, ([count]) => api.step(count as number)]],
    ["seek", [1, ([to]) => api.seek(to as { readonly event: number })]],
    ["setSpeed", [1, ([speed]) => api.setSpeed(speed as number)]],
    ["state", [0, () => api.state()]],
    ["version", [0, () => api.version]],
  ]);
  const post = (message: Answer | Notice): void => port.postMessage(message);
  const isTooOften = createLimit(mostCommands, 1_000, now);

  port.onmessage = async ({ data }: MessageEvent<unknown>) => {
    const tooMany = isTooOften();
    const read = readCommand(data);
    const refuse = (id: number | null, error: Extract<Answer, { readonly ok: false }>["error"]): void =>
      post({ id, ok: false, error });
    if (tooMany) {
      const message = `At most ${mostCommands} commands are taken in a second.`;
      return refuse(read.ok ? read.command.id : read.id, { code: "tooMany", message });
    }
    if (!read.ok) {
      const message =
        read.code === "tooLarge"
          ? "A command has at most 256 kB."
          : "A command is { id, method, args } of plain values.";
      return refuse(read.id, { code: read.code, message });
    }
    const { id, method, args } = read.command;
    const known = methods.get(method);
    if (known === undefined) return refuse(id, { code: "unknownMethod", message: `There is no method "${method}".` });
    const [takes, run] = known;
    if (args.length < takes) {
      return refuse(id, { code: "malformed", message: `"${method}" takes ${takes} argument.` });
    }
    try {
      const result = await run(args);
      post({ id, ok: true, result: result ?? null });
    } catch (error) {
      const problems = error instanceof Error && "problems" in error ? error.problems : undefined;
      refuse(id, {
        code: "failed",
        message: error instanceof Error ? error.message : String(error),
        ...(Array.isArray(problems) ? { problems } : {}),
      });
    }
  };
  if (earlier !== null) post({ event: "problem", data: earlier });
  api.on("problem", (data) => post({ event: "problem", data }));
  // What leads to the first picture is no step of it.
  void api.ready.then(() => {
    post({ event: "ready", data: api.state() });
    for (const event of forwarded) api.on(event, (data) => post({ event, data }));
  });
}

/** Tells for each call whether there were more than so many within the last time span. */
function createLimit(most: number, span: number, now: () => number): () => boolean {
  const taken: number[] = [];
  return () => {
    const at = now();
    while (taken.length > 0 && at - (taken[0] ?? 0) >= span) taken.shift();
    if (taken.length >= most) return true;
    taken.push(at);
    return false;
  };
}
