import { type RefObject, useLayoutEffect, useState } from "react";

export interface StageSize {
  /** For the picture. */
  readonly width: number;
  /** With what stands beside the picture: an arrangement does not change for that. */
  readonly whole: number;
  readonly height: number;
}

/** Changes smaller than that (a sentence of one line more) leave the picture alone. */
const noticeable = 60;

/** The room inside an element, known before the first paint; renders again only when it has changed noticeably. */
export function useStageSize(element: RefObject<HTMLElement | null>): StageSize | null {
  const [size, setSize] = useState<StageSize | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = (): void => {
      const { paddingInlineStart } = getComputedStyle(measured);
      const whole = measured.clientWidth;
      const width = whole - Number.parseFloat(paddingInlineStart);
      const height = measured.clientHeight;
      if (width === 0 || height === 0) return;
      setSize((known) =>
        known && Math.abs(known.width - width) < noticeable && Math.abs(known.height - height) < noticeable
          ? known
          : { width, whole, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
