/** The panel "Why": the question of each kind of decision, its columns, and the rule with what it gave here. */
export const why = {
  warningsCount: {
    one: "{count} warning about the configuration",
    other: "{count} warnings about the configuration",
  },
  nothingDecided: "Nothing had to be decided at this step.",
  "question.submissionServer": "Which Hub Transport server does {server} hand the message to?",
  "question.resolveRecipient": {
    one: "Who is {people}?",
    other: "Who are the {count} recipients?",
  },
  "question.leastCostPath": "Which path leads from {site} to {target}?",
  "question.leastCostPath.here": "Does the message have to leave {site}?",
  "question.nextHopSite": "How far does the message go in one hop on its path to {goal}?",
  "question.connector": "Which connector takes the message for {target}?",
  "question.connector.linked": "Which connector takes what came in on “{target}”?",
  "question.routingGroupConnector": "Over which connector does the message reach the routing group {target}?",
  "question.loadBalancing": "Which server takes this connection?",
  "question.loadBalancing.site": "Which server in {target} takes this connection?",
  "question.backOff": "Nobody in {target} answers. Where does the message wait?",
  "question.sizeLimit": "Is the message small enough?",
  "question.expansionServer": "Which server expands {target}?",
  "question.publicFolderDatabase": "Which database takes the message for the folder {target}?",
  "question.remoteHost": "Which host outside takes the message?",
  "question.clientAccess": "Which server does {person} reach with {client}?",
  "column.server": "Server",
  "column.site": "Site",
  "column.order": "Turn",
  "column.path": "Path",
  "column.cost": "Cost",
  "column.hops": "Hops",
  "column.hubSite": "Hub site",
  "column.recipients": "Recipients",
  "column.position": "Hops from here",
  "column.connector": "Connector",
  "column.addressSpace": "Address space",
  "column.addressSpaceCost": "Address space cost",
  "column.siteLinkCost": "Site link cost",
  "column.routingGroupCost": "Routing group cost",
  "column.aggregateCost": "Total cost",
  "column.maxMessageSize": "Size limit",
  "column.limitOf": "Limit of",
  "column.limit": "Limit",
  "column.size": "Message",
  "column.address": "Address",
  "column.found": "Found",
  "column.host": "Host",
  "column.preference": "Preference",
  "column.database": "Database",
  pathStep: "{path} → {site}",
  "conclude.submission.coLocated":
    "A Hub Transport role on the same computer comes first while it is available: {chosen}.",
  "conclude.submission.turn":
    "The Mailbox server turns only to Hub Transport servers of its own site, and these take turns. This time it is {chosen}.",
  "conclude.submission.only":
    "The Mailbox server turns only to Hub Transport servers of its own site. There is one: {chosen}.",
  "conclude.submission.override":
    "Only the servers on the override list are allowed, and these take turns. This time it is {chosen}.",
  "conclude.submission.voice":
    "A Unified Messaging server turns to the Hub Transport servers of its own site, one after the other. This time it is {chosen}.",
  "conclude.submission.none":
    "No Hub Transport server in {site} can take the message, and no other site is ever asked. The message stays where it is.",
  "conclude.submission.overrideNone":
    "None of the servers on the override list can take the message, and nothing replaces them. The message stays in the Outbox.",
  "conclude.resolve":
    "Before it routes a message, every Hub Transport server looks its recipients up in Active Directory.",
  "conclude.resolve.missing": {
    one: "Every recipient is looked up in Active Directory. {count} address is not there, and a report goes back to the sender.",
    other:
      "Every recipient is looked up in Active Directory. {count} addresses are not there, and a report goes back to the sender.",
  },
  "conclude.path.cost": "The path with the lowest total cost wins. Here that is {cost}.",
  "conclude.path.hops": "Several paths cost {cost}. Then the fewest hops win; here that is {hops}.",
  "conclude.path.name":
    "Cost and hops are equal. Then the site names decide, read from the destination backwards: {winner} comes before {loser}.",
  "conclude.path.here":
    "Only Hub Transport servers in the site of the Mailbox server deliver to it. {server} is in that site, {site}.",
  "conclude.path.expansionHere": "Only the expansion server expands the group. It is in {site}, the site of {server}.",
  "conclude.path.none":
    "Without a chain of IP site links from {site} to {target} there is no route. The recipient goes to the Unreachable queue.",
  "conclude.path.noHub":
    "A destination site without a Hub Transport server has no route. The recipient goes to the Unreachable queue.",
  "conclude.stop.direct":
    "A Hub Transport server connects directly to the destination site. Sites between count for the cost only, unless one is a hub site or the paths of several recipients part there.",
  "conclude.stop.hubSite":
    "Every message stops at the first hub site on its path, and is routed anew there. Here that is {target}.",
  "conclude.stop.fork":
    "A message for several recipients is split as late as possible: at the last site that their paths share. Here that is {target}.",
  "conclude.connector.only":
    "A connector must be large enough, enabled, in scope, and have a matching address space. Only “{connector}” is left.",
  "conclude.connector.specific": "The most specific address space wins, whatever it costs. Here that is “{connector}”.",
  "conclude.connector.cheaper":
    "Among equally specific address spaces the lowest total of address space cost and site link cost wins: “{connector}”, with {cost}.",
  "conclude.connector.legacyPair":
    "With an Exchange 2003 connector among the last, routing group and address space cost are compared first, then site link cost. “{connector}” is lowest.",
  "conclude.connector.closer":
    "At equal cost the closest source server wins: this server, then this site, then the fewest hops. Here that is “{connector}”.",
  "conclude.connector.name":
    "Everything else is equal, so the name that comes first in the alphabet wins: “{connector}”.",
  "conclude.connector.edge":
    "An Edge Transport server looks at its own connectors only. The most specific match for the domain is “{connector}”.",
  "conclude.connector.linked":
    "What comes in on a Receive connector that a Send connector is linked to leaves by that one, whatever the address: “{connector}”.",
  "conclude.routingGroup":
    "The lowest total cost over routing group connectors wins, then the lowest site link cost to the first of them. Here that is “{connector}”.",
  "conclude.turn.site":
    "All Hub Transport servers of a site are equal. Each new connection starts with the next one in turn, and the first that answers takes it: {chosen}.",
  "conclude.turn.connector":
    "All source servers of a connector in one site are equal. They take turns, and the first that answers takes the connection: {chosen}.",
  "conclude.turn.edge":
    "The Edge Transport servers of a subscription take turns, and the first that answers takes the connection: {chosen}.",
  "conclude.turn.inward":
    "Mail from an Edge Transport server goes to the Hub Transport servers of its own site, in turn. The first that answers takes it: {chosen}.",
  "conclude.turn.routingGroup":
    "The target servers of a routing group connector take turns, and the first that answers takes the connection: {chosen}.",
  "conclude.turn.expansion": "Only the expansion server may expand the group: {chosen}.",
  "conclude.turn.only.site": "There is only one Hub Transport server in {site}, and it answers: {chosen}.",
  "conclude.turn.none": "Every server of the target was tried, and none answers.",
  "conclude.turn.expansionNone": "The expansion server does not answer, and no other server may expand the group.",
  "conclude.backOff":
    "When the target does not answer, the sites on the path are tried from the target backwards. The first that answers takes the message: {chosen}.",
  "conclude.backOff.binary":
    "On paths of more than four hops only some sites are tried, halving the distance each time. That it is so is documented, the exact order is not. Here {chosen} takes the message.",
  "conclude.backOff.none":
    "No site on the path answers, and sites off the path are never tried. The message stays on {server} and is tried again later.",
  "conclude.backOff.binaryNone":
    "None of the sites that were tried answers, and sites off the path are never tried. The message stays on {server} and is tried again later.",
  "conclude.size.organization":
    "The organization limits the size of messages. This one has {size}, more than the {limit} that are allowed.",
  "limitOf.maxSendSizeKB": "Sending, in the whole organization",
  "limitOf.maxReceiveSizeKB": "Receiving, in the whole organization",
  "conclude.expansion": "A group with an expansion server is expanded there and nowhere else: {chosen}.",
  "conclude.expansion.none": "The expansion server cannot be reached, and no other server may expand the group.",
  "conclude.folder":
    "A database on this server comes first, then one in this site, then the one with the least-cost path. Here that is {chosen}.",
  "conclude.host.preference":
    "DNS lists the mail exchangers of the domain. The lowest preference number is tried first, then the next: {chosen} takes it.",
  "conclude.host.smart":
    "The smart hosts of a connector take turns, and the first that answers takes the message: {chosen}.",
  "conclude.host.none": "Every host was tried, and none answers. The message waits and is tried again.",
  "conclude.host.address":
    "DNS lists no mail exchanger for this domain. Then the address of the domain itself counts: {chosen} takes it.",
  "conclude.host.noDomain": "DNS knows no domain {target}. Waiting would not help, so the message is returned.",
  "conclude.host.loop":
    "The first mail exchanger of {target} is this organization itself. The message would come back, so it is returned.",
  "conclude.host.noDns":
    "DNS does not answer, so nobody knows yet where the message has to go. It waits and is tried again.",
  "conclude.client.direct":
    "On the network, Outlook talks directly to the Mailbox server that holds the mailbox: {chosen}. Only Exchange 2010 changed that.",
  "conclude.client.access":
    "Every client but Outlook on the network goes through a Client Access server in the site of the mailbox: {chosen}.",
  "conclude.client.proxied":
    "{chosen} is in the site of the client, the mailbox is not. It passes the client on to a Client Access server in the site of the mailbox.",
  "conclude.client.redirected":
    "{chosen} is in the site of the client, the mailbox is not. The other site has an external address of its own, so {chosen} sends the client there.",
  "conclude.client.rpcProxy":
    "{chosen} in the client’s site unwraps the conversation and passes it on to the Mailbox server, in whatever site that is.",
  "conclude.client.none":
    "No Client Access server in {site} answers, and the mailbox can be reached through no other site.",
  "conclude.client.directNone": "The Mailbox server does not answer, and no other server has the mailbox.",

  "confidence.documented": "Documented",
  "confidence.documented.note":
    "A source about Exchange 2007 states this rule: Microsoft’s documentation, a book, or an expert’s article.",
  "confidence.documentedLater": "Documented for a later version",
  "confidence.documentedLater.note":
    "This rule is stated for a later version of Exchange; nothing says that Exchange 2007 does otherwise.",
  "confidence.inferred": "Inferred",
  "confidence.inferred.note": "No source states this rule. It follows from other rules, or is the simplest reading.",
  "confidence.disputed": "Disputed",
  "confidence.disputed.note": "Sources, or ways to read them, differ here. Sitehop shows the one that fits best.",

  "time.invented": "Invented",
  "time.invented.note": "No source says how long this takes: the time since the step before is made up (A3).",
} as const;
