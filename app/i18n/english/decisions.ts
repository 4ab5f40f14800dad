/** What routing decided, where an event says it in full: sizes, and that there is no way. */
export const decisions = {
  "conclude.connector.none":
    "No connector is enabled, in scope, and has a matching address space. The message has no way out.",
  "conclude.connector.tooSmall":
    "The size comes first: every connector with a matching address space has a limit below the size of the message. It is returned.",
  "conclude.routingGroup.none":
    "No routing group connector leads there, so the recipient goes to the Unreachable queue.",
  "conclude.size.link":
    "A size limit on a site link never changes the path; it only refuses. The message has {size}, the link “{limitOf}” allows {limit}.",
  "conclude.size.routingGroup":
    "A size limit on a routing group connector never changes the route; it only refuses. The message has {size}, “{limitOf}” allows {limit}.",
  "conclude.size.fits": "The message has {size} and fits.",
  "conclude.folder.none": "No database of the folder can be reached, so the recipient goes to the Unreachable queue.",
} as const;
