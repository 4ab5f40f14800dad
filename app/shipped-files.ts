/** Where page and player read what is shipped with them: paths are those of the built folder. */
export interface ShippedFiles {
  /** Rejects when it is not there. */
  readonly readText: (path: string) => Promise<string>;
  /** What an image shows that is told to show it. */
  readonly pictureAddress: (path: string) => string;
  /** Everything is in one file: no player and no `embed.js` lie beside the page. */
  readonly isOneFile: boolean;
}

/** Beside the page, on the server that it came from. */
export const filesOfServer: ShippedFiles = {
  readText: async (path) => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  },
  pictureAddress: (path) => path,
  isOneFile: false,
};
