/**
 * How long things take, in simulated milliseconds. No source gives these; they are invented, short enough that a whole
 * first pass ends before the first retry after one minute (assumption A3).
 */
export const timings = {
  clientConnection: 40,
  directoryLookUp: 10,
  storeItem: 20,
  notification: 30,
  pull: 60,
  categorizerStage: 5,
  queueWait: 10,
  failedConnection: 20,
  smtpTransfer: 120,
  handOff: 60,
  delivery: 40,
  newMailNotification: 40,
  clientReads: 200,
  serviceRestart: 30_000,
  firstWork: 1_000,
  /** Documented: Outlook Anywhere asks after one to two minutes; taken here is the shortest (P-128). */
  outlookPoll: 60_000,
  agents: 5,
  dnsLookUp: 10,
} as const;
