import type { Problem } from "../lib/problem.ts";

/** A problem as one sentence. */
export const problemMessage = (problem: Problem): string => `${problem.code} ${JSON.stringify(problem.args)}`;
