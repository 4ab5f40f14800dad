// The page that `in-browser.mjs` measures in: the page's own end of the wall, and nothing else.
import { createRouterClient } from "../app/worker/client.ts";

const worker = new Worker("/router.worker.js", { type: "module", name: "router" });
const client = createRouterClient({
  post: (message) => worker.postMessage(message),
  listen: (listener) => {
    worker.onmessage = ({ data }) => listener(data);
  },
});

/** Asks the engine, and gives the milliseconds until the answer is there, with what tells it from others. */
window.ask = async (text) => {
  await client.ready;
  const begin = performance.now();
  const answer = await client.call("open", { text });
  const milliseconds = performance.now() - begin;
  if (answer.kind !== "done") throw new Error(JSON.stringify(answer).slice(0, 500));
  const { trace, outcome } = answer.run;
  window.answer = answer;
  return {
    milliseconds,
    events: trace.events.length,
    decisions: trace.decisions.length,
    hash: trace.hash,
    routes: outcome.messages[0]?.recipients.map(({ route }) => route?.leastCostPath.join(" > ")),
  };
};
