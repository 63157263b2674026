/** What may be uploaded. No SVG, HEIC, AVIF or TIFF: each is a program or a riddle to somebody's reader. */
export const FILE_KINDS = {
  pdf: { type: "application/pdf", endings: ["pdf"] },
  jpeg: { type: "image/jpeg", endings: ["jpg", "jpeg"] },
  png: { type: "image/png", endings: ["png"] },
  webp: { type: "image/webp", endings: ["webp"] },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
  },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", endings: ["xlsx"] },
  csv: { type: "text/csv", endings: ["csv"] },
  txt: { type: "text/plain", endings: ["txt"] },
} as const;

export type FileKind = keyof typeof FILE_KINDS;

export const PICTURES = ["jpeg", "png", "webp"] as const satisfies readonly FileKind[];
export const DOCUMENTS = ["pdf", "docx", "xlsx", ...PICTURES] as const satisfies readonly FileKind[];

/** A paper that was signed: as a document nobody edits, or as a picture of it. */
export const SCANS = ["pdf", ...PICTURES] as const satisfies readonly FileKind[];

export const FILE_REFUSALS = [
  "file_empty",
  "file_too_large",
  "file_kind_not_allowed",
  "file_not_what_it_says",
  "file_has_program",
  "file_unreadable",
  "picture_too_large",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The kind that a file's name claims. */
export function kindNamed(name: string): FileKind | null {
  const ending = endingOf(name);
  const kinds = Object.keys(FILE_KINDS) as FileKind[];
  return kinds.find((kind) => (FILE_KINDS[kind].endings as readonly string[]).includes(ending)) ?? null;
}
