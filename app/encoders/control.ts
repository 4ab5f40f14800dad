/** How a long work is watched and given up. */
export interface Control {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Lets the page answer its reader before the work goes on; throws what the signal says when it was given up. */
export async function breathe({ signal }: Control): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

/** Milliseconds of work in one go: short enough that no press feels late. */
const longestWork = 12;

/** Drives a work that says how far it is, in short pieces. Answers with what it made. */
export async function inPieces<T>(work: Generator<number, T>, total: number, control: Control): Promise<T> {
  for (;;) {
    const until = performance.now() + longestWork;
    while (performance.now() < until) {
      const next = work.next();
      if (next.done) return next.value;
      control.onProgress(next.value, total);
    }
    await breathe(control);
  }
}

/** Puts lines together to a text, in short pieces; about one line counts as one step of the total. */
export function textOf(lines: Iterable<string>, total: number, control: Control): Promise<string> {
  return inPieces(joined(lines, total), total, control);
}

function* joined(lines: Iterable<string>, total: number): Generator<number, string> {
  const all: string[] = [];
  for (const line of lines) {
    all.push(line);
    yield Math.min(all.length, total);
  }
  return `${all.join("\n")}\n`;
}
