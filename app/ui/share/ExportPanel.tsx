import { useEffect, useId, useMemo, useRef, useState } from "react";
import { createStory, type Story, scoreOf, stillBox, type Theme } from "../../export/index.ts";
import { createExportWords, type ExportSay } from "../../i18n/index.ts";
import { useStageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";
import { useScenarioWords } from "../use-scenario-words.ts";
import { ExportChoices } from "./ExportChoices.tsx";
import { type Choice, type FormatId, formats, frameRate, groups, longestPassage } from "./export-formats.ts";
import type { ExportSettings } from "./make-export.ts";
import { type ExportState, useExport } from "./use-export.ts";
import "../styles/export.css";

/** This moment, a passage or the whole run as a file, made here and sent to nobody. */
export function ExportPanel() {
  const { words } = useServices();
  const say = useMemo(() => createExportWords(words.tongue), [words]);
  const story = useStory();
  const position = useApp(({ playback }) => playback.position);
  const [chosen, setChosen] = useState<Partial<ExportSettings>>({});
  const { state, save, cancel } = useExport();
  const formatField = useId();
  if (story === null) return null;

  const settings = { ...settingsAtFirst(story, position), ...chosen };
  const choices: readonly Choice[] = formats.find(({ id }) => id === settings.format)?.shows ?? [];
  return (
    <section aria-label={say("export.title")}>
      <h3>{say("export.title")}</h3>
      <div className="export-options">
        <label htmlFor={formatField}>{say("export.format")}</label>
        <select
          id={formatField}
          value={settings.format}
          onChange={({ target }) => setChosen({ ...chosen, format: target.value as FormatId })}
        >
          {groups.map((group) => (
            <optgroup key={group} label={say(`export.group.${group}`)}>
              {formats
                .filter((format) => format.group === group)
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {say(`export.format.${id}`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <ExportChoices
          say={say}
          choices={choices}
          settings={settings}
          eventCount={story.trace.events.length}
          pictureSize={stillBox(story, position, settings.hasCaption)}
          onChange={(values) => setChosen({ ...chosen, ...values })}
        />
      </div>
      {choices.includes("passage") && <p className="quiet">{lengthText(say, story, settings)}</p>}
      <SaveRow
        say={say}
        state={state}
        isPossible={!(choices.includes("passage") && isTooLong(settings))}
        onSave={() => void save(story, settings)}
        onCancel={cancel}
      />
    </section>
  );
}

/** Everything that a file could tell; null while no scenario is there. */
function useStory(): Story | null {
  const { words } = useServices();
  const set = useStageSet();
  const scenario = useApp((state) => state.scenario.scenario);
  const { title, summary } = useScenarioWords();
  return useMemo(() => {
    if (set === null || scenario === null) return null;
    return createStory({ ...scenario, title, summary }, set.trace, words);
  }, [set, scenario, title, summary, words]);
}

function settingsAtFirst({ trace }: Story, position: number): ExportSettings {
  return {
    format: "svg",
    position,
    theme: "auto",
    pixelTheme: themeNow(),
    hasCaption: true,
    scale: 2,
    width: 960,
    speed: 1,
    from: 0,
    to: Math.min(trace.events.length, longestPassage),
  };
}

/** Pixels begin with the colours that the page has now. */
function themeNow(): Exclude<Theme, "auto"> {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

const isTooLong = ({ from, to }: ExportSettings): boolean => to - from > longestPassage;

function lengthText(say: ExportSay, story: Story, settings: ExportSettings): string {
  if (isTooLong(settings)) return say("export.longest", { count: longestPassage });
  const milliseconds = scoreOf(story, settings).duration;
  const duration = story.words.duration(milliseconds);
  const rate = frameRate(settings.format);
  if (rate === null) return say("export.length", { duration });
  return say("export.frames", { duration, count: Math.round((milliseconds * rate) / 1_000) });
}

interface SaveRowProps {
  readonly say: ExportSay;
  readonly state: ExportState;
  readonly isPossible: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Save; while a file is made, how far it is and a way out. The focus stays in its place. */
function SaveRow({ say, state, isPossible, onSave, onCancel }: SaveRowProps) {
  const isWorking = state.kind === "working";
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state.kind !== "idle" && document.activeElement === document.body) button.current?.focus();
  }, [state.kind]);
  return (
    <div className="copy-row">
      <button
        ref={button}
        type="button"
        className={isWorking ? "button" : "button primary"}
        aria-disabled={isPossible || isWorking ? undefined : true}
        onClick={() => {
          if (isWorking) onCancel();
          else if (isPossible) onSave();
        }}
      >
        {say(isWorking ? "export.cancel" : "export.save")}
      </button>
      {isWorking && (
        <progress aria-label={say("export.working")} max={1} {...(state.part === null ? {} : { value: state.part })} />
      )}
      <span role="status">{statusText(say, state)}</span>
    </div>
  );
}

function statusText(say: ExportSay, state: ExportState): string {
  switch (state.kind) {
    case "idle":
    case "working":
      return "";
    case "saved":
      return say("export.saved", { name: state.name });
    case "cancelled":
    case "notHere":
    case "failed":
      return say(`export.${state.kind}`);
  }
}
