import { useCallback, useEffect, useRef, useState } from "react";
import { fileName, type Story } from "../../export/index.ts";
import { formats } from "./export-formats.ts";
import { type ExportSettings, makeExport } from "./make-export.ts";
import { saveBlob } from "./save-blob.ts";

export type ExportState =
  | { readonly kind: "idle" }
  /** `part`: 0 to 1; null while nobody can say. */
  | { readonly kind: "working"; readonly part: number | null }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "cancelled" | "notHere" | "failed" };

interface Export {
  readonly state: ExportState;
  readonly save: (story: Story, settings: ExportSettings) => Promise<void>;
  readonly cancel: () => void;
}

/** One file at a time; closing the panel gives up what is not ready. */
export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = useCallback(async (story: Story, settings: ExportSettings): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: "working", part: null });
    const onProgress = (done: number, total: number): void => setState({ kind: "working", part: done / total });
    try {
      const blob = await makeExport(story, settings, { signal: controller.signal, onProgress });
      controller.signal.throwIfAborted();
      if (blob === null) {
        setState({ kind: "notHere" });
        return;
      }
      const name = nameOf(story, settings);
      saveBlob(blob, name);
      setState({ kind: "saved", name });
    } catch {
      setState({ kind: controller.signal.aborted ? "cancelled" : "failed" });
    }
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, save, cancel };
}

/** A picture's name ends with its event, a film's with its first and last. */
function nameOf({ title }: Story, { format, position, from, to }: ExportSettings): string {
  const known = formats.find(({ id }) => id === format);
  const parts = { picture: String(position), film: `${from} ${to}`, whole: "" };
  return fileName(title, parts[known?.group ?? "whole"], known?.extension ?? "");
}
