import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { dataAsJson, dataAsZip } from "@/lib/desk/privacy/output";

const data = {
  person: [{ givenName: "Gülşah", note: "=1+1", count: 10n ** 18n, at: new Date("2026-03-12T09:00:00Z") }],
  roles: [],
};

/** Reads a ZIP as a stranger would: from the directory at its end. */
function unzip(bytes: Buffer): Record<string, string> {
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"));
  let at = bytes.readUInt32LE(end + 16);
  const files: Record<string, string> = {};
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files[name] = inflateRawSync(bytes.subarray(start, start + size)).toString("utf8");
    at += 46 + nameLength;
  }
  return files;
}

describe("one's own data", () => {
  it("is JSON with big numbers as text", () => {
    expect(JSON.parse(dataAsJson(data))).toEqual({
      person: [
        { givenName: "Gülşah", note: "=1+1", count: "1000000000000000000", at: "2026-03-12T09:00:00.000Z" },
      ],
      roles: [],
    });
  });

  it("is a ZIP with the same and a table for each part that has rows, safe to open in a spreadsheet", () => {
    const files = unzip(Buffer.from(dataAsZip(data)));
    expect(Object.keys(files)).toEqual(["everything.json", "person.csv"]);
    expect(files["everything.json"]).toBe(dataAsJson(data));
    expect(files["person.csv"]).toBe(
      "\ufeffgivenName,note,count,at\nGülşah,'=1+1,1000000000000000000,2026-03-12T09:00:00.000Z\n",
    );
  });
});
