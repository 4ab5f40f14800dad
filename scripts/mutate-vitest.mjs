// Stands in for `vitest` when tests are bundled for mutation testing: collects them instead of running them.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);

const titles = [];

export function describe(title, body) {
  titles.push(title);
  body();
  titles.pop();
}

export function it(title, run) {
  globalThis.collectedTests.push({ name: [...titles, title].join(" › "), run });
}
it.each = (rows) => (title, run) => {
  for (const row of rows) it(title, () => run(row));
};
export const test = it;
