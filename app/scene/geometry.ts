/** A place on the plane, in scene units (a server tile is 56 of them wide); y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line as the points it goes through, two or more; a curve is given as enough points to look like one. */
export type Polyline = readonly Point[];
