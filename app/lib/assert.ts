/** Makes forgetting a case of a union a compile error; at run time it is a bug, so it throws. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unhandled ${what}: ${JSON.stringify(value)}`);
}

/** Returns `value`, or throws if it is absent: for what the checks before have made certain. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing ${what}`);
  return value;
}
