/** Packing is fetched when the first scenario that is not shipped has to go into a link. */
export const loadPacking = async () => import("./packing.ts");
