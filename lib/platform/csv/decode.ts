export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1254";

/** Finds out how a file's text is written: by its mark, by its empty bytes, else UTF-8, else Turkish Windows. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 2000);
  const empty = [0, 0];
  start.forEach((byte, index) => byte === 0 && (empty[index % 2] = (empty[index % 2] ?? 0) + 1));
  const many = start.length / 8;
  if ((empty[1] ?? 0) > many && empty[0] === 0) return "utf-16le";
  if ((empty[0] ?? 0) > many && empty[1] === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1254";
  }
}

/** The text without its mark, or null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffd]/.test(text) ? null : { text, encoding };
}
