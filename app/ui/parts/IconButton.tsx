/** Strokes of a 24 by 24 icon. */
const icons = {
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  forward: "M7 5l9 7-9 7zM18 5v14",
  back: "M17 5l-9 7 9 7zM6 5v14",
  start: "M19 5l-7 7 7 7M11 5l-7 7 7 7",
  end: "M5 5l7 7-7 7M13 5l7 7-7 7",
  plus: "M12 6v12M6 12h12",
  minus: "M6 12h12",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  more: "M6 12h.1M12 12h.1M18 12h.1",
  close: "M6 6l12 12M18 6L6 18",
  undo: "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10H9",
  redo: "M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h5",
  settings: "M4 7h8M18 7h2M4 17h2M12 17h8M12 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0M6 17a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
  keys: "M3 7h18v10H3zM6 10h.1M10 10h.1M14 10h.1M18 10h.1M8 14h8",
} as const;
export type IconName = keyof typeof icons;

interface IconButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly kind?: "primary";
}

/** A round button with an icon; its name is its label. At an end it stays focusable and says that it does nothing. */
export function IconButton({ label, icon, onClick, disabled = false, kind }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      data-kind={kind}
      aria-label={label}
      title={label}
      aria-disabled={disabled ? true : undefined}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
