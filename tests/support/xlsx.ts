import { inflateRawSync } from "node:zlib";

const DIRECTORY = 0x02014b50;

/** The files of a ZIP, read by its directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = bytes.readUInt32LE(bytes.length - 6); bytes.readUInt32LE(at) === DIRECTORY;) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    files.set(
      bytes.toString("utf8", at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(packed) : packed).toString("utf8"),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

const plain = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** The rows of a workbook's only sheet, every cell as text; a formula in it is a mistake. */
export function readXlsx(bytes: Buffer): string[][] {
  const files = unzip(bytes);
  const strings = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, text]) => plain(text ?? ""),
  );
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  if (/<f[ >]/.test(sheet)) throw new Error("a cell holds a formula");
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...(row ?? "").matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, content]) => {
      const value = plain(content ?? "");
      return attributes?.includes('t="s"') ? (strings[Number(value)] ?? "") : value;
    }),
  );
}
