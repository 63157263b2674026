import { inflateSync } from "node:zlib";

/** What makes a PDF do something by itself: run a script, start a program, carry files, fill forms by XFA. */
const PROGRAMS = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])/;
const MOST_STREAMS = 5_000;
const MOST_INFLATED = 50_000_000;

/** Names may be written with #xx for any letter. */
const named = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const LAST_BYTES = 2048;

/** A PDF that was cut off on its way lacks the end that readers begin from. */
export function pdfIsWhole(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.slice(-LAST_BYTES)).toString("latin1").includes("%%EOF");
}

/** Looks into the file and into the compressed streams that may hold its objects; an encrypted one hides them. */
export function pdfHasProgram(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString("latin1");
  if (/\/Encrypt(?![A-Za-z])/.test(text)) return true;
  if (PROGRAMS.test(named(withoutStreams(text)))) return true;
  let inflated = 0;
  let streams = 0;
  for (const match of text.matchAll(/\/ObjStm[\s\S]{0,600}?stream\r?\n/g)) {
    if (++streams > MOST_STREAMS) return true;
    const from = match.index + match[0].length;
    const body = inflate(buffer.subarray(from, text.indexOf("endstream", from)));
    inflated += body.length;
    if (inflated > MOST_INFLATED || PROGRAMS.test(named(body))) return true;
  }
  return false;
}

/** The bytes of pictures and fonts say anything; only what lies between them is language. */
const withoutStreams = (text: string) => text.replace(/stream\r?\n[\s\S]*?endstream/g, "");

function inflate(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_INFLATED }).toString("latin1");
  } catch {
    return "/JavaScript";
  }
}
