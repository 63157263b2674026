/** The whole body, or null as soon as it is larger than `limit` bytes. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** The form in a body that says it is one, or null where it is broken. */
export async function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}

const HEAD_BYTES = 200_000;
/** A browser listens only once it has sent everything: so much is let pass by unread, then the line is cut. */
const PASSED_BY = 60_000_000;

/**
 * What stands in a form before a file that is too large for us: the beginning of the body, closed where it was cut. Null
 * where the body was read already or its beginning is no form.
 */
export async function readFormHead(request: Request, type: string): Promise<FormData | null> {
  const boundary = /boundary="?([^";]{1,100})/i.exec(type)?.[1];
  const told = Number(request.headers.get("content-length") ?? 0);
  if (!boundary || request.bodyUsed || !request.body || told > PASSED_BY) return null;
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < PASSED_BY) {
    const { done, value } = await reader.read();
    if (done) break;
    if (size < HEAD_BYTES) chunks.push(value);
    size += value.byteLength;
  }
  await reader.cancel();
  const close = Buffer.from(`\r\n--${boundary}--\r\n`);
  return readMultipart(new Uint8Array(Buffer.concat([...chunks, close])), type);
}

export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
