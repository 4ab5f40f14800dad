import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The number of frames that ffprobe decodes in a film, where it is installed; null where it is not. */
export function probedFrames(file: Buffer): number | null {
  const folder = mkdtempSync(path.join(tmpdir(), "film-"));
  const name = path.join(folder, "film");
  writeFileSync(name, file);
  const options = ["-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", name];
  const { error, stdout } = spawnSync("ffprobe", options, { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return error === undefined ? Number.parseInt(stdout, 10) : null;
}

/** Readers of film files that know nothing of the encoders: they count what is written in the container. */

/** The number of samples that the tables of an MP4 name. */
export function mp4Frames(file: Buffer): number {
  return boxes(file, ["moov", "trak", "mdia", "minf", "stbl", "stsz"]).reduce(
    (sum, box) => sum + box.readUInt32BE(8),
    0,
  );
}

function boxes(file: Buffer, [wanted, ...deeper]: readonly string[]): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 8 <= file.length; ) {
    const size = file.readUInt32BE(at) || file.length - at;
    const isLong = size === 1;
    const end = at + (isLong ? Number(file.readBigUInt64BE(at + 8)) : size);
    if (file.toString("latin1", at + 4, at + 8) === wanted) found.push(file.subarray(at + (isLong ? 16 : 8), end));
    at = end;
  }
  return deeper.length === 0 ? found : found.flatMap((box) => boxes(box, deeper));
}

const segment = 0x18538067;
const cluster = 0x1f43b675;
const blockGroup = 0xa0;
const simpleBlock = 0xa3;
const block = 0xa1;

/** The number of blocks in a WebM. */
export function webmFrames(file: Buffer): number {
  let frames = 0;
  const walk = (from: number, to: number): void => {
    for (let at = from; at < to; ) {
      const id = numberAt(file, at, true);
      const size = numberAt(file, at + id.length, false);
      const start = at + id.length + size.length;
      const end = size.isUnknown ? to : start + size.value;
      if (id.value === simpleBlock || id.value === block) frames += 1;
      if (id.value === segment || id.value === cluster || id.value === blockGroup) walk(start, end);
      at = end;
    }
  };
  walk(0, file.length);
  return frames;
}

/** A number of EBML: its length is the place of the first bit that is set. */
function numberAt(file: Buffer, at: number, keepsMark: boolean) {
  const first = file[at] ?? 0;
  const length = Math.clz32(first) - 23;
  let value = keepsMark ? first : first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let i = 1; i < length; i += 1) {
    const byte = file[at + i] ?? 0;
    isUnknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value, length, isUnknown };
}
