import type { CertificateDetail } from "@/lib/learning/certificate/queries";
import type { Cell, Table } from "@/lib/platform/csv/table";
import type { Translator } from "@/lib/platform/i18n/translator";

type Listed = Pick<
  CertificateDetail,
  | "number"
  | "kind"
  | "status"
  | "holderName"
  | "courseTitle"
  | "hours"
  | "points"
  | "startedOn"
  | "endedOn"
  | "code"
>;
export type ManifestRow = { certificate: Listed; file: string; sha256: string };

const COLUMNS = [
  "number",
  "kind",
  "status",
  "holder",
  "course",
  "hours",
  "points",
  "starts",
  "ends",
  "code",
] as const;

/** What lies in a session's ZIP: a line a file, with its SHA-256. */
export function manifestTable(t: Translator, rows: readonly ManifestRow[]): Table {
  return {
    titles: [
      t("certificate.manifest.file"),
      ...COLUMNS.map((column) => t(`certificate.manifest.${column}`)),
      "SHA-256",
    ],
    rows: rows.map(({ certificate, file, sha256 }): Cell[] => [
      file,
      certificate.number,
      t(`certificate.kind.${certificate.kind}`),
      t(`certificate.status.${certificate.status}`),
      certificate.holderName,
      certificate.courseTitle,
      certificate.hours,
      certificate.points,
      day(certificate.startedOn),
      day(certificate.endedOn),
      certificate.code,
      sha256,
    ]),
  };
}

const day = (date: Date) => date.toISOString().slice(0, 10);
