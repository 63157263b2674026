import { fileTypeFromBuffer } from "file-type";
import { decodeText } from "@/lib/platform/csv/decode";
import { FILE_KINDS, kindNamed, PICTURES, type FileKind, type FileRefusal } from "./kinds";
import { pdfHasProgram, pdfIsWhole } from "./pdf";
import { redrawPicture } from "./pictures";

export type CheckedFile = { kind: FileKind; bytes: Uint8Array; width?: number; height?: number };

/**
 * What a file really is, by its content; its name and its announced type are only asked whether they lie.
 * Pictures come back drawn anew: smaller, and without the place and the camera they were taken with.
 */
export async function checkFile(
  name: string,
  bytes: Uint8Array,
  allowed: readonly FileKind[],
  longestSide?: number,
): Promise<CheckedFile | FileRefusal> {
  if (bytes.length === 0) return "file_empty";
  const claimed = kindNamed(name);
  if (claimed === null || !allowed.includes(claimed)) return "file_kind_not_allowed";
  const kind = await kindOf(bytes, claimed);
  if (kind === null || kind !== claimed) return "file_not_what_it_says";
  if (kind === "pdf" && pdfHasProgram(bytes)) return "file_has_program";
  if (kind === "pdf" && !pdfIsWhole(bytes)) return "file_unreadable";
  if ((PICTURES as readonly FileKind[]).includes(kind)) {
    const picture = await redrawPicture(bytes, kind as (typeof PICTURES)[number], longestSide);
    return typeof picture === "string" ? picture : { kind, ...picture };
  }
  return { kind, bytes };
}

async function kindOf(bytes: Uint8Array, claimed: FileKind): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (claimed === "csv" || claimed === "txt") {
    return found === undefined || found.mime.startsWith("text/")
      ? decodeText(bytes)
        ? claimed
        : null
      : null;
  }
  const kinds = Object.keys(FILE_KINDS) as FileKind[];
  return kinds.find((kind) => FILE_KINDS[kind].type === found?.mime) ?? null;
}
