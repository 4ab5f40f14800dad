/** What the categorizer does: look up, route, convert, assess, split. The heart of step 3. */
export const routingEvents = {
  "stage.submitted": {
    one: "The categorizer on {server} takes {copy} from the Submission queue. First it has to find out who the recipient is.",
    other:
      "The categorizer on {server} takes {copy} from the Submission queue. First it has to find out who the {count} recipients are.",
  },
  "stage.submitted.again":
    "The categorizer on {server} takes {copy} and starts from the beginning: every Hub Transport server looks up and routes for itself.",
  "stage.submitted.edge":
    "{server} takes {copy} from its Submission queue. An Edge Transport server has no Active Directory: it looks only at the domain of each address.",
  "stage.resolved": {
    one: "The recipient is known. Now {server} looks for the path.",
    other: "The {count} recipients are known. Now {server} looks for the path to each of them.",
  },
  "stage.routed": {
    one: "Routing is done: {server} knows the next hop.",
    other: "Routing is done: {server} knows the next hop for each of the {count} recipients.",
  },
  "stage.converted": "{server} converts the content to the format that the next hop needs.",
  "stage.rulesAndJournaling":
    "Compliance assessment: {server} applies transport rules and journaling. This scenario has no such rules, so {copy} goes on unchanged.",
  "stage.rulesAndJournaling.again":
    "Compliance assessment again, as on every Hub Transport server. With no transport or journal rules, nothing changes.",
  "stage.rulesAndJournaling.none":
    "Compliance assessment: {server} holds the rules of the organization against {copy}. None of them acts.",
  "stage.rulesAndJournaling.some":
    "Compliance assessment: {server} holds the rules of the organization against {copy}. What acts comes next.",
  "stage.rulesAndJournaling.exempt": "Compliance assessment: {server} leaves alone what Exchange itself has written.",
  "stage.rulesAndJournaling.twice":
    "Compliance assessment again, as on every Hub Transport server. A rule that has acted does not act twice.",
  "stage.categorized": "The categorizer on {server} has finished. Next comes a delivery queue, one for each next hop.",
  "stage.categorized.edge": "{server} has chosen where {copy} goes next. Now comes the delivery queue.",

  "resolve.one": "{server} asks {globalCatalog} about {person}.",
  "resolve.several": "{server} asks {globalCatalog} about {people}, all in one query.",
  "resolve.sender": "The sender, {sender}, is looked up too.",
  "resolve.seeWhy": "Each answer stands under Why.",
  "found.mailboxFound": "{person} has a mailbox in {found}, on {place}.",
  "found.groupExpandedHere": "{person} is a distribution group; its members take its place here.",
  "found.groupExpandedElsewhere": "{person} is a distribution group that only {found} expands.",
  "found.contactForwarded": "{person} is a contact; its messages go to {found}.",
  "found.publicFolderFound": "{person} is a public folder.",
  "found.externalAddress": "{person} is not a recipient of this organization, so the message has to leave it.",
  "found.mailboxWithoutDatabase": "The mailbox of {person} has no database.",
  "found.legacyMailbox": "{person} has a mailbox on {found}, an Exchange 2003 server.",
  "found.notFound": "Nobody here has the address {person}.",
  "found.alreadyARecipient": "{person} is a recipient already and gets the message once.",
  "found.memberOfItself": "{person} contains itself and is not expanded again.",

  expand: {
    one: "{server} expands the group {group}. It brings {count} new recipient: {names}.",
    other: "{server} expands the group {group}. It brings {count} new recipients: {names}.",
  },
  "expand.many": {
    one: "{server} expands the group {group}. It brings {count} new recipient.",
    other: "{server} expands the group {group}. It brings {count} new recipients.",
  },
  "expand.empty": "{server} expands the group {group}. Nobody is in it.",
  "expand.none":
    "{server} expands the group {group}. All its members are recipients already; each gets the message once.",

  "redirect.folder":
    "This database holds no replica of the folder {person}. The message is readdressed to {redirectedTo}, which holds one.",
  "redirect.person": "{server} sends what was meant for {person} on to {redirectedTo}.",

  "route.here": "{person}’s mailbox is in {site}, the site of {server}. No other Hub Transport server is needed.",
  "route.here.other": "The destination is in {site}, the site of {server}. No other site is needed.",
  "route.here.expansion": "The server that expands {person} is in the same site, {site}.",
  "route.direct": "For {person}, the least-cost path from {from} to {target} is the direct one. It costs {cost}.",
  "route.via": "For {person}, the least-cost path from {from} to {target} leads through {sites} and costs {cost}.",
  "route.rival.direct": "The direct path would cost {difference} more.",
  "route.rival.via": "The next best path would cost {difference} more.",
  "route.rival.hops": "Another path costs the same but has more hops.",
  "route.rival.name": "Another path has the same cost and as many hops; the names of the sites break the tie.",
  "route.none": "No chain of IP site links leads from {from} to {target}. {person} cannot be reached from here.",
  "route.noHub": "There is no Hub Transport server in {target}, so nobody there can take the message.",

  "stop.direct": "{server} will connect directly to a Hub Transport server in {target}.",
  "stop.passing": {
    one: "{sites} lies on the path, but mail does not stop there.",
    other: "{sites} lie on the path, but mail does not stop there.",
  },
  "stop.hubSite":
    "{target} is the first hub site on the path. Everything on this path has to stop there, so that is where {server} will send {copy}.",
  "stop.fork": {
    one: "The path is shared as far as {target}. {server} will send one copy there.",
    other:
      "The paths to the {count} recipients stay together as far as {target} and part there. Until then one copy is enough.",
  },

  "connector.chosen": "For {address}, {server} chooses the connector “{connector}”.",
  "connector.linked":
    "What came in on the Receive connector “{address}” leaves by the connector that is linked to it, “{connector}”.",
  "connector.only": "It is the only one that can take this message.",
  "connector.specific": "Its address space is the most specific match.",
  "connector.cheaper": "Its match is as specific as others, and its total cost is the lowest: {cost}.",
  "connector.legacyPair":
    "An Exchange 2003 connector competes, so routing group costs come first, and its are the lowest.",
  "connector.closer": "It costs as much as another, and its source server is closer.",
  "connector.name": "Another is equal in everything; the name breaks the tie.",
  "connector.none": "No connector takes messages for {address}.",

  "route.routingGroup":
    "{person}’s mailbox is on Exchange 2003. {server} chooses the way over the routing group connector “{connector}”.",
  "route.folder": "For the public folder {folder}, {server} chooses the database {database}.",

  split: "{server} splits {copy} in two, because the paths part here: {copies}.",
  "split.many": {
    one: "{server} passes {copy} on as {count} copy.",
    other: "{server} splits {copy} into {count} copies, because the paths part here.",
  },
  "split.list": {
    one: "{server} passes {copy} on as {count} copy: {copies}.",
    other: "{server} splits {copy} into {count} copies, because the paths part here: {copies}.",
  },
  "split.expansion": {
    one: "After the expansion {server} goes on with {count} copy for up to {limit} recipients.",
    other: "After the expansion {server} goes on with {count} copies, each for up to {limit} recipients.",
  },
  "split.resolution": {
    one: "{server} goes on with {count} copy.",
    other: "{server} makes {count} copies, because the recipients need different treatment.",
  },
  "split.delivery": "{server} makes {count} copies, because not all databases take it now.",
} as const;
