import { join } from "node:path";
import PDFDocument from "pdfkit";
import { encode } from "uqr";
import { formatDate, formatDateRange } from "@/lib/platform/dates/format";
import { formatHours } from "@/lib/platform/dates/numbers";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor, type Translator } from "@/lib/platform/i18n/translator";
import { localised, routes } from "@/lib/platform/routes";
import type { CertificateDetail } from "@/lib/learning/certificate/queries";
import { showCode } from "@/lib/learning/certificate/rules";

/** Where the fonts' files are: all Turkish and Azerbaijani letters, which the web font's subsets lack half of. */
const FONTS = join(process.cwd(), "node_modules", "@expo-google-fonts", "source-sans-3");
const REGULAR = join(FONTS, "400Regular", "SourceSans3_400Regular.ttf");
const SEMIBOLD = join(FONTS, "600SemiBold", "SourceSans3_600SemiBold.ttf");

const INK = "#16262b";
const QUIET = "#53656b";
const ACCENT = "#0a5f73";
const AMBER = "#b4690e";
const LANGUAGE_TAGS: Record<Locale, string> = { tr: "tr-TR", en: "en-GB", az: "az-AZ" };

type Facts = Pick<
  CertificateDetail,
  | "number"
  | "code"
  | "kind"
  | "holderName"
  | "courseTitle"
  | "centreName"
  | "fieldNames"
  | "hours"
  | "points"
  | "passMark"
  | "signatories"
  | "startedOn"
  | "endedOn"
  | "issuedAt"
  | "isDemonstration"
>;
/** A picture as PDF takes it, PNG or JPEG, with its words. */
export type PaperMark = { bytes: Uint8Array; alt: string };
export type CertificatePaper = {
  certificate: Facts;
  /** The network's and the centre's; without a picture the name stands alone. */
  marks?: readonly PaperMark[];
  /** The network's name in the reader's language. */
  networkName: string;
  /** The portal's address, without a slash at its end. */
  baseUrl: string;
  locale: Locale;
};

/** The certificate as a tagged PDF/A in the reader's language, one A4 page across, with a QR code to its public check. */
export async function drawCertificate({
  certificate,
  marks = [],
  networkName,
  baseUrl,
  locale,
}: CertificatePaper): Promise<Buffer> {
  const t = await translatorFor(locale);
  const title = t(`certificate.kind.${certificate.kind}`);
  const doc = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    displayTitle: true,
    lang: LANGUAGE_TAGS[locale],
    info: {
      Title: `${title} ${certificate.number}`,
      Author: networkName,
      CreationDate: certificate.issuedAt,
      ModDate: certificate.issuedAt,
    },
    font: REGULAR,
  } as PDFKit.PDFDocumentOptions);
  const finished = collect(doc);
  doc.registerFont("regular", REGULAR).registerFont("semibold", SEMIBOLD);
  const link = `${baseUrl}${localised(locale, routes.certificate(certificate.code))}`;

  doc.markContent("Artifact", { type: "Layout" });
  drawFrame(doc);
  doc.endMarkedContent();
  const root = doc.struct("Document");
  doc.addStructure(root);
  drawHeading(doc, root, { title, networkName });
  drawMarks(doc, root, marks);
  drawHolder(doc, root, t, certificate);
  drawFacts(doc, root, factRows(t, certificate, locale));
  drawCheck(doc, root, t, { link, code: certificate.code, baseUrl, locale });
  drawSignature(doc, root, t, certificate, locale);
  root.end();
  doc.end();
  return finished;
}

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

function collect(doc: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });
}

const LEFT = 78;
const WIDTH = 842;
const HEIGHT = 595;
const COLUMN = 470;
const MARK_SIDE = 72;
const HEADING_WIDTH = WIDTH - LEFT - 56 - 2 * (MARK_SIDE + 14);

function drawFrame(doc: Pdf): void {
  doc.rect(0, 0, 26, HEIGHT).fill(ACCENT);
  doc.rect(26, 0, 4, HEIGHT).fill(AMBER);
  doc
    .lineWidth(0.6)
    .strokeColor("#c9d4d7")
    .moveTo(LEFT, 492)
    .lineTo(WIDTH - 56, 492)
    .stroke();
}

/** One structure element with what `draw` writes in it. */
function tagged(doc: Pdf, parent: Parent, kind: string, draw: () => void, options = {}): void {
  parent.add(doc.struct(kind, options, draw));
}

function drawHeading(
  doc: Pdf,
  root: Parent,
  { title, networkName }: { title: string; networkName: string },
): void {
  tagged(doc, root, "P", () => {
    doc
      .font("semibold")
      .fontSize(12)
      .fillColor(QUIET)
      .text(networkName, LEFT, 56, { width: WIDTH - LEFT - 56 });
  });
  tagged(doc, root, "H1", () => {
    doc.font("semibold").fontSize(34).fillColor(ACCENT).text(title, LEFT, 84, { width: HEADING_WIDTH });
  });
}

/** At the top right, the last one outermost. */
function drawMarks(doc: Pdf, root: Parent, marks: readonly PaperMark[]): void {
  marks.forEach(({ bytes, alt }, index) => {
    const x = WIDTH - 56 - (marks.length - index) * (MARK_SIDE + 14) + 14;
    tagged(
      doc,
      root,
      "Figure",
      () => {
        doc.image(Buffer.from(bytes), x, 48, {
          fit: [MARK_SIDE, MARK_SIDE],
          align: "right",
          valign: "center",
        });
      },
      { alt },
    );
  });
}

