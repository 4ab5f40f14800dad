import { createContext, useContext, useMemo } from "react";
import { createOrganizationAt, type Organization, type WorldNow } from "../../engine/index.ts";
import { createInspectorWords, type InspectorSay } from "../../i18n/index.ts";
import type { StageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";

/** All that an inspector may ask about the moment shown. */
export interface Moment {
  readonly set: StageSet;
  /** The event that has just happened; -1: none yet. */
  readonly seq: number;
  readonly world: WorldNow;
  /** As it is configured now. */
  readonly organization: Organization;
  readonly say: InspectorSay;
}

export const MomentContext = createContext<Moment | null>(null);

export function useMomentOf(set: StageSet): Moment {
  const { words } = useServices();
  const seq = useApp(({ playback }) => playback.position) - 1;
  const organizationAt = useMemo(() => createOrganizationAt(set.input, set.trace), [set]);
  const say = useMemo(() => createInspectorWords(words.tongue), [words]);
  return useMemo(
    () => ({ set, seq, world: set.replay.worldAt(seq), organization: organizationAt(seq), say }),
    [set, seq, organizationAt, say],
  );
}

export function useMoment(): Moment {
  const moment = useContext(MomentContext);
  if (moment === null) throw new Error("What was picked is shown without its moment.");
  return moment;
}
