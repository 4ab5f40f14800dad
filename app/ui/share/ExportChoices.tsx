import { type ReactNode, useId } from "react";
import type { ExportSay } from "../../i18n/index.ts";
import { useServices } from "../use-app.ts";
import { type Choice, filmSpeeds, scales, widths } from "./export-formats.ts";
import type { ExportSettings } from "./make-export.ts";

interface ExportChoicesProps {
  readonly say: ExportSay;
  /** What the format lets one choose. */
  readonly choices: readonly Choice[];
  readonly settings: ExportSettings;
  readonly eventCount: number;
  /** Of a still picture at scale 1. */
  readonly pictureSize: { readonly width: number; readonly height: number };
  readonly onChange: (values: Partial<ExportSettings>) => void;
}

export function ExportChoices({ say, choices, settings, eventCount, pictureSize, onChange }: ExportChoicesProps) {
  const { words } = useServices();
  const { from, to } = settings;
  return (
    <>
      {choices.includes("theme") && (
        <Select
          label={say("export.theme")}
          value={settings.theme}
          options={["auto", "light", "dark"] as const}
          nameOf={(theme) => (theme === "auto" ? say("export.theme.auto") : words.text(themeKeys[theme]))}
          onChange={(theme) => onChange({ theme })}
        />
      )}
      {choices.includes("pixelTheme") && (
        <Select
          label={say("export.theme")}
          value={settings.pixelTheme}
          options={["light", "dark"] as const}
          nameOf={(theme) => words.text(themeKeys[theme])}
          onChange={(pixelTheme) => onChange({ pixelTheme })}
        />
      )}
      {choices.includes("scale") && (
        <Select
          label={say("export.scale")}
          value={settings.scale}
          options={scales}
          nameOf={(scale) => {
            const [width, height] = [pictureSize.width * scale, pictureSize.height * scale].map(Math.round);
            return say("export.scale.of", { scale, width: String(width), height: String(height) });
          }}
          onChange={(scale) => onChange({ scale })}
        />
      )}
      {choices.includes("passage") && (
        <>
          <EventField
            label={say("export.from")}
            value={from}
            min={0}
            max={eventCount}
            onChange={(at) => onChange({ from: at, to: Math.max(at, to) })}
          />
          <EventField
            label={say("export.to")}
            value={to}
            min={from}
            max={eventCount}
            onChange={(at) => onChange({ to: at })}
          />
          <Select
            label={say("export.speed")}
            value={settings.speed}
            options={filmSpeeds}
            nameOf={(speed) => words.speed(speed)}
            onChange={(speed) => onChange({ speed })}
          />
        </>
      )}
      {choices.includes("width") && (
        <Select
          label={say("export.width")}
          value={settings.width}
          options={widths}
          nameOf={(width) => say("export.width.of", { width: String(width) })}
          onChange={(width) => onChange({ width })}
        />
      )}
      {choices.includes("caption") && (
        <label className="export-check">
          <input
            type="checkbox"
            checked={settings.hasCaption}
            onChange={({ target }) => onChange({ hasCaption: target.checked })}
          />
          {say("export.caption")}
        </label>
      )}
    </>
  );
}

const themeKeys = { light: "themeLight", dark: "themeDark" } as const;

interface SelectProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly nameOf: (value: T) => ReactNode;
  readonly onChange: (value: T) => void;
}

function Select<T extends string | number>({ label, value, options, nameOf, onChange }: SelectProps<T>) {
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{label}</label>
      <select
        id={field}
        value={value}
        onChange={({ target }) => {
          const found = options[target.selectedIndex];
          if (found !== undefined) onChange(found);
        }}
      >
        {options.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </>
  );
}

interface EventFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** The number of an event; what is no number or out of range is put right when the field is left. */
function EventField({ label, value, min, max, onChange }: EventFieldProps) {
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        type="number"
        key={value}
        defaultValue={value}
        min={min}
        max={max}
        step={1}
        onBlur={({ target }) => {
          const asked = Number.isFinite(target.valueAsNumber) ? Math.round(target.valueAsNumber) : value;
          const kept = Math.max(min, Math.min(max, asked));
          target.value = String(kept);
          if (kept !== value) onChange(kept);
        }}
      />
    </>
  );
}
