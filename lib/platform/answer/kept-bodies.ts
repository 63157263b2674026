import { compressWell, type Encoding } from "./encoding";

const MOST_BYTES = 64_000_000;

/** Compressed bodies of what does not change while its ETag stays; the least lately asked for goes first. */
const kept = new Map<string, Buffer>();
const underWay = new Map<string, Promise<Buffer>>();
let bytes = 0;

/** `version` is an ETag or a date of change; a page's markup and its data carry the same, but are of two types. */
export const keyOf = (url: string, type: unknown, version: string, encoding: Encoding) =>
  `${encoding} ${version} ${String(type)} ${url.split("?", 1)[0]}`;

export function keptBody(key: string): Buffer | undefined {
  const body = kept.get(key);
  if (body) {
    kept.delete(key);
    kept.set(key, body);
  }
  return body;
}

function keep(key: string, body: Buffer): Buffer {
  kept.set(key, body);
  bytes += body.length;
  for (const [oldest, old] of kept) {
    if (bytes <= MOST_BYTES) break;
    kept.delete(oldest);
    bytes -= old.length;
  }
  return body;
}

/** Compresses once, however many ask at the same time. */
export function keepBody(key: string, body: Buffer, encoding: Encoding): Promise<Buffer> {
  const known = underWay.get(key);
  if (known) return known;
  const compressing = compressWell(body, encoding)
    .then((compressed) => keep(key, compressed))
    .finally(() => underWay.delete(key));
  underWay.set(key, compressing);
  return compressing;
}
