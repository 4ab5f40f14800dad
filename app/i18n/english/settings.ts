/** The dialog "Settings": fetched when somebody opens it. */
export const settings = {
  "settings.kept": "These choices are kept in this browser, where it allows that.",
  "settings.linkFirst": "The link that you followed asks for another language or theme. A choice here comes before it.",

  "settings.language": "Language",
  "settings.language.browser": "As the browser asks for it",

  "settings.theme": "Theme",

  "settings.level": "Sentences for",
  "settings.level.story": "Learners: a story, with the fewest technical words",
  "settings.level.administrator": "Administrators: what happens, and why",
  "settings.level.protocol": "Specialists: with protocols, ports, codes and rules",

  "settings.motion": "Movement",
  "settings.motion.system": "As the system",
  "settings.motion.less": "None: envelopes are where they arrive",

  "settings.keys": "Keyboard",
  "settings.keys.single": "Single letters and signs are shortcuts",
  "settings.keys.note": "Space, arrow keys, Home, End and Esc work in any case.",
} as const;
