import { describe, expect, it } from "vitest";
import { LIMIT_DEFAULT, LIMIT_MOST, toCursor } from "@/lib/desk/open-data/rules";
import { readOpenDataInput } from "@/lib/desk/open-data/schema";

const read = (query: string) => readOpenDataInput("provinces", new URLSearchParams(query));

describe("readOpenDataInput", () => {
  it("asks for the first page of everything where nothing is said", () => {
    expect(read("")).toEqual({ input: { limit: LIMIT_DEFAULT, after: null, format: null, filters: {} } });
  });

  it("reads filters by their column's name, the limit, the cursor and the format", () => {
    const cursor = toCursor("provinces", "06");
    expect(read(`pilot=true&plate=6&limit=${LIMIT_MOST}&cursor=${cursor}&format=csv`)).toEqual({
      input: { limit: LIMIT_MOST, after: "06", format: "csv", filters: { pilot: true, plate: 6 } },
    });
  });

  it.each([
    ["limit=0", "limit"],
    [`limit=${LIMIT_MOST + 1}`, "limit"],
    ["limit=", "limit"],
    ["limit=1e1", "limit"],
    ["limit=-1", "limit"],
    ["format=xml", "format"],
    ["cursor=abc", "cursor"],
    [`cursor=${toCursor("fields", "06")}`, "cursor"],
    ["pilot=yes", "pilot"],
    ["pilot=true&pilot=false", "pilot"],
    ["limit=5&limit=5", "limit"],
    ["Pilot=true", "Pilot"],
    ["population=5", "population"],
    ["__proto__=1", "__proto__"],
    ["name%5B%5D=x", "name[]"],
    ["name=%00", "name"],
  ])("%s is refused in a sentence that names the parameter", (query, parameter) => {
    const answer = read(query);
    if (!("wrong" in answer)) throw new Error("was taken");
    expect(answer.wrong.parameter).toBe(parameter);
    expect(answer.wrong.message).toMatch(/^["A-Z].*\.$/);
  });

  it("does not echo what could be markup", () => {
    const answer = read("%3Cscript%3E=1");
    expect(JSON.stringify(answer)).not.toContain("<");
  });
});
