import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * When what has the focus goes away with `area`, the focus is not lost: it goes on to what `next` finds afterwards,
 * told what the area was in.
 */
export function useHandedFocus(
  area: RefObject<HTMLElement | null>,
  next: (around: HTMLElement | null) => HTMLElement | null | undefined,
): void {
  const find = useRef(next);
  find.current = next;
  useLayoutEffect(
    () => () => {
      const element = area.current;
      if (!element?.contains(document.activeElement)) return;
      const { parentElement } = element;
      // What takes its place is there once React is through.
      queueMicrotask(() => find.current(parentElement)?.focus());
    },
    [area],
  );
}
