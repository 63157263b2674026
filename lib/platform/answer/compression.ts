import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding, compressingStream, isTextual, type Encoding } from "./encoding";
import { keepBody, keptBody, keyOf } from "./kept-bodies";

const WORTH_IT = 1_000;
const LARGEST_KEPT = 3_000_000;

type Chunk = string | Uint8Array;
type Stream = ReturnType<typeof compressingStream>;

const toBuffer = (chunk: Chunk) =>
  typeof chunk === "string"
    ? Buffer.from(chunk)
    : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);

const isChunk = (value: unknown): value is Chunk => typeof value === "string" || value instanceof Uint8Array;

/**
 * Compresses what the asker can read compressed. What carries an ETag or a date is compressed once and kept:
 * Next's own compression does it anew for every request, which halves a static page's rate. What is
 * made for one request flows through a quick stream. Next's own is off (`compress: false`).
 */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const encoding = acceptedEncoding(request.headers["accept-encoding"] as string | undefined);
  const { writeHead, write, end } = response;
  let stream: Stream | undefined;
  let gathered: Buffer[] | undefined;
  let decided = false;

  const version = () => {
    const header = response.getHeader("etag") ?? response.getHeader("last-modified");
    return typeof header === "string" ? header : undefined;
  };
  const isCompressible = (): boolean => {
    if (!isTextual(response.getHeader("content-type")) || response.getHeader("content-encoding"))
      return false;
    response.appendHeader("vary", "Accept-Encoding");
    const kind = String(response.getHeader("cache-control") ?? "");
    return (
      encoding !== null &&
      response.statusCode === 200 &&
      request.method !== "HEAD" &&
      !kind.includes("no-transform")
    );
  };
  const announce = (length?: number) => {
    response.setHeader("content-encoding", encoding as Encoding);
    if (length === undefined) response.removeHeader("content-length");
    else response.setHeader("content-length", length);
    const tag = response.getHeader("etag");
    if (typeof tag === "string" && !tag.startsWith("W/")) response.setHeader("etag", `W/${tag}`);
  };
  const sendWhole = (body: Buffer) => {
    announce(body.length);
    end.call(response, body, "utf8");
  };

  /** One body at once: a kept one, or this one compressed and kept. False where it is left as it is. */
  const finishWith = (body: Chunk): boolean => {
    const known = version();
    if (known === undefined || encoding === null) return false;
    const key = keyOf(request.url ?? "", response.getHeader("content-type"), known, encoding);
    const kept = keptBody(key);
    if (kept) sendWhole(kept);
    else {
      const whole = toBuffer(body);
      keepBody(key, whole, encoding).then(sendWhole, () => end.call(response, whole, "utf8"));
    }
    return true;
  };

  const open = () => {
    stream = compressingStream(encoding as Encoding);
    stream.on("data", (chunk: Buffer) => {
      if (!write.call(response, chunk, "utf8")) stream?.pause();
    });
    stream.on("end", () => end.call(response, undefined, "utf8"));
    stream.on("drain", () => response.emit("drain"));
    response.on("drain", () => stream?.resume());
    response.once("close", () => stream?.destroy());
  };

  /** Before the first byte: kept whole, compressed as it flows, or left alone. */
  const decide = () => {
    if (decided) return;
    decided = true;
    if (!isCompressible()) return;
    const length = Number(response.getHeader("content-length") ?? NaN);
    if (length < WORTH_IT) return;
    if (version() !== undefined && length <= LARGEST_KEPT) gathered = [];
    else {
      announce();
      open();
    }
  };

  response.writeHead = function (this: ServerResponse, ...given: unknown[]) {
    const headers = given.findLast((part) => typeof part === "object" && part !== null);
    if (!decided && headers && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
      given = given.filter((part) => part !== headers);
    }
    if (typeof given[0] === "number") response.statusCode = given[0];
    decide();
    return gathered
      ? response
      : (writeHead as (...parts: unknown[]) => ServerResponse).apply(response, given);
  } as typeof response.writeHead;

  const { flushHeaders } = response;
  response.flushHeaders = () => {
    decide();
    if (!gathered) flushHeaders.call(response);
  };

  response.write = function (this: ServerResponse, chunk: unknown, ...rest: unknown[]) {
    decide();
    if (gathered && isChunk(chunk)) {
      gathered.push(toBuffer(chunk));
      const then = rest.findLast((part) => typeof part === "function");
      if (then) process.nextTick(then as () => void);
      return true;
    }
    if (stream && isChunk(chunk)) return stream.write(chunk, ...(rest as []));
    return (write as (...parts: unknown[]) => boolean).call(response, chunk, ...rest);
  } as typeof response.write;

  response.end = function (this: ServerResponse, chunk?: unknown, ...rest: unknown[]) {
    const body = isChunk(chunk) ? chunk : undefined;
    if (!decided && !response.headersSent && body !== undefined) {
      decided = true;
      const large = body.length >= WORTH_IT;
      if (isCompressible() && large) {
        if (finishWith(body)) return response;
        announce();
        open();
      }
    }
    if (gathered) {
      if (body !== undefined) gathered.push(toBuffer(body));
      const whole = Buffer.concat(gathered);
      gathered = undefined;
      finishWith(whole);
      return response;
    }
    if (stream) {
      stream.end(body);
      return response;
    }
    return (end as (...parts: unknown[]) => ServerResponse).call(response, chunk, ...rest);
  } as typeof response.end;
}
