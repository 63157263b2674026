import "server-only";
import { checkFile } from "./check-file";
import { cleanFileName } from "./file-name";
import { FILE_KINDS, type FileKind, type FileRefusal } from "./kinds";
import { storage, type Storage } from "./storage";

/** The columns of a `StoredFile` that come from the file itself. */
export type KeptFile = {
  sha256: string;
  name: string;
  contentType: string;
  size: number;
  width?: number;
  height?: number;
};

/**
 * Checks an uploaded file and keeps its bytes; the caller writes the `StoredFile` row in the deed's
 * transaction. Bytes without a row harm nobody: the same file finds its place again.
 */
export async function keepFile(
  file: File,
  {
    allowed,
    maxBytes,
    longestSide,
  }: { allowed: readonly FileKind[]; maxBytes: number; longestSide?: number },
  to: Storage = storage,
): Promise<KeptFile | FileRefusal> {
  if (file.size > maxBytes) return "file_too_large";
  const checked = await checkFile(file.name, new Uint8Array(await file.arrayBuffer()), allowed, longestSide);
  if (typeof checked === "string") return checked;
  const kept = await to.put(pieces(checked.bytes), Math.max(maxBytes, checked.bytes.length));
  if (kept === null) return "file_too_large";
  return {
    ...kept,
    name: cleanFileName(file.name, checked.kind),
    contentType: FILE_KINDS[checked.kind].type,
    width: checked.width,
    height: checked.height,
  };
}

async function* pieces(bytes: Uint8Array) {
  yield bytes;
}
