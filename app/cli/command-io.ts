import type { Writable } from "node:stream";

/** All that the command touches of the world around it. */
export interface CommandIo {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Throws when there is no such file or it cannot be read. */
  readonly readFile: (name: string) => string;
  readonly writeFile: (name: string, text: string) => void;
  /** Of the package. */
  readonly version: string;
}

/** Text that goes out in the order it is written and waits for a slow reader. */
export interface Output {
  /** False: it cannot be written any more, and going on is of no use. */
  readonly line: (text: string) => Promise<boolean>;
  /** Why not; null as long as nothing went wrong. A reader that is gone (`| head`) has done nothing wrong. */
  readonly failure: () => string | null;
}

export function createOutput(stream: Writable): Output {
  let open = true;
  let failure: string | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== "EPIPE") failure = error.message;
  });
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      const events = ["drain", "error", "close"] as const;
      const goOn = (): void => {
        for (const event of events) stream.off(event, goOn);
        resolve();
      };
      for (const event of events) stream.on(event, goOn);
    });
  return {
    line: async (text) => {
      if (open && !stream.write(`${text}\n`)) await settled();
      return open;
    },
    failure: () => failure,
  };
}

/** Exit codes, as promised: 0 done, 1 the scenario is wrong, 2 wrong usage. */
export const done = 0;
export const wrongScenario = 1;
export const wrongUsage = 2;
