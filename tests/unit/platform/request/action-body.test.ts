import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReadableForm, isReadablePost, isReadableText } from "@/lib/platform/request/action-body";

const ID = `60${"a".repeat(40)}`;

function form(parts: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, given] of Object.entries(parts))
    for (const value of [given].flat()) data.append(name, value);
  return data;
}

const posted = (state: string, more: Record<string, string> = {}) =>
  form({
    $ACTION_REF_1: "",
    "$ACTION_1:0": `{"id":"${ID}","bound":"$@1"}`,
    "$ACTION_1:1": state,
    $ACTION_KEY: "k",
    name: "Ayşe",
    ...more,
  });

describe("what our own pages send", () => {
  it.each([
    ["the first time", '[{"status":"idle"},"$K1"]'],
    [
      "after a refusal",
      '[{"status":"refused","code":"full","details":"$undefined","values":{"name":["$$5"]}},"$K1"]',
    ],
    ["with a value that stands twice", '[{"a":{"b":1},"c":"$0:0:a"},"$K1"]'],
    ["with a moment", '[{"at":"$D2026-03-12T10:00:00.000Z"},"$K1"]'],
  ])("is readable %s", (_when, arguments_) => {
    expect(isReadableForm(form({ "1_name": "Ayşe", "0": arguments_ }))).toBe(true);
  });

  it("is readable without a script, with a state or with none", () => {
    expect(isReadablePost(posted('[{"status":"idle"}]'))).toBe(true);
    expect(isReadablePost(form({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${ID}","bound":null}` }))).toBe(
      true,
    );
    expect(isReadablePost(form({ [`$ACTION_ID_${ID}`]: "", name: "x" }))).toBe(true);
  });
});

/** Each of these makes React throw, and Next answer 500. */
const UNREADABLE = [
  "", "{}", "null", '"x"', "[", "[1", '["$F1"]', '["$1"]', '["$0"]', '["$@1"]', '["$T"]', '["$B1"]', '["$Q1"]', '["$W1"]', '["$r1"]', '["$h1"]',
  '["$S"]', '["$0:0"]', '["$n9x"]', '["$Dnever"]', '[{"a":1},"$0:0:b"]', '[{"a":1},"$0:0:a:c"]', '[{"a":{"b":"$K1"}},"$0:0:a"]', '[{"__proto__":{}}]',
  "[1,2,3,4,5,6,7,8,9,10,11]", `${"[".repeat(5000)}${"]".repeat(5000)}`, `[${"0,".repeat(30_000)}0]`, `[[${"0,".repeat(30_000)}0]]`,
]; // prettier-ignore

describe("what React cannot read", () => {
  it.each(UNREADABLE.map((body) => [body.slice(0, 40), body]))("is refused: %s", (_start, body) => {
    expect(isReadableText(body)).toBe(false);
    expect(isReadableForm(form({ "0": body }))).toBe(false);
    expect(isReadablePost(posted(body))).toBe(false);
  });

  it("is refused where the parts do not fit together", () => {
    expect(isReadableForm(form({ name: "no arguments at all" }))).toBe(false);
    expect(isReadableForm(form({ "0": ["[]", "[]"] }))).toBe(false);
    expect(isReadableForm(form({ "0": "[]", "1": "broken" }))).toBe(false);
    expect(isReadablePost(form({ name: "no action" }))).toBe(false);
    expect(isReadablePost(form({ $ACTION_ID_toString: "" }))).toBe(false);
    expect(isReadablePost(form({ $ACTION_REF_1: "" }))).toBe(false);
    expect(isReadablePost(form({ "$ACTION_REF_1:0": "" }))).toBe(false);
    for (const meta of [
      "null",
      "{}",
      '{"id":"x","bound":null}',
      `{"id":"${ID}"}`,
      `{"id":"${ID}","bound":"$@2"}`,
      `{"id":"${ID}","bound":"$1"}`,
    ]) {
      expect(isReadablePost(posted("[{}]", { "$ACTION_1:0": meta })), meta).toBe(false);
    }
  });

  it("is told for any body at all, without failing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string({ unit: "binary" }).map((mark) => JSON.stringify([`$${mark}`])),
        ),
        (body) => {
          isReadableText(body);
          isReadableForm(form({ "0": body }));
          isReadablePost(posted(body));
        },
      ),
      { numRuns: 40 },
    );
  });
});
