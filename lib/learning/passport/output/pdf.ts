import { join } from "node:path";
import PDFDocument from "pdfkit";
import type { Passport } from "@/lib/learning/passport/queries/record";
import { formatDateRange, formatInstant } from "@/lib/platform/dates/format";
import { formatHours, formatNumber } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor, type Translator } from "@/lib/platform/i18n/translator";

const FONTS = join(process.cwd(), "node_modules", "@expo-google-fonts", "source-sans-3");
const REGULAR = join(FONTS, "400Regular", "SourceSans3_400Regular.ttf");
const SEMIBOLD = join(FONTS, "600SemiBold", "SourceSans3_600SemiBold.ttf");
const INK = "#16262b";
const QUIET = "#53656b";
const ACCENT = "#0a5f73";
const LANGUAGE_TAGS: Record<Locale, string> = { tr: "tr-TR", en: "en-GB", az: "az-AZ" };
const MARGIN = 56;
const WIDTH = 595 - 2 * MARGIN;

export type PassportPaper = {
  passport: Passport;
  now: Date;
  zone: string;
  networkName: string;
  baseUrl: string;
  locale: Locale;
};

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

/** A passport as a tagged PDF/A in the reader's language: who, how many hours against which aims, and each training. */
export async function drawPassport({
  passport,
  now,
  zone,
  networkName,
  baseUrl,
  locale,
}: PassportPaper): Promise<Buffer> {
  const t = await translatorFor(locale);
  const doc = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    displayTitle: true,
    lang: LANGUAGE_TAGS[locale],
    info: { Title: t("passport.pdf.title"), Author: networkName, CreationDate: now, ModDate: now },
    font: REGULAR,
  } as PDFKit.PDFDocumentOptions);
  const finished = collect(doc);
  doc.registerFont("regular", REGULAR).registerFont("semibold", SEMIBOLD);
  const root = doc.struct("Document");
  doc.addStructure(root);
  line(doc, root, "P", networkName, { size: 11, color: QUIET });
  line(doc, root, "H1", t("passport.pdf.title"), { size: 26, color: ACCENT, font: "semibold" });
  line(doc, root, "P", passport.holder.name, { size: 17, font: "semibold", gap: 2 });
  for (const text of aboutHolder(t, passport, { now, zone, locale }))
    line(doc, root, "P", text, { color: QUIET });
  line(doc, root, "H2", t("passport.hours.title"), { size: 15, color: ACCENT, font: "semibold", before: 14 });
  drawList(doc, root, hourRows(t, passport, locale));
  line(doc, root, "H2", t("passport.record.title"), {
    size: 15,
    color: ACCENT,
    font: "semibold",
    before: 14,
  });
  drawList(doc, root, trainingRows(t, passport, locale));
  line(doc, root, "P", t("passport.pdf.check", { address: `${baseUrl}/.well-known/jwks.json` }), {
    size: 8.5,
    color: QUIET,
    before: 16,
  });
  root.end();
  doc.end();
  return finished;
}

function collect(doc: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });
}

type Look = { size?: number; color?: string; font?: "regular" | "semibold"; before?: number; gap?: number };

function line(doc: Pdf, parent: Parent, kind: string, text: string, look: Look = {}): void {
  const { size = 10.5, color = INK, font = "regular", before = 0, gap = 3 } = look;
  doc.y += before;
  if (doc.y > doc.page.height - MARGIN - 2 * size) doc.addPage();
  parent.add(
    doc.struct(kind, {}, () => {
      doc.font(font).fontSize(size).fillColor(color).text(text, MARGIN, doc.y, { width: WIDTH });
    }),
  );
  doc.y += gap;
}

function aboutHolder(
  t: Translator,
  { holder }: Passport,
  { now, zone, locale }: { now: Date; zone: string; locale: Locale },
): string[] {
  return [
    ...(holder.school ? [localName(holder.school, locale)] : []),
    ...(holder.fields.length > 0 ? [holder.fields.map((field) => localName(field, locale)).join(", ")] : []),
    t("passport.pdf.asOf", { when: formatInstant(now, { locale, zone }) }),
  ];
}

type Row = { label: string; value: string; note?: string };

function drawList(doc: Pdf, parent: Parent, rows: readonly Row[]): void {
  const list = doc.struct("L");
  parent.add(list);
  for (const { label, value, note } of rows) {
    const height = doc
      .font("semibold")
      .fontSize(10.5)
      .heightOfString(label, { width: WIDTH - 110 });
    if (doc.y + height + 30 > doc.page.height - MARGIN) doc.addPage();
    const item = doc.struct("LI");
    list.add(item);
    const { y } = doc;
    item.add(
      doc.struct("Lbl", {}, () => {
        doc
          .font("semibold")
          .fontSize(10.5)
          .fillColor(INK)
          .text(label, MARGIN, y, { width: WIDTH - 110 });
        if (note)
          doc
            .font("regular")
            .fontSize(9)
            .fillColor(QUIET)
            .text(note, { width: WIDTH - 110 });
      }),
    );
    const end = doc.y;
    item.add(
      doc.struct("LBody", {}, () => {
        doc
          .font("regular")
          .fontSize(10.5)
          .fillColor(INK)
          .text(value, MARGIN + WIDTH - 104, y, { width: 104, align: "right" });
      }),
    );
    item.end();
    doc.y = Math.max(end, doc.y) + 5;
    doc.x = MARGIN;
  }
  list.end();
}

function hourRows(t: Translator, passport: Passport, locale: Locale): Row[] {
  const { total, byYear, byField, year, target, career } = passport;
  const hours = (value: number) => formatHours(value, locale);
  const now = byYear.find((row) => row.year === year)?.hours ?? 0;
  const against = (value: number, aim: number) =>
    `${formatNumber(value, locale)} / ${formatNumber(aim, locale)}`;
  return [
    { label: t("passport.hours.total"), value: hours(total) },
    { label: t("passport.hours.thisYear", { year: String(year) }), value: against(now, target) },
    { label: t("passport.hours.expert"), value: against(total, career.expert) },
    { label: t("passport.hours.head"), value: against(total, career.head) },
    ...byYear.map((row) => ({ label: String(row.year), value: hours(row.hours) })),
    ...byField.map((row) => ({ label: localName(row.field, locale), value: hours(row.hours) })),
  ];
}

function trainingRows(t: Translator, { entries }: Passport, locale: Locale): Row[] {
  return entries.map(({ kind, title, where, reference, hours, startsOn, endsOn }) => ({
    label: title,
    note: [
      where,
      formatDateRange(startsOn, endsOn, { locale, zone: "UTC" }),
      t(`passport.record.kind.${kind}`),
      reference,
    ].join(" · "),
    value: formatHours(hours, locale),
  }));
}
