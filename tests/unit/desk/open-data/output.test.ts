import { describe, expect, it } from "vitest";
import { answerRows, openApiDocument } from "@/lib/desk/open-data/output";
import { COLUMNS, DATASETS, readCursor, type OpenRow } from "@/lib/desk/open-data/rules";

const row = (code: string, name: string): { key: string; row: OpenRow } => ({
  key: code,
  row: Object.fromEntries(
    COLUMNS.provinces.map((column) => [
      column.name,
      column.name === "code" ? code : column.name === "name" ? name : column.type === "yes-no" ? true : null,
    ]),
  ),
});
const rows = [row("01", "Adana"), row("02", "=1+1"), row("03", 'Ağrı, "doğu"')];
const url = new URL("http://portal.test/api/v1/provinces?pilot=true&limit=2");
const ask = (more: Partial<Parameters<typeof answerRows>[0]> = {}) =>
  answerRows({ dataset: "provinces", rows, limit: 2, url, asCsv: false, ifNoneMatch: null, ...more });

describe("answerRows", () => {
  it("shows as many as asked for and where to go on, filters kept", async () => {
    const body = (await ask().json()) as { data: OpenRow[]; next: string };
    expect(body.data.map(({ code }) => code)).toEqual(["01", "02"]);
    const next = new URL(body.next);
    expect(next.searchParams.get("pilot")).toBe("true");
    expect(readCursor("provinces", next.searchParams.get("cursor")!)).toBe("02");
    expect(ask().headers.get("link")).toBe(`<${body.next}>; rel="next"`);
  });

  it("ends where nothing is left", async () => {
    const body = (await ask({ limit: 3 }).json()) as { next: null };
    expect(body.next).toBeNull();
    expect(ask({ limit: 3 }).headers.has("link")).toBe(false);
  });

  it("answers 304 without a body to its own tag, and anew to another", async () => {
    const tag = ask().headers.get("etag");
    const again = ask({ ifNoneMatch: `W/${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("access-control-allow-origin")).toBe("*");
    expect(ask({ ifNoneMatch: '"other"' }).status).toBe(200);
    expect(ask({ asCsv: true }).headers.get("etag")).not.toBe(tag);
  });

  it("writes CSV that a spreadsheet reads and does not run", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      await ask({ asCsv: true, limit: 3 }).arrayBuffer(),
    );
    expect(text.startsWith("\ufeffcode,plate,slug,name,")).toBe(true);
    expect(text).toContain("'=1+1");
    expect(text).toContain('"Ağrı, ""doğu"""');
    expect(text.trimEnd().split("\r\n")).toHaveLength(4);
  });
});

describe("openApiDocument", () => {
  const document = openApiDocument("http://portal.test");

  it("describes each list with each of its columns and filters", () => {
    expect(Object.keys(document.paths)).toEqual(DATASETS.map((dataset) => `/${dataset}`));
    const filters = JSON.stringify(document.paths["/provinces"]);
    for (const name of ["pilot", "host", "plate", "limit", "cursor"]) expect(filters).toContain(`"${name}"`);
    for (const dataset of DATASETS) {
      const schema = document.components.schemas[dataset];
      expect(schema.required).toEqual(COLUMNS[dataset].map(({ name }) => name));
    }
  });

  it("points only at what it holds", () => {
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([a-zA-Z]+)"/g)) {
      expect(document.components.schemas).toHaveProperty(name!);
    }
  });
});
