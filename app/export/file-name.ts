/** A name for a file from the words of a title: letters and digits of any script, and no more than a folder can show. */
export function fileName(title: string, part: string, extension: string): string {
  const words = (
    `${title} ${part}`
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join("-");
  const stem = [...words].slice(0, longestStem).join("").replace(/-$/, "");
  return `${stem === "" ? "sitehop" : stem}.${extension}`;
}

const longestStem = 80;
