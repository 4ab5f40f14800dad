/** Some of the random topologies: their seeds and how many sites they have. */
export interface Topologies {
  readonly title: string;
  readonly seeds: readonly number[];
  readonly sites: { readonly least: number; readonly most: number };
}

function batches(title: string, from: number, count: number, least: number, most: number): readonly Topologies[] {
  const size = Math.min(count, 1_100);
  return Array.from({ length: count / size }, (_, batch) => ({
    title: `${title}, seeds from ${from + batch * size}`,
    seeds: Array.from({ length: size }, (_, i) => from + batch * size + i),
    sites: { least, most },
  }));
}

/** Which random topologies the properties are tried on: 10,000 in all, small ones many, large ones few. */
export const small = batches("1 to 7 sites", 0, 8_800, 1, 7);
export const medium = batches("8 to 25 sites", 8_800, 1_100, 8, 25);
export const large = batches("26 to 60 sites", 9_900, 100, 26, 60);
