import { lazy, Suspense, useEffect, useId, useMemo, useState } from "react";
import { fileName } from "../../export/index.ts";
import { createShareWords } from "../../i18n/index.ts";
import { type Controls, type LinkOrigin, loadPacking, longestLink, type Theme, writeLink } from "../../store/index.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useStageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";
import { useScenarioWords } from "../use-scenario-words.ts";
import { CopyField } from "./CopyField.tsx";
import { elementCode, frameCode, mostSteps, playerAddress } from "./snippets.ts";

const ExportPanel = lazy(async () => ({ default: (await import("./ExportPanel.tsx")).ExportPanel }));

/** This moment for others: as a link, in a page of their own, as a file. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, files } = useServices();
  const say = useMemo(() => createShareWords(words.tongue), [words]);
  const set = useStageSet();
  const { title } = useScenarioWords();
  const text = useApp(({ scenario }) => scenario.text);
  const position = useApp(({ playback }) => playback.position);
  // Whoever chose a language writes for readers of it.
  const language = useApp(({ view, preferences }) => view.language ?? preferences.language);
  const [controls, setControls] = useState<Controls>("full");
  const [theme, setTheme] = useState<Theme>("auto");
  const [isPreviewed, setIsPreviewed] = useState(false);
  const [controlsField, themeField, offlineTitle] = [useId(), useId(), useId()];
  const found = useOrigin();
  const picture = usePicture(found?.origin.kind === "packed");

  const page = pageAddress();
  const folder = new URL(".", page).href;
  const moment = found && {
    origin: found.origin,
    position,
    hash: set?.trace.hash.slice(0, 8) ?? null,
    trail: found.trail,
  };
  const link = moment && page + writeLink(moment);
  const isTooLong = found !== null && (link === null || found.origin.kind === "none" || link.length > longestLink);
  const steps = useMemo(() => {
    if (set === null) return [];
    const { trace, book } = set;
    return trace.events.slice(0, mostSteps + 1).map(({ seq }) => words.narrate(trace, seq, book));
  }, [set, words]);
  const embedding = moment && {
    folder,
    player: files.isOneFile ? page : `${folder}embed.html`,
    link: { origin: moment.origin, position, controls, theme, language },
    title: say("share.playerTitle", { title }),
    steps,
    picture,
  };

  return (
    <Dialog title={words.text("share")} onClose={onClose}>
      {isTooLong && <p>{say("share.linkTooLong")}</p>}
      {!isTooLong && link !== null && embedding !== null && (
        <>
          <CopyField say={say} label={say("share.link")} button={say("share.copyLink")} value={link} isMain />
          {moment?.origin.kind === "packed" && <p className="quiet">{say("share.linkStaysPrivate")}</p>}
          {page.startsWith("file:") && <p className="quiet">{say("share.linkToFile")}</p>}
          <h3>{say("share.embed")}</h3>
          <div className="share-options">
            <label htmlFor={controlsField}>{say("share.controls")}</label>
            <select
              id={controlsField}
              value={controls}
              onChange={({ target }) => setControls(target.value as Controls)}
            >
              {(["full", "min", "none"] as const).map((one) => (
                <option key={one} value={one}>
                  {say(`share.controls.${one}`)}
                </option>
              ))}
            </select>
            <label htmlFor={themeField}>{say("share.theme")}</label>
            <select id={themeField} value={theme} onChange={({ target }) => setTheme(target.value as Theme)}>
              <option value="auto">{words.text("themeAuto")}</option>
              <option value="light">{words.text("themeLight")}</option>
              <option value="dark">{words.text("themeDark")}</option>
            </select>
            <button
              type="button"
              className="button"
              aria-pressed={isPreviewed}
              onClick={() => setIsPreviewed(!isPreviewed)}
            >
              {say("share.preview")}
            </button>
          </div>
          {isPreviewed && (
            <iframe
              className="share-preview"
              title={say("share.previewTitle")}
              sandbox="allow-scripts"
              key={playerAddress(embedding)}
              src={playerAddress(embedding)}
            />
          )}
          <CopyField
            say={say}
            label={say("share.frame")}
            button={say("share.copyFrame")}
            value={frameCode(embedding)}
            rows={3}
          />
          {!files.isOneFile && (
            <CopyField
              say={say}
              label={say("share.element")}
              button={say("share.copyElement")}
              value={elementCode(embedding)}
              rows={5}
            />
          )}
        </>
      )}
      <Suspense>
        <ExportPanel />
      </Suspense>
      {text !== null && (
        <button type="button" className="button" onClick={() => download(text, fileName(title, "", "json"))}>
          {words.text("saveScenario")}
        </button>
      )}
      {!files.isOneFile && (
        <section aria-labelledby={offlineTitle}>
          <h3 id={offlineTitle}>{say("share.offline")}</h3>
          <p>{say("share.offlineText")}</p>
          <a className="button" href="sitehop.html" download>
            {say("share.saveSitehop")}
          </a>
        </section>
      )}
    </Dialog>
  );
}

/** Without what a link adds to it. A page from a file has no origin that could be written. */
function pageAddress(): string {
  const page = new URL(window.location.href);
  page.hash = "";
  page.search = "";
  return page.href;
}

interface Found {
  readonly origin: LinkOrigin;
  readonly trail: string | null;
}

/** Where a link finds this scenario: under its name, or packed into the link; `none` when it is too long for that. */
function useOrigin(): Found | null {
  const shippedId = useApp(({ scenario }) => scenario.shippedId);
  const text = useApp(({ scenario }) => scenario.text);
  const run = useApp((state) => state.run.run);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isGone = false;
    const find = async (): Promise<void> => {
      const { packScenario, writeTrail } = await loadPacking();
      const trail = run && writeTrail(run.trace);
      const data = shippedId === null && text !== null ? await packScenario(text) : null;
      const packed: LinkOrigin = data === null ? { kind: "none" } : { kind: "packed", data };
      if (!isGone) setFound({ origin: shippedId === null ? packed : { kind: "shipped", id: shippedId }, trail });
    };
    find().catch(reportError);
    return () => {
      isGone = true;
    };
  }, [shippedId, text, run]);
  return found;
}

/** The picture of this moment, made when no file beside the page holds one. */
function usePicture(isWanted: boolean): string | null {
  const { words } = useServices();
  const scenario = useApp((state) => state.scenario.scenario);
  const run = useApp((state) => state.run.run);
  const position = useApp(({ playback }) => playback.position);
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const make = async (): Promise<void> => {
      if (!isWanted || scenario === null || run === null) return;
      const { stillPicture } = await import("./still-picture.ts");
      if (!isGone) setPicture(stillPicture(scenario, run.trace, words, position));
    };
    make().catch(reportError);
    return () => {
      isGone = true;
      setPicture(null);
    };
  }, [isWanted, scenario, run, words, position]);
  return picture;
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}
