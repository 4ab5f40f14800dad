/** What `<sitehop-player>` says itself. Apart from the catalogue, because the element is one small script in other people's pages. */
export interface ElementWords {
  readonly play: string;
  readonly notReady: (seconds: number) => string;
  readonly noAddress: string;
  readonly noPage: string;
}

const english: ElementWords = {
  play: "Play",
  notReady: (seconds) => `The player was not ready within ${seconds} seconds.`,
  noAddress: "src is not the address of a page.",
  noPage: "Not in a page.",
};

const german: ElementWords = {
  play: "Abspielen",
  notReady: (seconds) => `Der Player war nach ${seconds} Sekunden noch nicht bereit.`,
  noAddress: "src ist nicht die Adresse einer Seite.",
  noPage: "Nicht in einer Seite.",
};

/** `tag`: what an element or its page gives as its language; null for none. */
export function elementWords(tag: string | null): ElementWords {
  return /^de(-|$)/i.test(tag ?? "") ? german : english;
}
