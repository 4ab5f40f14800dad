import "../styles/inspector.css";
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from "react";
import { internetId } from "../../scene/index.ts";
import type { Selection } from "../../store/index.ts";
import { WhatIf } from "../change/WhatIf.tsx";
import { WhyNot } from "../change/WhyNot.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { BreakpointToggle } from "../playback/BreakpointToggle.tsx";
import { type StageSet, useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";
import { ConnectorDetails } from "./ConnectorDetails.tsx";
import { CrowdDetails } from "./CrowdDetails.tsx";
import { InternetDetails } from "./InternetDetails.tsx";
import { LinkDetails } from "./LinkDetails.tsx";
import { MessageDetails } from "./MessageDetails.tsx";
import { PlaceDetails } from "./PlaceDetails.tsx";
import { ServerDetails } from "./ServerDetails.tsx";
import { DistrictDetails } from "./SiteDetails.tsx";
import { titleOf } from "./title-of.ts";
import { MomentContext, useMomentOf } from "./use-moment.ts";

/** What was picked, as it is at the moment shown. */
export function Inspector() {
  const set = useStageSet();
  const selection = useApp(({ view }) => view.selection);
  return set && selection && <Picked set={set} selection={selection} />;
}

function Picked({ set, selection }: { readonly set: StageSet; readonly selection: Selection }) {
  const { words } = useServices();
  const { select } = useActions();
  const moment = useMomentOf(set);
  const region = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useFocus(region, heading, selection);
  const { kind, name } = titleOf(selection, moment, words);
  return (
    <MomentContext value={moment}>
      <section ref={region} className="inspector" aria-labelledby={id}>
        <header>
          <p className="kind">{kind}</p>
          <h2
            ref={heading}
            id={id}
            tabIndex={-1}
            onBlur={({ currentTarget }) => currentTarget.removeAttribute("data-quiet")}
          >
            {name}
          </h2>
          <IconButton label={words.text("close")} icon="close" onClick={() => select(null)} />
        </header>
        <WhatIf selection={selection} />
        <WhyNot selection={selection} />
        <BreakpointToggle selection={selection} />
        <Details selection={selection} />
      </section>
    </MomentContext>
  );
}

function Details({ selection }: { readonly selection: Selection }) {
  switch (selection.kind) {
    case "server":
      return <ServerDetails server={selection.server} queue={null} />;
    case "queue":
      return <ServerDetails server={selection.server} queue={selection.queue} />;
    case "district":
      if (selection.district === internetId) return <InternetDetails />;
      return <DistrictDetails district={selection.district} />;
    case "link":
      return <LinkDetails link={selection.link} />;
    case "connector":
      return <ConnectorDetails connector={selection.connector} />;
    case "message":
      return <MessageDetails message={selection.message} copy={selection.copy} />;
    case "place":
      return <PlaceDetails place={selection.place} />;
    case "crowd":
      return <CrowdDetails key={selection.place} place={selection.place} />;
  }
}

/**
 * The focus goes to the name of what was picked, of a queue to its own among those of the server, and back to where it came
 * from when that is closed.
 */
function useFocus(
  region: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  selection: Selection,
): void {
  const origin = useRef<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing that is picked
  useEffect(() => {
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && !region.current?.contains(activeElement);
    if (isElsewhere && activeElement instanceof HTMLElement) origin.current = activeElement;
    // The browser cannot tell a press in the picture, which takes no focus, from a key.
    const isByKey = activeElement?.matches(":focus-visible");
    const queue = region.current?.querySelector<HTMLElement>(".queues > [aria-current] > h4");
    const name = queue ?? heading.current;
    name?.toggleAttribute("data-quiet", !isByKey);
    name?.focus({ preventScroll: true });
    region.current?.scrollIntoView({ block: "start" });
    queue?.scrollIntoView({ block: "center" });
  }, [selection]);
  useLayoutEffect(
    () => () => {
      if (region.current?.contains(document.activeElement)) origin.current?.focus();
    },
    [region],
  );
}
