/** The speeds a reader can choose from: factors of the reading pace. */
export const speeds: readonly number[] = [0.25, 0.5, 1, 2, 4, 8];
