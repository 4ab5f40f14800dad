/** The front door of the scene room: where everything stands, and where everything is at a moment. */

export type { Chapter, ChapterKind, OwnChapter } from "./chapters.ts";
export { connectionLine } from "./connection-line.ts";
export { type Bin, type Health, healthOf } from "./density.ts";
export { internetId, siteDistrict } from "./district-ids.ts";
export { districtsOf } from "./districts.ts";
export { type FarCost, farCostPlaces, farCosts } from "./far-costs.ts";
export { foldBefore, type Wait } from "./folds.ts";
export type * from "./frame-shapes.ts";
export type * from "./geometry.ts";
export { type LabelPlace, placeLabels } from "./label-places.ts";
export { createLayoutMemory, layOut, type Pins } from "./lay-out.ts";
export type * from "./layout-shapes.ts";
export { linkSpecs } from "./link-specs.ts";
export { catalogRadius, figureRadius, textWidth, tileSize } from "./measure.ts";
export { namedBox } from "./named-box.ts";
export { type Outline, type OutlineDistrict, type OutlineServer, outlineOf } from "./outline.ts";
export {
  byWeight,
  type FarLabel,
  placeFarLabels,
  type SiteSummary,
  siteSummaries,
  troubledIn,
} from "./overview.ts";
export { type Pace, readingStep, type StepTimes, stepTimes, timeAt } from "./pace.ts";
export { linksOn } from "./path-links.ts";
export { pillGap } from "./pills.ts";
export { boxOfPlace, pointOf } from "./places.ts";
export { alongLine } from "./polylines.ts";
export { type Reading, readingAt } from "./reading.ts";
export type { Shape } from "./shapes.ts";
export { shownName } from "./shown-names.ts";
export { speeds } from "./speeds.ts";
export { createStage, type Stage } from "./stage.ts";
export * from "./strokes.ts";
export { breakpointMarks, timelineHeight, timelineMarks, timelineX } from "./timeline-marks.ts";
export {
  chapterAt,
  createTimetable,
  type Direction,
  nextStop,
  positionsOf,
  type StopKind,
  type Timetable,
} from "./timetable.ts";
export { type TroubleMark, troubleMarks, troubleRadius, troubleStrokes } from "./trouble-marks.ts";
export { hostsOutside, peopleOfCrowd } from "./units.ts";
export * from "./view.ts";
