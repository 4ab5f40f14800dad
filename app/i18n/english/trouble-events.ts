/** What goes wrong, waits, fails, is reported, is mended. */
export const troubleEvents = {
  "attempt.submission": "{from} tries to reach {target} and gets no answer.",
  "attempt.direct": "{from} tries to connect to {target} and gets no answer.",
  "attempt.backoff": "{from} tries {target}, a stop farther back on the path, and gets no answer.",
  "attempt.connector": "{from} tries to pass the message to {target} and gets no answer.",
  "attempt.withinSite": "{from} tries to pass the message to {target} and gets no answer.",
  "attempt.edge": "{from} tries to connect to {target} and gets no answer.",
  "attempt.routingGroup": "{from} tries to reach the Exchange 2003 server {target} and gets no answer.",
  "attempt.delivery": "{from} tries to deliver to {target}, in vain.",
  "attempt.mailbox": "{from} tries to open the mailbox on {target}, in vain.",
  "attempt.read": "{from} tries to reach {target} and gets no answer.",
  "attempt.remote": "{from} tries to connect to {target} and gets no answer.",
  "attempt.answered": "{target} answers {from}: “{answer}”.",
  "attempt.busy": "{from} tells {target} of the message, in vain.",
  "attempt.again": "{from} tries {target} once more, in vain.",

  "defer.where": "{copyStart} waits on {server}, in {queue}, which is now in Retry.",
  "defer.alone": "{copyStart} waits on {server}; {queue} goes on without it.",
  "defer.first": "The first retry comes in {wait}, at {clock}.",
  "defer.again.0":
    "The {nth} retry has failed. {copyStart} stays on {server}; the next attempt is in {wait}, at {clock}.",
  "defer.again.1":
    "No success with the {nth} retry either. {server} keeps {copy} and tries again in {wait}, at {clock}.",
  "defer.again.2":
    "{copyStart} is still waiting on {server} after the {nth} retry. It has another chance in {wait}, at {clock}.",
  "defer.longer": {
    one: "After {count} retry {server} takes longer breaks. {copyStart} is tried again in {wait}, at {clock}.",
    other: "After {count} retries {server} takes longer breaks. {copyStart} is tried again in {wait}, at {clock}.",
  },
  "defer.noRetry": "{copyStart} stays on {server}, in {queue}.",
  "defer.directory":
    "Without Active Directory {server} cannot look up the recipients. {copyStart} goes back to the Submission queue for {wait}, until {clock}.",

  "defer.refused":
    "{copyStart} is refused: “{answer}”. A journal report is never given up: {server} keeps it and will try again.",
  "fail.5.1.1": "{server} gives up on {person}: there is no such recipient (5.1.1).",
  "fail.5.1.1.stale": "{server} gives up on {person}: nobody has this internal address any more (5.1.1).",
  "fail.5.2.3": "{server} gives up on {person}: the message is larger than the limit (5.2.3).",
  "fail.5.3.4": "{server} gives up on {person}: the message is too large for the path it would have to take (5.3.4).",
  "fail.5.4.4": "{server} gives up on {person}: there is no next hop for this address (5.4.4).",
  "fail.5.4.4.domain": "{server} gives up on {person}: DNS knows no such domain (5.4.4).",
  "fail.5.4.4.loop": "{server} gives up on {person}: the domain’s mail exchanger is this organization itself (5.4.4).",
  "fail.5.4.4.type": "{server} gives up on {person}: no connector takes addresses of this type (5.4.4).",
  "fail.5.4.6": "{server} gives up on {person}: the message has been going round in circles (5.4.6).",
  "fail.4.4.7": "{server} gives up on {person}: the message has expired in its queue (4.4.7).",
  "fail.other": "{server} gives up on {person}: {text}",

  "dsn.failed": "{server} writes a non-delivery report to {sender}: no delivery to {people}, code {status}.",
  "dsn.headersOnly": "It has only the headers of the original, which is larger than 10 MB.",
  "dsn.delayed":
    "{server} writes to {sender} that the message to {people} is delayed, code {status}. The message itself goes on waiting.",
  "dsn.none": "A report about a report is never sent, so the message to {people} ends here, with code {status}.",

  "faultBegins.serverDown": "From now on {server} is down. It answers nobody.",
  "faultBegins.transportStopped":
    "The transport service on {server} stops. The computer still runs, but it takes and sends no mail.",
  "faultBegins.siteDown": "From now on all of {site} is down. None of its servers answers.",
  "faultBegins.sitesBlocked":
    "From now on no SMTP connection gets through between {first} and {second}, in either direction.",
  "faultBegins.databaseDismounted": "The database {database} is dismounted. Nothing can be written into its mailboxes.",
  "faultBegins.failover":
    "The active copy of {database} fails before its last logs are shipped. Nothing can be written into its mailboxes.",
  "faultBegins.smartHostDown": "From now on the smart host {host} does not answer.",
  "faultBegins.mxDown": "From now on the mail exchanger {host} does not answer.",
  "faultBegins.dnsFailure": "From now on DNS does not answer for {domain}.",
  "faultBegins.dnsFailure.all": "From now on DNS does not answer.",
  "faultBegins.globalCatalogDown": "From now on no global catalog server answers in {site}.",
  "faultBegins.backPressure.medium": "{server} runs short of resources: medium back pressure.",
  "faultBegins.backPressure.high":
    "{server} runs short of resources: high back pressure. It takes no new mail for now.",
  "faultBegins.remoteDown": "From now on whatever is behind the connector “{connector}” does not answer.",

  "faultEnds.serverDown": "{server} is back.",
  "faultEnds.transportStopped": "The transport service on {server} runs again.",
  "faultEnds.siteDown": "{site} is back. What waits for it finds out at its next attempt.",
  "faultEnds.sitesBlocked": "SMTP gets through again between {first} and {second}.",
  "faultEnds.databaseDismounted": "The database {database} is mounted again.",
  "faultEnds.failover": "The passive copy of {database} is mounted. What came in the last {gap} is not in it.",
  "faultEnds.lost": {
    one: "No Hub Transport server that runs has {copies} in its transport dumpster: lost.",
    other: "{count} messages are in the transport dumpster of no Hub Transport server that runs: lost.",
  },
  "faultEnds.smartHostDown": "The smart host {host} answers again.",
  "faultEnds.mxDown": "The mail exchanger {host} answers again.",
  "faultEnds.dnsFailure": "DNS answers again for {domain}.",
  "faultEnds.dnsFailure.all": "DNS answers again.",
  "faultEnds.globalCatalogDown": "A global catalog server answers again in {site}.",
  "faultEnds.backPressure.medium": "{server} has enough resources again.",
  "faultEnds.backPressure.toMedium":
    "{server} is down to medium back pressure: it takes what the organization’s own people send.",
  "faultEnds.backPressure.toHigh": "{server} stays under high back pressure.",
  "faultEnds.backPressure.high": "{server} has enough resources again and takes new mail.",
  "faultEnds.remoteDown": "Whatever is behind the connector “{connector}” answers again.",

  "change.hubSiteEnabled.on":
    "An administrator makes {name} a hub site. Every Hub Transport server computes its routes anew.",
  "change.hubSiteEnabled.off":
    "An administrator takes the hub site flag off {name}. Every Hub Transport server computes its routes anew.",
  "change.enabled.on": "An administrator enables the connector “{name}”. Routes are computed anew.",
  "change.enabled.off": "An administrator disables the connector “{name}”. Routes are computed anew.",
  "change.isScopedConnector.on":
    "An administrator limits the connector “{name}” to its own site. Routes are computed anew.",
  "change.isScopedConnector.off":
    "An administrator opens the connector “{name}” to all sites. Routes are computed anew.",
  "change.dnsRoutingEnabled.on": "An administrator has the connector “{name}” use DNS. Routes are computed anew.",
  "change.dnsRoutingEnabled.off":
    "An administrator has the connector “{name}” use smart hosts. Routes are computed anew.",
  "change.value": "An administrator changes {name}. New {field}: {value}. Routes are computed anew.",
  "change.cleared": "An administrator clears the {field} of {name}. Routes are computed anew.",
} as const;
