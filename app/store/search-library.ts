import type { LibraryEntry } from "./library.ts";

/** What people write between the words that they look for, in English and in German. */
const small = new Set(
  "a an the in on at of to is are it my we i and or for from with der die das den dem ein eine im am zu von und ist bleibt".split(
    " ",
  ),
);

/** What a word found in each field counts: a title says what an entry is about, a summary much else besides. */
const weights = { title: 14, symptoms: 8, codes: 6, summary: 2 } as const;

/**
 * The entries that hold every word of a search, the most fitting first: titles before symptoms before codes and numbers
 * before summaries, and whole words before beginnings of words before parts of them. Without words all, as they are.
 */
export function searchLibrary(entries: readonly LibraryEntry[], search: string): readonly LibraryEntry[] {
  const written = search.toLowerCase().split(/\s+/).filter(Boolean);
  const telling = written.filter((word) => !small.has(word));
  const wanted = telling.length > 0 ? telling : written;
  const phrase = wanted.length > 1 ? written.join(" ") : "";
  return entries
    .map((entry, place) => ({ entry, place, score: scoreOf(entry, wanted, phrase) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ entry }) => entry);
}

function scoreOf(entry: LibraryEntry, wanted: readonly string[], phrase: string): number {
  const { id, title, summary, flow = "", codes = [], symptoms = [], german = [] } = entry;
  const fields = [
    { text: title, weight: weights.title },
    { text: [...symptoms, ...german].join("\n"), weight: weights.symptoms },
    { text: [id, flow, ...codes].join("\n"), weight: weights.codes },
    { text: summary, weight: weights.summary },
  ].map(({ text, weight }) => ({ text: text.toLowerCase(), weight }));
  let score = 1;
  for (const [i, word] of wanted.entries()) {
    const isWhole = i < wanted.length - 1;
    const best = Math.max(...fields.map(({ text, weight }) => weight * closeness(text, word, isWhole)));
    if (best === 0) return 0;
    score += best;
  }
  const said = fields.find(({ text }) => phrase !== "" && text.includes(phrase));
  return score + (said ? 2 * said.weight : 0);
}

/**
 * How a word stands in a text: 3 as a word, 2 at the beginning of one, 1 inside. One of two letters says nothing inside
 * another word nor, unless it is still being written, at the beginning of one.
 */
function closeness(text: string, word: string, isWhole: boolean): number {
  const isShort = word.length <= 2;
  let best = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = !isLetter(text[at - 1]);
    const ends = !isLetter(text[at + word.length]);
    best = Math.max(best, begins && ends ? 3 : isShort && (isWhole || !begins) ? 0 : begins ? 2 : 1);
  }
  return best;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
