import "server-only";
import { join } from "node:path";
import sharp from "sharp";
import { storage } from "./storage";

/** A kept picture as PNG, which every paper takes; null where its bytes are missing or are no picture. */
export async function readPng(sha256: string): Promise<Uint8Array | null> {
  const found = await storage.open(sha256);
  if (!found) return null;
  const parts: Uint8Array[] = [];
  for await (const part of found.stream) parts.push(part as Uint8Array);
  return sharp(Buffer.concat(parts))
    .png()
    .toBuffer()
    .catch(() => null);
}

/** The portal's own mark, for papers of a network that has set no logo. */
export function readPortalMark(): Promise<Uint8Array | null> {
  return sharp(join(process.cwd(), "public", "mark.svg"), { density: 300 })
    .resize({ width: 400, height: 400, fit: "inside" })
    .png()
    .toBuffer()
    .catch(() => null);
}
