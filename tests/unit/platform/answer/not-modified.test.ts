import { expect, it } from "vitest";
import { isKnown } from "@/lib/platform/answer/not-modified";

it.each([
  ['"a"', '"a"', true],
  ['W/"a"', '"a"', true],
  ['"a"', 'W/"a"', true],
  ['"b", W/"a"', '"a"', true],
  ["*", '"a"', true],
  ['"b"', '"a"', false],
  ["a", '"a"', false],
  ["", '"a"', false],
  [undefined, '"a"', false],
])("asked for with %j, %j is known: %s", (asked, tag, known) => expect(isKnown(asked, tag)).toBe(known));
