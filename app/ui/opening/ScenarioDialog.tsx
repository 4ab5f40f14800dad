import { useEffect, useId, useMemo, useRef, useState } from "react";
import { createLibraryWords } from "../../i18n/index.ts";
import { type LibraryEntry, libraryGroups, searchLibrary } from "../../store/index.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useApp, useServices } from "../use-app.ts";

interface ScenarioDialogProps {
  readonly onClose: () => void;
  readonly onPick: (id: string) => void;
}

/** The library: the shipped scenarios in their groups, each with a small picture, what it shows, and its sources. */
export function ScenarioDialog({ onClose, onPick }: ScenarioDialogProps) {
  const { words, library } = useServices();
  const say = useMemo(() => createLibraryWords(words.tongue), [words]);
  const shippedId = useApp(({ scenario }) => scenario.shippedId);
  const [entries, setEntries] = useState<readonly LibraryEntry[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [search, setSearch] = useState("");
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // On a touch screen a keyboard would cover what there is to choose from.
    if (window.matchMedia("(pointer: fine)").matches) input.current?.focus();
  }, []);
  useEffect(() => {
    let isGone = false;
    library.list().then(
      (list) => {
        if (!isGone) setEntries(list);
      },
      () => {
        if (!isGone) setHasFailed(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [library]);
  const told = useMemo(
    () => (entries ?? []).map((entry) => ({ ...entry, ...words.scenario(entry.id, entry) })),
    [entries, words],
  );
  const found = useMemo(() => searchLibrary(told, search), [told, search]);
  return (
    <Dialog title={words.text("scenarios")} onClose={onClose}>
      {hasFailed && <p>{say("loadFailed")}</p>}
      <div className="scenario-search">
        <label htmlFor={field}>{say("library.search")}</label>
        <input
          ref={input}
          id={field}
          type="search"
          value={search}
          placeholder={say("library.searchHint")}
          onChange={({ target }) => setSearch(target.value)}
          onKeyDown={({ key, nativeEvent }) => {
            const [only, ...others] = found;
            if (key === "Enter" && !nativeEvent.isComposing && only && others.length === 0) onPick(only.id);
          }}
        />
        <p role="status">
          {entries && say("library.found", { count: found.length })}
          {entries && found.length === 0 && <span>{say("library.nothing")}</span>}
        </p>
      </div>
      {/* What is looked for comes by how well it fits, not by group. */}
      {search.trim() !== "" && (
        <ul className="scenario-list" aria-label={say("library.found", { count: found.length })}>
          {found.map((entry) => (
            <Entry key={entry.id} entry={entry} isShown={entry.id === shippedId} onPick={onPick} />
          ))}
        </ul>
      )}
      {libraryGroups.map((group) => {
        const members = found.filter((entry) => entry.group === group);
        return (
          search.trim() === "" &&
          members.length > 0 && (
            <section key={group} aria-labelledby={`${field}-${group}`}>
              <h3 id={`${field}-${group}`}>{say(`library.group.${group}`)}</h3>
              <ul className="scenario-list">
                {members.map((entry) => (
                  <Entry key={entry.id} entry={entry} isShown={entry.id === shippedId} onPick={onPick} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Dialog>
  );
}

interface EntryProps {
  readonly entry: LibraryEntry;
  readonly isShown: boolean;
  readonly onPick: (id: string) => void;
}

function Entry({ entry: { id, title, summary, flow, codes = [], sources = [] }, isShown, onPick }: EntryProps) {
  const { words, files } = useServices();
  const say = useMemo(() => createLibraryWords(words.tongue), [words]);
  return (
    <li>
      <button type="button" aria-current={isShown ? "true" : undefined} onClick={() => onPick(id)}>
        <img src={files.pictureAddress(`pictures/${id}.svg`)} alt="" loading="lazy" width={320} height={200} />
        <span className="scenario-words">
          <strong>{title}</strong>
          <span>{summary}</span>
          {(flow !== undefined || codes.length > 0) && (
            <span className="scenario-codes">{[...(flow === undefined ? [] : [flow]), ...codes].join(" · ")}</span>
          )}
        </span>
      </button>
      {sources.length > 0 && (
        <p className="scenario-sources">
          {say("library.sources")}{" "}
          {sources.map((address, i) => (
            <a key={address} href={address} target="_blank" rel="noopener noreferrer">
              {i + 1}
              <span className="visually-hidden">{words.text("why.opensNewTab")}</span>
            </a>
          ))}
        </p>
      )}
    </li>
  );
}
