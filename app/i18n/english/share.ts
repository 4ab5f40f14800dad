/** Words about links and embedding, and what there is to say about a link that was opened: fetched when needed. */
export const share = {
  "share.link": "Link to this moment",
  "share.linkStaysPrivate": "The whole scenario is in the link itself. Nothing is stored on a server.",
  "share.linkTooLong": "This scenario is too large for a link. Save it as a file and share the file.",
  "share.linkToFile": "It leads to this file in its place: whoever follows it needs access to the same folder.",
  "share.copyLink": "Copy link",
  "share.embed": "In a page of your own",
  "share.frame": "As a frame: works by itself, also in a page that may not have scripts",
  "share.element": "As an element: loads when a reader presses Play, and can be controlled by script",
  "share.copyFrame": "Copy frame",
  "share.copyElement": "Copy element",
  "share.controls": "Controls",
  "share.controls.full": "All",
  "share.controls.min": "Only the buttons",
  "share.controls.none": "None",
  "share.theme": "Colours",
  "share.preview": "Preview",
  "share.previewTitle": "Preview of the embedded player",
  "share.copied": "Copied",
  "share.copyFailed": "The browser did not allow copying. The text is selected: copy it yourself.",
  "share.playerTitle": "{title}, step by step",
  "share.offline": "Without a network",
  "share.offlineText":
    "All of Sitehop in one file, with every scenario: for training rooms without a network, and for courses that take uploads only. It asks no server for anything.",
  "share.saveSitehop": "Save Sitehop",

  "notice.eventBeyond": "This link points to event {event}, but there are only {count}. You see the last one.",
  "notice.differs.one":
    "This link was made with another version of Sitehop, and the events differ. The first that differs is {from}.",
  "notice.differs.range":
    "This link was made with another version of Sitehop, and the events differ. The first that differs is one of {from} to {to}.",
  "notice.differs.later":
    "This link was made with another version of Sitehop. Its first {agree} events are the same; one after them differs.",
  "notice.differs.somewhere":
    "This link was made with another version of Sitehop, and the events differ. The link does not say which is the first.",
  "notice.show": "Show event {event}",
} as const;
