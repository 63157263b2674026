import { withoutForbiddenCharacters } from "@/lib/platform/fields/characters";
import { endingOf, FILE_KINDS, type FileKind } from "./kinds";

const LONGEST = 120;

/** A name to keep: no folders, nothing invisible, the ending of what the file is. */
export function cleanFileName(given: string, kind: FileKind): string {
  const last = withoutForbiddenCharacters(given.normalize("NFC")).split(/[\\/]/).at(-1) ?? "";
  const bare = last
    .replace(/[<>:"|?*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const endings: readonly string[] = FILE_KINDS[kind].endings;
  const ending = endings.includes(endingOf(bare)) ? endingOf(bare) : (endings[0] ?? "");
  const stem = bare.replace(/\.[a-z0-9]{1,8}$/i, "").replace(/^\.+/, "");
  return `${[...stem].slice(0, LONGEST).join("").trim() || "dosya"}.${ending}`;
}

/** For every file that goes out: its name in all letters, never run, never guessed at, never framed. */
export function downloadHeaders(file: {
  name: string;
  contentType: string;
  size?: number;
  inline?: boolean;
}) {
  const plain =
    file.name
      .normalize("NFD")
      .replace(/[^\x20-\x7e]/g, "")
      .replace(/["\\%]/g, "_") || "file";
  const way =
    file.inline && /^(image\/(jpeg|png|webp)|application\/pdf)$/.test(file.contentType)
      ? "inline"
      : "attachment";
  const whole = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    "content-type": file.contentType.startsWith("text/")
      ? `${file.contentType}; charset=utf-8`
      : file.contentType,
    "content-disposition": `${way}; filename="${plain}"; filename*=UTF-8''${whole}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "cache-control": "private, no-store",
    ...(file.size === undefined ? {} : { "content-length": String(file.size) }),
  };
}
