/** The front door of the words room: every word a person reads or hears. */
export { type ChangeSay, type ChangeWords, createChangeWords } from "./change-words.ts";
export { type CommandSay, type CommandWords, createCommandWords } from "./command-words.ts";
export type { MessageKey } from "./english/index.ts";
export type { ExchangeNames, RoleOrLegacy } from "./exchange-names.ts";
export type { Column, Explanation, Row } from "./explain/explain.ts";
export { createExportWords, type ExportSay } from "./export-words.ts";
export { createInspectorWords, type InspectorSay } from "./inspector-words.ts";
export type { ReadingLevel } from "./levels/reading-level.ts";
export { createLibraryWords, type LibrarySay } from "./library-words.ts";
export { type ModelText, modelText } from "./model-text.ts";
export { type AboutCopy, createNameBook, type NameBook } from "./name-book.ts";
export { createReasons, type Reasons } from "./reasons.ts";
export { createSettingsWords, type SettingsSay } from "./settings-words.ts";
export { createShareWords, type ShareSay } from "./share-words.ts";
export type { PlainMessageKey, Say } from "./speaker.ts";
export type { LinkFacts, Summaries } from "./summaries.ts";
export type { Argument, Arguments } from "./template.ts";
export { type ChapterFacts, createTimeWords, type TimeSay, type TimeWords } from "./time-words.ts";
export { createEventTitle, createEventTypeName, type EventTitle } from "./titles.ts";
export {
  chooseLanguage,
  type Language,
  languageNames,
  type ScenarioWords,
  type Tongue,
  type Translation,
} from "./translation.ts";
export { createWords, type Words } from "./words.ts";
