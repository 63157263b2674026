import { promisify } from "node:util";
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  type BrotliOptions,
} from "node:zlib";

export type Encoding = "br" | "gzip";

const TEXTUAL = /^(text\/|application\/(json|javascript|manifest\+json|xml|wasm)|image\/svg\+xml|font\/ttf)/i;

/** What the asker can read; the better one first. */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  if (!header) return null;
  const refused = (name: Encoding) => new RegExp(`\\b${name}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`, "i").test(header);
  for (const name of ["br", "gzip"] as const) {
    if (new RegExp(`(^|[\\s,])${name}(\\s*[;,]|\\s*$)`, "i").test(header) && !refused(name)) return name;
  }
  return null;
}

export const isTextual = (type: unknown) => typeof type === "string" && TEXTUAL.test(type);

const brotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const gzipped = promisify<Buffer, { level: number }, Buffer>(gzip);

/** For what is kept: as small as is reasonable, off the main thread. */
export function compressWell(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return gzipped(body, { level: 9 });
  return brotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/** For what is made anew for each request: quick, and each part leaves as soon as it is written. */
export function compressingStream(encoding: Encoding) {
  if (encoding === "gzip") return createGzip({ level: 1, flush: constants.Z_SYNC_FLUSH });
  return createBrotliCompress({
    flush: constants.BROTLI_OPERATION_FLUSH,
    params: { [constants.BROTLI_PARAM_QUALITY]: 3 },
  });
}
