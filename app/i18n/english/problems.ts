/** What is wrong with a file and how to mend it; what an administrator would find in the event log. */
export const problems = {
  problemsTitle: "This file was not opened",
  "refusal.intro": {
    one: "“{name}” was not opened. {count} problem was found; nothing on the page has changed.",
    other: "“{name}” was not opened. {count} problems were found; nothing on the page has changed.",
  },
  "refusal.first":
    "“{name}” was not opened. These are the first {count} problems; there may be more. Nothing on the page has changed.",
  notFetchedTitle: "This could not be loaded",
  linkProblemTitle: "This link does not work",
  linkProblem: "This link is damaged or incomplete. Ask for it again, or start with one of the scenarios.",
  goToStartPage: "Go to the start page",
  "problem.not-json": "This is not JSON. Check quotes, commas and brackets.",
  "problem.not-json.at": "This is not JSON. Check quotes, commas and brackets near line {line}, column {column}.",
  "problem.empty": "The file is empty. Start from one of the scenarios that come with Sitehop.",
  "problem.too-large": "The file has {found} characters; at most {maximum} are read. Make it smaller.",
  "problem.not-an-object": "A scenario file has one object in braces at the top. Put everything into it.",
  "problem.too-deep":
    "Lists and objects stand more than {maximum} levels inside each other. A scenario needs only a few.",
  "problem.duplicate-field":
    "The field “{field}” is there twice; the second one is in line {line}. Take one of them out.",
  "problem.duplicate-field.plain": "The field “{field}” is there twice. Take one of them out.",
  "problem.unreadable":
    "The browser could not read this file. Check that it is a file and no folder, and still there; then open it again.",
  "problem.several-files": "Several files came at once. Open one of them.",
  "problem.not-fetched": "“{name}” could not be loaded. Check the address and the connection, then try again.",
  "problem.malformed-link":
    "This part of the link is damaged: “{found}”. Ask for the link again, or choose one of the scenarios.",
  "problem.unsupported-version": "Only version 1 of the scenario file is known, and this says {found}. Write 1.",
  "problem.unsupported-version.none": "Only version 1 of the scenario file is known. Write 1 as the version.",
  "problem.missing-field": "The field “{field}” is missing. Add it.",
  "problem.unknown-field": "A field “{field}” is not known here. Take it out, or check its spelling.",
  "problem.wrong-type": "Expected {expected}, found {found}. Change the value.",
  "problem.wrong-type.plain": "{found} is the wrong kind of value. Change it.",
  "problem.not-one-of": "{found} is not possible here. Use one of: {expected}.",
  "problem.out-of-range.minimum": "{found} is too low. The lowest possible value is {minimum}.",
  "problem.out-of-range.maximum": "{found} is too high. The highest possible value is {maximum}.",
  "problem.out-of-range": "{found} is out of range. Use another value.",
  "problem.too-few": {
    one: "At least {count} entry is needed here. Add one.",
    other: "At least {count} entries are needed here. Add what is missing.",
  },
  "problem.too-many": {
    one: "At most {count} is possible here. Shorten it.",
    other: "At most {count} are possible here. Shorten it.",
  },
  "problem.too-many.plain": "This is longer than is possible here. Shorten it.",
  "problem.too-long": {
    one: "{found} is longer than {count} character. Shorten it.",
    other: "{found} is longer than {count} characters. Shorten it.",
  },
  "problem.malformed-address": "{found} is not an address. Write name@domain, or TYPE:address for other systems.",
  "problem.malformed-ip-address":
    "{found} is not an IPv4 address as it is written here: 192.0.2.7 for one, 192.0.2.0/24 or 192.0.2.1-192.0.2.9 for several, 192.0.2.7:25 for one with its port.",
  "problem.malformed-domain": "{found} is not a domain or host name. Write it like contoso.com.",
  "problem.malformed-duration": "{found} is not a duration. Write it like PT5M (5 minutes), PT2H or P1D.",
  "problem.malformed-name": "{found} cannot be a name here. Use letters, digits and spaces inside, and no colon.",
  "problem.malformed-name.taken":
    "{found} means something of its own to programs, so it cannot be a name here. Use another.",
  "problem.too-much-matching":
    "The patterns of all rules have {patterns} characters together, and the subjects and bodies of all messages {texts}: trying each on each takes too long. Shorten either until one times the other is at most {maximum}.",
  "problem.malformed-pattern":
    "{found} is no pattern. Every bracket needs its other half, a star something before it, a backslash something after it.",
  "problem.duplicate-name":
    "There is more than one {what} with the name “{name}”. Give each its own; upper and lower case count as equal.",
  "problem.duplicate-address": "The address “{name}” is used more than once. Give each recipient its own.",
  "problem.unknown-name": "There is no {what} with the name “{name}”. Correct the name, or add it to the file.",
  "problem.unknown-name.recipient":
    "There is no recipient with the address “{name}”, but its domain is one of this organization. Correct the address, or add the recipient.",
  "problem.wrong-role":
    "{name} does not have the role that is needed here: {expected}. Name another server, or add the role.",
  "problem.no-database": "{name} cannot send: the mailbox has no database. Give it one.",
  "problem.wrong-kind": "{name} cannot send. Write the message from a mailbox, or from an address outside.",
  "problem.ends-before-it-begins": "It ends at {found}, but begins at {minimum}. Let it end later.",
  "problem.not-modelled.generation": "Exchange {name} is not simulated yet. Use the generation 2007.",
  "problem.not-modelled.copies":
    "Copies of a database belong to Exchange 2010 and are not simulated yet. Take them out.",
  "problem.not-modelled.dag":
    "Database availability groups belong to Exchange 2010 and are not simulated yet. Take this field out.",
  "problem.not-modelled": "This is not simulated yet. Take it out of the file.",
  "problem.needs-organization-mx":
    "A message from {name} comes from the Internet, but there is no door for it. Add an Edge Transport server, or an MX host of the organization.",
  "problem.didYouMean": "Did you mean “{suggestion}”?",

  "kind.text": "a text in quotes",
  "kind.number": "a number",
  "kind.wholeNumber": "a whole number",
  "kind.boolean": "true or false",
  "kind.list": "a list in square brackets",
  "kind.pair": "a list of two numbers",
  "kind.object": "an object in braces",
  "kind.literal": "another fixed value",
  "kind.otherValue": "another kind of value",

  oneOfTwo: "{first} or {second}",

  "thing.site": "site",
  "thing.server": "server",
  "thing.database": "database",
  "thing.connector": "connector",
  "thing.siteLink": "site link",
  "thing.routingGroup": "routing group",
  "thing.routingGroupConnector": "routing group connector",
  "thing.recipient": "recipient",
  "thing.message": "message",
  "thing.sendConnector": "Send connector",
  "thing.foreignConnector": "foreign connector",
  "thing.other": "entry",

  "warning.noRouteToSite":
    "Event {event}: there is no route to the site {about}. Link it to the others, and give it a Hub Transport server.",
  "warning.noRouteToStore":
    "Event {event}: there is no route to {about}. Add a routing group connector that leads there.",
  "warning.noSourceServers": "Event {event}: the connector “{about}” has no source server and is ignored. Give it one.",
  "warning.noRouteToConnector":
    "Event {event}: there is no route to the source servers of the connector “{about}”, so it is not used. Link their site to the others.",
  "warning.invalidSmartHosts":
    "Event {event}: a smart host of the connector “{about}” is not a valid name or address, so the connector is ignored. Correct it.",
  "warning.nonSmtpAddressSpaceOnDnsConnector":
    "Event {event}: the connector “{about}” uses DNS, so its address spaces of other types than SMTP are ignored. Give it a smart host.",
  "warning.sourceServersInSeveralSites":
    "Event {event}: the source servers of the connector “{about}” are in several sites. Only the closest site is used; put them into one.",
  "warning.noHubTransportServerActive":
    "Event {event}: no Hub Transport server in the site of {about} is active. Its messages stay in the Outbox.",
  "warning.noHubTransportServerInSite":
    "Event {event}: there is no Hub Transport server in the site of {about}. Add one; until then its messages stay in the Outbox.",
  "warning.noClientAccessServerInSite":
    "{about} holds mailboxes but has no Client Access server, so only Outlook on the network opens them. Add one.",
  "warning.noInternalUrlInSite":
    "No Client Access server in {about} has an InternalURL, so none of another site can pass a request on. Set one.",
  "warning.heartbeatsTooShort":
    "Event {event}: on average, requests of devices to {about} last nine minutes or less, as if something cut them. Set the time-out of the firewall before it to more than their heartbeat.",
  "warning.noHubTransportServerForUnifiedMessaging":
    "Event {event}: no Hub Transport server in the site of {about} answers. Its voice messages wait in a folder on its disk.",
  "warning.unifiedMessagingSubmissionRefused":
    "Event {event}: a Hub Transport server has refused what {about} submits.",
  "warning.groupInItself":
    "The group {about} contains itself, directly or through other groups, so it is expanded only once. Correct its members.",
  "warning.hubSiteWithoutHubTransportServer":
    "{about} is marked as a hub site but has no Hub Transport server, so the mark is ignored. Add a server, or take the mark off.",
} as const;
