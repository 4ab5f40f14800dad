/** The front door of the page's parts, for whoever puts them together in another way. */

export { AppContext, type AppServices } from "./app-context.ts";
export { type CommandTarget, commandForKey, playerCommands } from "./commands.ts";
export { CrashNotice } from "./opening/CrashNotice.tsx";
export { LazyLinkNotices } from "./opening/LazyLinkNotices.tsx";
export { IconButton } from "./parts/IconButton.tsx";
export { Controls } from "./playback/Controls.tsx";
export { Sentence } from "./playback/Sentence.tsx";
export { stopWhenUnseen } from "./playback/stop-unseen.ts";
export { StageContext, type StageSet } from "./stage-context.ts";
export { Topology } from "./topology/Topology.tsx";
export { useActions, useApp, useServices } from "./use-app.ts";
export { useScenarioWords } from "./use-scenario-words.ts";
export { useStage } from "./use-stage.ts";
