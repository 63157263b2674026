import { connect } from "node:net";

export type RawAnswer = { status: number; head: string; body: string };

/** Sends exactly these bytes: what no browser and no library would. */
export function sendRaw(base: string, text: string, body: string | Uint8Array = ""): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    const finish = () => {
      const whole = Buffer.concat(chunks).toString("latin1");
      const end = whole.indexOf("\r\n\r\n");
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(whole)?.[1] ?? 0);
      resolve({ status, head: whole.slice(0, end).toLowerCase(), body: whole.slice(end + 4) });
    };
    socket.setTimeout(20_000, () => reject(new Error(`no answer to ${text.slice(0, 60)}`)));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("close", finish);
    socket.on("error", (error) => (chunks.length > 0 ? finish() : reject(error)));
    socket.write(text);
    if (body.length > 0) socket.write(body);
  });
}

export type Headers = Record<string, string | string[]>;

/** A request with its length and a closing connection; a header given as a list is sent twice. */
export function request(
  base: string,
  method: string,
  path: string,
  headers: Headers = {},
  body?: string | Buffer,
) {
  const bytes = body === undefined ? undefined : Buffer.from(body as string);
  const all: Headers = {
    host: new URL(base).host,
    connection: "close",
    ...(bytes ? { "content-length": String(bytes.length) } : {}),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  return sendRaw(base, `${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`, bytes);
}

const BOUNDARY = "----edge";
export const MULTIPART = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

export function multipart(parts: [string, string | Buffer][]): Buffer {
  const written = parts.flatMap(([name, value]) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value as string),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...written, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}
