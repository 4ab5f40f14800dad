import { type ZoomTransform, zoomIdentity } from "d3";
import { expect, it } from "vitest";
import { keptInSight } from "./zoom.ts";

const kept = (transform: ZoomTransform): ZoomTransform =>
  keptInSight(transform, [
    [0, 0],
    [760, 460],
  ]);
const shown = (transform: ZoomTransform): readonly number[] => [
  transform.invertX(0),
  transform.invertX(760),
  transform.invertY(0),
  transform.invertY(460),
];

it("a view within the picture stays as it is", () => {
  const inside = zoomIdentity.translate(-400, -200).scale(3);
  expect(kept(inside)).toEqual(inside);
});

it("a view that left the picture comes back to its edge", () => {
  expect(shown(kept(zoomIdentity.translate(5_000, 5_000).scale(4)))).toEqual([0, 190, 0, 115]);
  expect(shown(kept(zoomIdentity.translate(-50_000, -50_000).scale(4)))).toEqual([570, 760, 345, 460]);
});

it("a picture that is smaller than the view stands in its middle", () => {
  const [left = 0, right = 0, top = 0, bottom = 0] = shown(kept(zoomIdentity.translate(900, -900).scale(0.5)));
  expect([(left + right) / 2, (top + bottom) / 2]).toEqual([380, 230]);
});
