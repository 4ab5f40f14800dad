import { useCallback, useEffect, useRef, useState } from "react";
import { longestFile } from "../../scenario/index.ts";
import { useActions } from "../use-app.ts";

interface FileOpening {
  /** Shows the browser's file picker. */
  readonly pick: () => void;
  /** A file hovers over the page. */
  readonly isOver: boolean;
}

/** A character takes up to four bytes: a longer file is too long whatever is in it, and need not be read. */
const longestFileBytes = longestFile * 4;

/** Files reach the page by the picker or by being dropped on it, and go the same way from there. */
export function useFileOpening(): FileOpening {
  const { open, refuse, wish } = useActions();
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement | null>(null);

  const openFile = useCallback(
    async (file: File) => {
      if (file.size > longestFileBytes) {
        const args = { found: file.size, maximum: longestFile };
        refuse({ name: file.name, problems: [{ path: "", code: "too-large", args }] });
        return;
      }
      try {
        const isOverdue = wish();
        await open({ text: await file.text(), name: file.name, isOverdue });
      } catch {
        refuse({ name: file.name, problems: [{ path: "", code: "unreadable", args: {} }] });
      }
    },
    [open, refuse, wish],
  );

  useEffect(() => {
    const picker = document.createElement("input");
    picker.type = "file";
    picker.accept = ".json,application/json";
    picker.addEventListener("change", () => {
      const file = picker.files?.[0];
      // The same file can be picked again, after it was mended.
      picker.value = "";
      if (file) void openFile(file);
    });
    input.current = picker;
  }, [openFile]);

  useEffect(() => {
    const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = event.dataTransfer?.files;
      const [file] = files ?? [];
      // Nothing is dropped without a word: which of several files is meant, only the reader knows.
      if (files && files.length > 1) {
        refuse({
          name: file?.name ?? "",
          problems: [{ path: "", code: "several-files", args: { count: files.length } }],
        });
      } else if (file) void openFile(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [openFile, refuse]);

  return { pick: useCallback(() => input.current?.click(), []), isOver };
}
