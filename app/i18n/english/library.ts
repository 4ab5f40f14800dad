/** Words of the list of shipped scenarios. Fetched when somebody opens it. */
export const library = {
  "library.search": "Find a scenario",
  "library.searchHint": "a symptom, a code such as 5.1.1, a word",
  "library.found": { one: "{count} scenario", other: "{count} scenarios" },
  "library.nothing":
    "Try fewer or other words: a symptom as people report it (Outbox), a status code (5.1.1), or the number of a flow (F-04).",
  "library.sources": "Sources:",
  "library.group.article": "A message’s life in five steps",
  "library.group.inside": "Inside the organization",
  "library.group.clients": "Other clients",
  "library.group.fromInternet": "From the Internet",
  "library.group.toInternet": "To the Internet",
  "library.group.policy": "Policies",
  "library.group.failure": "Failure and recovery",
  "library.group.reading": "Reading",
  loadFailed: "The scenario could not be loaded. Check the connection and try again.",
} as const;
