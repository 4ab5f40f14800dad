import { expect, it } from "vitest";
import { elementWords } from "./element-words.ts";
import { wordsOnly } from "./words-only.ts";

it("the element speaks German where its page does, and English everywhere else", () => {
  for (const tag of ["de", "de-AT", "DE"]) expect(elementWords(tag).play, tag).toBe("Abspielen");
  for (const tag of [null, "", "en", "fr", "den"]) expect(elementWords(tag).play, String(tag)).toBe("Play");
  for (const tag of ["de", "en"]) {
    const { play, notReady, noPage } = elementWords(tag);
    for (const text of [play, notReady(10), noPage]) wordsOnly(text);
    expect(notReady(10)).toContain("10");
  }
});