function drawHolder(doc: Pdf, root: Parent, t: Translator, { holderName, kind }: Facts): void {
  tagged(doc, root, "P", () => {
    doc.font("regular").fontSize(13).fillColor(QUIET).text(t("certificate.pdf.certifies"), LEFT, 156);
  });
  const size = [...holderName].length > 34 ? 22 : 28;
  tagged(doc, root, "P", () => {
    doc
      .font("semibold")
      .fontSize(size)
      .fillColor(INK)
      .text(holderName, LEFT, 176, { width: WIDTH - LEFT - 56, height: 36, ellipsis: true });
  });
  tagged(doc, root, "P", () => {
    doc
      .font("regular")
      .fontSize(13)
      .fillColor(QUIET)
      .text(t(`certificate.pdf.statement.${kind}`), LEFT, 216);
  });
}

function factRows(t: Translator, certificate: Facts, locale: Locale): [string, string][] {
  const reader = { locale, zone: "UTC" };
  return [
    [t("certificate.pdf.course"), certificate.courseTitle],
    ...(certificate.fieldNames.length > 0
      ? [[t("certificate.pdf.fields"), certificate.fieldNames.join(", ")] as [string, string]]
      : []),
    [t("certificate.pdf.hours"), formatHours(certificate.hours, locale)],
    ...(certificate.points === null
      ? []
      : [
          [
            t("certificate.pdf.result"),
            t("certificate.pdf.points", { points: certificate.points, pass: certificate.passMark ?? 0 }),
          ] as [string, string],
        ]),
    [t("certificate.pdf.dates"), formatDateRange(certificate.startedOn, certificate.endedOn, reader)],
    [t("certificate.pdf.centre"), certificate.centreName],
    [t("certificate.pdf.number"), certificate.number],
  ];
}

function drawFacts(doc: Pdf, root: Parent, rows: [string, string][]): void {
  const list = doc.struct("L");
  root.add(list);
  let y = 258;
  for (const [label, value] of rows) {
    const item = doc.struct("LI");
    list.add(item);
    tagged(doc, item, "Lbl", () => {
      doc
        .font("regular")
        .fontSize(11)
        .fillColor(QUIET)
        .text(label, LEFT, y + 1.5, { width: 96 });
    });
    doc.font("semibold").fontSize(13);
    const height = Math.min(doc.heightOfString(value, { width: COLUMN - 100 }), 52);
    tagged(doc, item, "LBody", () => {
      doc
        .font("semibold")
        .fontSize(13)
        .fillColor(INK)
        .text(value, LEFT + 100, y, { width: COLUMN - 100, height: 52, ellipsis: true });
    });
    item.end();
    y += height + 9;
  }
  list.end();
}

type Check = { link: string; code: string; baseUrl: string; locale: Locale };

function drawCheck(doc: Pdf, root: Parent, t: Translator, { link, code, baseUrl, locale }: Check): void {
  const x = WIDTH - 56 - 150;
  tagged(
    doc,
    root,
    "Figure",
    () => {
      const { data, size } = encode(link, { ecc: "M", border: 0 });
      const dot = 150 / size;
      doc.fillColor(INK);
      data.forEach((row, line) =>
        row.forEach((isDark, column) => {
          if (isDark) doc.rect(x + column * dot, 258 + line * dot, dot + 0.05, dot + 0.05);
        }),
      );
      doc.fill();
    },
    { alt: link },
  );
  const shown = `${baseUrl.replace(/^https?:\/\//, "")}${localised(locale, routes.verify())}`;
  tagged(doc, root, "P", () => {
    doc
      .font("regular")
      .fontSize(8.5)
      .fillColor(QUIET)
      .text(`${t("certificate.pdf.check")} ${shown}`, x - 20, 418, { width: 190, align: "center" });
    doc
      .font("semibold")
      .fontSize(10)
      .fillColor(INK)
      .text(showCode(code), x - 20, doc.y + 3, { width: 190, align: "center" });
  });
}

function drawSignature(doc: Pdf, root: Parent, t: Translator, certificate: Facts, locale: Locale): void {
  const day = certificate.issuedAt.toISOString().slice(0, 10);
  const reader = { locale, zone: "UTC" };
  tagged(doc, root, "P", () => {
    doc
      .font("regular")
      .fontSize(10)
      .fillColor(QUIET)
      .text(`${t("certificate.pdf.issued")}: ${formatDate(day, reader)}`, LEFT, 504);
  });
  const signed =
    certificate.signatories.length > 0
      ? certificate.signatories
      : [{ name: certificate.centreName, title: t("certificate.pdf.signatory") }];
  const width = (WIDTH - 56 - LEFT - 160) / signed.length;
  signed.forEach(({ name, title }, index) => {
    const x = LEFT + 160 + index * width;
    tagged(doc, root, "P", () => {
      doc
        .font("semibold")
        .fontSize(10)
        .fillColor(INK)
        .text(name, x, 504, { width: width - 12, height: 26, ellipsis: true });
      doc
        .font("regular")
        .fontSize(9)
        .fillColor(QUIET)
        .text(title, x, doc.y + 1, { width: width - 12, height: 24, ellipsis: true });
    });
  });
  if (!certificate.isDemonstration) return;
  tagged(doc, root, "P", () => {
    doc.font("semibold").fontSize(11).fillColor(AMBER).text(t("certificate.pdf.demonstration"), LEFT, 556);
  });
}
