import { crc32, deflateRawSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";
import type { Translator } from "@/lib/platform/i18n/translator";

type Section = Record<string, unknown>;
export type DataSections = Record<string, readonly Section[]>;

const plain = (_key: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);

export function dataAsJson(data: DataSections): string {
  return JSON.stringify(data, plain, 2);
}

/** One JSON with everything, and each part once more as a table that opens in a spreadsheet. */
export function dataAsZip(data: DataSections): Uint8Array<ArrayBuffer> {
  const tables = Object.entries(data)
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]): [string, string] => [`${name}.csv`, asCsv(rows)]);
  return zip([["everything.json", dataAsJson(data)], ...tables]);
}

/** A cell that begins like a formula is told apart from one by an apostrophe (rule 70). */
function asCsv(rows: readonly Section[]): string {
  const cell = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (value instanceof Date) return value.toISOString();
    const text = typeof value === "object" ? JSON.stringify(value, plain) : String(value);
    return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  };
  const columns = Object.keys(rows[0] ?? {});
  return stringify(
    rows.map((row) => columns.map((column) => cell(row[column]))),
    { header: true, columns, bom: true },
  );
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the first day a ZIP knows: the file says nothing about when it was made. */
const NO_DATE = 0x0021;

function zip(files: readonly [string, string][]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(bytes);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(UTF8_NAMES, 2);
    about.writeUInt16LE(DEFLATE, 4);
    about.writeUInt16LE(NO_DATE, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(path.length, 22);
    const local = [uint32(LOCAL), about, path, packed];
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(uint32(CENTRAL), uint16(VERSION), about, central, path);
    parts.push(...local);
    offset += local.reduce((size, part) => size + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = uint16(files.length);
  const end = [uint32(END), uint32(0), count, count, uint32(size), uint32(offset), uint16(0)];
  return new Uint8Array(Buffer.concat([...parts, ...directory, ...end]));
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

type Answer = { decision: "erase" | "refuse"; reason: string };

export function erasureLetter(t: Translator, { decision, reason }: Answer) {
  return decision === "erase"
    ? { subject: t("privacy.mail.doneSubject"), body: t("privacy.mail.doneBody") }
    : { subject: t("privacy.mail.refusedSubject"), body: t("privacy.mail.refusedBody", { reason }) };
}
