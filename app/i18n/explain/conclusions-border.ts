import type { ReasonSpeaker } from "../reasons.ts";
import { chosenOf, type DecisionOf } from "./decision-parts.ts";

export function concludeAgents({ say }: ReasonSpeaker, decision: DecisionOf<"agents">): string {
  if (decision.candidates.every(({ verdict }) => verdict === "agentSkips")) return say("conclude.agents.none");
  const stopper = chosenOf<"agents">(decision)?.agent;
  return stopper === undefined
    ? say("conclude.agents")
    : say("conclude.agents.stopped", { agent: say(`agent.${stopper}`) });
}

export function concludeRating({ say }: ReasonSpeaker, decision: DecisionOf<"spamRating">): string {
  if (decision.rule === "P-522") return say("conclude.rating.mailbox");
  return say("conclude.rating", { action: say(`action.${chosenOf<"spamRating">(decision)?.action ?? "deliver"}`) });
}

export function concludeReceive({ say }: ReasonSpeaker, decision: DecisionOf<"receiveConnector">): string {
  const chosen = chosenOf<"receiveConnector">(decision);
  if (chosen !== null) return say("conclude.receive", { connector: chosen.connector });
  const refusing = decision.candidates.find(({ verdict }) => verdict === "anonymousNotPermitted");
  return refusing
    ? say("conclude.receive.anonymous", { connector: refusing.connector })
    : say("conclude.receive.relay");
}
