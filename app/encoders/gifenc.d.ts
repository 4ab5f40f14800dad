/** The part of gifenc that is used here; the package brings no types. */
declare module "gifenc" {
  type Palette = readonly (readonly [red: number, green: number, blue: number])[];
  interface FrameOptions {
    /** Only with the first frame: it holds for all. */
    readonly palette?: Palette;
    /** Milliseconds. */
    readonly delay?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: the next frame is painted over this one. */
    readonly dispose?: number;
    /** 0: for ever. */
    readonly repeat?: number;
  }
  interface Encoder {
    readonly writeFrame: (index: Uint8Array, width: number, height: number, options: FrameOptions) => void;
    readonly finish: () => void;
    readonly bytes: () => Uint8Array<ArrayBuffer>;
  }
  export function GIFEncoder(): Encoder;
  export function quantize(pixels: Uint8ClampedArray, colours: number): Palette;
  export function applyPalette(pixels: Uint8ClampedArray, palette: Palette): Uint8Array;
}
