/** The longest file that is read, in characters. A scenario of a thousand sites is a tenth of it. */
export const longestFile = 8_000_000;
