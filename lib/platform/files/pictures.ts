import sharp from "sharp";
import type { FileRefusal, PICTURES } from "./kinds";

/** 40 million pixels are more than a telephone takes and less than fills the memory. */
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 2400;

type Picture = { bytes: Uint8Array; width: number; height: number };

/** Drawn anew in its own kind: upright, at most `longestSide` pixels a side, with nothing in it but the picture. */
export async function redrawPicture(
  bytes: Uint8Array,
  kind: (typeof PICTURES)[number],
  longestSide = LONGEST_SIDE,
): Promise<Picture | FileRefusal> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return "picture_too_large";
    const drawn = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    const encoded = {
      jpeg: () => drawn.jpeg({ quality: 82 }),
      png: () => drawn.png(),
      webp: () => drawn.webp({ quality: 82 }),
    };
    const { data, info } = await encoded[kind]()
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return "file_unreadable";
  }
}
