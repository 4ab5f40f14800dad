/** What transport servers do: take in, queue, send, deliver, hand over. */
export const transportEvents = {
  "receive.storeDriver.generated": "{server} fetches {copy} from the Outbox and puts it into its Submission queue.",
  "receive.storeDriver":
    "{server} fetches {copy} from the Outbox and puts it into its Submission queue. What stays in the mailbox is the copy in Sent Items.",
  "receive.server": "{copyStart} has arrived on {server}, in the Submission queue.",
  "receive.client": "{server} accepts {copy} and puts it into its Submission queue.",
  "receive.internet": "{server} has accepted {copy} from the Internet and puts it into its Submission queue.",
  "receive.pickup": "{server} picks up the file and puts {copy} into its Submission queue.",
  "receive.report": "{server} puts {copy} into its own Submission queue. A report travels like any other message.",
  "receive.agent": "An agent on {server} puts {copy} into the Submission queue.",

  "enqueue.ready": "{server} puts {copy} into {queue}, delivery type {deliveryType}.",
  "enqueue.mailbox":
    "{server} puts {copy} into {queue}, delivery type {deliveryType}. The Mailbox server is in the same site, so the next step is the delivery.",
  "enqueue.retry": "{copyStart} joins {queue} on {server}, which is in Retry. It waits there with the others.",
  "enqueue.unreachable":
    "{copyStart} goes into the Unreachable queue of {server}. It stays there until the configuration changes or the message expires.",
  "enqueue.unreachable.noRoute": "The reason: “There is currently no route to the mailbox database.”",
  "enqueue.unreachable.noDatabase": "The reason: “The mailbox recipient does not have a mailbox database.”",

  "send.directly": "{server} connects straight to {target} and hands over {copy}.",
  "send.passing": {
    one: "The least-cost path leads through {sites}, yet no server there touches the message.",
    other: "The least-cost path leads through {sites}, yet no server there touches the message.",
  },
  "send.toHubSite":
    "{server} sends {copy} to {target}, because {site} is a hub site on the path to {goal}: everything stops there.",
  "send.toHubSite.last":
    "{server} sends {copy} to {target}, because {site} is a hub site on the path: everything stops there.",
  "send.toFork":
    "{server} sends {copy} to {target}, because that is as far as the paths of its recipients stay together.",
  "send.turn": "The Hub Transport servers in {site} take turns, and now it is {target}’s turn.",
  "send.failOver": {
    one: "{failed} did not answer, so {target} takes it.",
    other: "{failed} did not answer, so {target} takes it.",
  },
  "send.backOff":
    "Nobody in {goal} answers, so {server} backs off along the path. {target} is the nearest to {goal} that answers, and takes {copy}.",
  "send.backOff.binary":
    "Nobody in {goal} answers, so {server} backs off along the path. {target} is the first that answers, and takes {copy}.",
  "send.connector":
    "{server} passes {copy} to {target}, because that is a source server of the connector “{connector}”.",
  "send.expansion": "{server} passes {copy} to {target}, the server that expands the group.",
  "send.edgeOut":
    "{server} sends {copy} to {target}, because the connector “{connector}” leads out through the Edge subscription.",
  "send.edgeIn": "{server} passes {copy} inward to {target}, a Hub Transport server of the site it is subscribed to.",
  "send.routingGroup":
    "{server} sends {copy} to {target} over the routing group connector “{connector}”: from here Exchange 2003 takes over.",
  "send.fromLegacy":
    "{server} passes {copy} to {target} over the routing group connector “{connector}”. From here on Exchange 2007 has it.",
  "send.mailExchanger":
    "{server} sends {copy} to {target}. DNS names it as a mail exchanger of the domain, and it answers.",
  "send.mailExchanger.preference":
    "{server} sends {copy} to {target}. Of the mail exchangers in DNS that answer, it has the lowest preference number, {preference}.",
  "send.smartHost": "{server} sends {copy} to {target}, the smart host of the connector “{connector}”.",
  "send.voice": "{server} sends what it has for {recipients} by SMTP to {target}; only Hub Transport delivers.",
  "send.plain": "{server} sends {copy} to {target}.",

  "handOff.internet": "{target} has accepted {copy}. From here on the message is outside the organization.",
  "handOff.drop": "{server} writes {copy} into {target}. A gateway takes it from there.",
  "handOff.stays":
    "{copyStart} stays with Exchange 2003, where its recipients have their mailboxes. Sitehop does not follow it further.",
  "handOff.legacy": "{target} has accepted {copy}. Exchange 2003 delivers it; Sitehop does not follow it further.",

  deliver: {
    one: "{server} places the message in {names}’s Inbox, in {database} on {target}.",
    other: "{server} places the message in {count} Inboxes, in {database} on {target}.",
  },
  "deliver.few": "{server} places the message in the Inboxes of {names}, in {database} on {target}.",
  "deliver.folder": "{server} places the message in the public folder {names}, in {database} on {target}.",
  "deliver.report": "{server} places the report in {names}’s Inbox, in {database} on {target}.",

  poison: {
    one: "The transport service on {server} has stopped while it worked on {copy}. The message is put aside as poison: it never expires, and only an administrator can release or remove it.",
    other:
      "The transport service on {server} has stopped {count} times while it worked on {copy}. The message is put aside as poison: it never expires, and only an administrator can release or remove it.",
  },
  duplicate: "{mailboxServer} has {copy} for {people} already, and discards the second one.",
  "resubmit.dumpster":
    "The database is back with a gap, so its Mailbox server asks every Hub Transport server of the site for what was delivered lately. {server} takes {copy} out of its transport dumpster and submits it again.",
  "resubmit.dumpster.more": "{server} takes {copy} out of its transport dumpster, too.",
  "resubmit.idle":
    "The queue on {server} has had no success for too long. {copyStart} goes back to the Submission queue and is routed anew.",
  "resubmit.configurationChange":
    "The configuration has changed, so {server} takes {copy} back into the Submission queue and routes it anew.",
} as const;
