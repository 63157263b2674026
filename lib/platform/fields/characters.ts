/** What may stand in a text that people type. Pure; used by every text field and by search. */

const LONE_SURROGATE = /\p{Surrogate}/u;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;
const NONCHARACTER = /\p{Noncharacter_Code_Point}/u;
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff]/g;
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** True for what PostgreSQL refuses or what makes a text read otherwise than it is stored. */
export function hasForbiddenCharacter(text: string): boolean {
  return (
    CONTROL.test(text) || BIDI_OVERRIDE.test(text) || LONE_SURROGATE.test(text) || NONCHARACTER.test(text)
  );
}

export function withoutForbiddenCharacters(text: string): string {
  return text
    .toWellFormed()
    .replace(new RegExp(CONTROL, "g"), " ")
    .replace(new RegExp(BIDI_OVERRIDE, "g"), "")
    .replace(new RegExp(NONCHARACTER, "gu"), "")
    .replaceAll("\ufffd", "");
}

/** One line: composed, white space as single spaces, invisible marks dropped; "" when nothing can be seen. */
export function oneLine(text: string): string {
  const line = text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
  return VISIBLE.test(line) ? line : "";
}

/** Several lines: line ends as \n, no more than one empty line in a row, no trailing spaces. */
export function manyLines(text: string): string {
  const lines = text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
  return VISIBLE.test(lines) ? lines : "";
}

export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
