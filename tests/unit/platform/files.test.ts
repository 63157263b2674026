import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "@/lib/platform/csv/write-xlsx";
import { checkFile } from "@/lib/platform/files/check-file";
import { cleanFileName, downloadHeaders } from "@/lib/platform/files/file-name";
import { keepFile } from "@/lib/platform/files/keep-file";
import { FILE_KINDS, type FileKind } from "@/lib/platform/files/kinds";
import { diskStorage } from "@/lib/platform/files/storage";

const ALL = Object.keys(FILE_KINDS) as FileKind[];
const bytes = (given: string | Buffer) => new Uint8Array(Buffer.from(given as string));
const folder = () => mkdtempSync(join(tmpdir(), "usta-files-"));

async function pdf(): Promise<Buffer> {
  const document = new PDFDocument();
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.text("Rapor").end();
  await ended;
  return Buffer.concat(chunks);
}

const picture = (kind: "jpeg" | "png" | "webp", width = 40) =>
  sharp({ create: { width, height: 20, channels: 3, background: "#0f3a47" } })
    [kind]()
    .withExif({ IFD0: { Copyright: "kim çekti" } })
    .toBuffer();

describe("what a file is", () => {
  it.each(["jpeg", "png", "webp"] as const)("draws a %s anew, without what it carried", async (kind) => {
    const given = await picture(kind);
    const checked = await checkFile(`foto.${kind === "jpeg" ? "JPG" : kind}`, bytes(given), ALL);
    expect(checked).toMatchObject({ kind, width: 40, height: 20 });
    if (typeof checked !== "string") expect((await sharp(checked.bytes).metadata()).exif).toBeUndefined();
  });

  it("takes what is what it says", async () => {
    const workbook = await writeXlsx({ titles: ["A"], rows: [["b"]] }, { sheet: "1" });
    expect(await checkFile("rapor.pdf", bytes(await pdf()), ALL)).toMatchObject({ kind: "pdf" });
    expect(await checkFile("liste.xlsx", bytes(workbook), ALL)).toMatchObject({ kind: "xlsx" });
    expect(await checkFile("liste.csv", bytes("Ad;Soyad\nAyşe;Işık"), ALL)).toMatchObject({ kind: "csv" });
    expect(await checkFile("not.txt", bytes("Şu"), ALL)).toMatchObject({ kind: "txt" });
  });

  it.each([
    ["an empty one", "a.pdf", "", "file_empty"],
    ["a page that says it is a picture", "a.png", "<html><script>alert(1)</script>", "file_not_what_it_says"],
    ["a program that says it is a document", "a.pdf", "MZ\u0090\u0000\u0003", "file_not_what_it_says"],
    ["bytes that say they are text", "a.csv", "a\u0000b", "file_not_what_it_says"],
    ["a drawing", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "file_kind_not_allowed"],
    ["no ending", "rapor", "%PDF-1.4", "file_kind_not_allowed"],
    ["two endings", "a.pdf.exe", "%PDF-1.4", "file_kind_not_allowed"],
    ["a broken picture", "a.png", "\u0089PNG\r\n\u001a\n", "file_not_what_it_says"],
  ])("refuses %s", async (_what, name, content, refusal) => {
    expect(await checkFile(name, new Uint8Array(Buffer.from(content, "latin1")), ALL)).toBe(refusal);
  });

  it("refuses a picture under another's name, a kind not asked for, a cut one and one too large", async () => {
    const png = await picture("png");
    expect(await checkFile("a.jpg", bytes(png), ALL)).toBe("file_not_what_it_says");
    expect(await checkFile("a.png", bytes(png), ["pdf"])).toBe("file_kind_not_allowed");
    const jpeg = await picture("jpeg", 2000);
    expect(await checkFile("a.jpg", bytes(jpeg.subarray(0, jpeg.length / 2)), ALL)).toBe("file_unreadable");
    const document = await pdf();
    expect(await checkFile("a.pdf", bytes(document.subarray(0, 200)), ALL)).toBe("file_unreadable");
    const huge = await sharp({ create: { width: 8000, height: 5001, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(await checkFile("a.png", bytes(huge), ALL)).toBe("picture_too_large");
  });

  it("refuses a PDF that does something by itself, however it is written", async () => {
    const plain = (await pdf()).toString("latin1");
    const hidden = deflateSync(Buffer.from("<< /S /JavaScript /JS (app.alert(1)) >>")).toString("latin1");
    for (const added of [
      "1 0 obj << /S /JavaScript >> endobj",
      "1 0 obj << /S /Java#53cript >> endobj",
      "1 0 obj << /S /Launch >> endobj",
      "1 0 obj << /EmbeddedFiles 2 0 R >> endobj",
      "trailer << /Encrypt 5 0 R >>",
      `1 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n${hidden}\nendstream endobj`,
    ]) {
      const file = new Uint8Array(Buffer.from(plain.replace("%%EOF", `${added}\n%%EOF`), "latin1"));
      expect(await checkFile("a.pdf", file, ALL), added).toBe("file_has_program");
    }
  });
});

describe("the names of files", () => {
  it.each([
    ["../../etc/passwd", "pdf", "passwd.pdf"],
    ["C:\\Users\\x\\Rapor 2026.PDF", "pdf", "Rapor 2026.pdf"],
    ["a\u202Egpj.exe", "jpeg", "agpj.jpg"],
    ["Öğretmen listesi.csv", "csv", "Öğretmen listesi.csv"],
    [".htaccess", "txt", "dosya.txt"],
    ["", "pdf", "dosya.pdf"],
    ["x".repeat(400), "pdf", `${"x".repeat(120)}.pdf`],
  ] as const)("%j becomes a name to keep", (given, kind, kept) =>
    expect(cleanFileName(given, kind)).toBe(kept),
  );

  it("go out in all letters and break no header", () => {
    const headers = downloadHeaders({
      name: 'Şükrü\r\nX: "1".pdf',
      contentType: "application/pdf",
      inline: true,
    });
    expect(headers["content-disposition"]).toBe(
      "inline; filename=\"SukruX: _1_.pdf\"; filename*=UTF-8''%C5%9E%C3%BCkr%C3%BC%0D%0AX%3A%20%221%22.pdf",
    );
    expect(
      downloadHeaders({ name: "a.csv", contentType: "text/csv", inline: true })["content-disposition"],
    ).toMatch(/^attachment/);
  });
});

describe("kept files", () => {
  it("are kept once, whole, and come back", async () => {
    const root = folder();
    const storage = diskStorage(root);
    const file = new File(["Ad;Soyad\n"], "liste.csv");
    const kept = await keepFile(file, { allowed: ["csv"], maxBytes: 9 }, storage);
    expect(await keepFile(file, { allowed: ["csv"], maxBytes: 9 }, storage)).toEqual(kept);
    expect(kept).toMatchObject({ name: "liste.csv", contentType: "text/csv", size: 9 });
    if (typeof kept === "string") return;
    const found = await storage.open(kept.sha256);
    expect(found && (await text(found.stream))).toBe("Ad;Soyad\n");
    expect(readdirSync(join(root, "incoming"))).toEqual([]);
    await storage.remove(kept.sha256);
    expect(await storage.open(kept.sha256)).toBeNull();
  });

  it("leave nothing behind when they are too large, and no name leads out of the folder", async () => {
    const root = folder();
    const storage = diskStorage(root);
    expect(
      await keepFile(new File(["0123456789"], "a.txt"), { allowed: ["txt"], maxBytes: 9 }, storage),
    ).toBe("file_too_large");
    async function* endless() {
      for (;;) yield new Uint8Array(1000);
    }
    expect(await storage.put(endless(), 5000)).toBeNull();
    expect(readdirSync(join(root, "incoming"))).toEqual([]);
    expect(await storage.open("../../../etc/passwd")).toBeNull();
  });
});
