import { readFileSync } from "node:fs";

/** Anna writes to so many people at one server. */
export function toMany(count: number): string {
  const scenario = JSON.parse(readFileSync("public/scenarios/two-sites.json", "utf8"));
  const many = Array.from({ length: count }, (_, i) => ({
    ...{ type: "mailbox", name: `User ${i}`, address: `u${i}@contoso.com`, database: "DB07", client: "outlook" },
  }));
  scenario.recipients.push(...many);
  for (const message of scenario.messages) message.to.push(...many.map(({ address }) => address));
  return JSON.stringify(scenario);
}
