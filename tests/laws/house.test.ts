import ts from "typescript";
import { describe, expect, it } from "vitest";
import { isTypeScript, lineOf, parse, planted, readSources, walk, type Law } from "./source";

/** File names, sizes, barrels, settings and the clock. */

const NOUN_FILES = /^(schema|rules|policy|queries|steps|commands|actions|output)\.tsx?$/;
const LONG = 400;
const LOOK_AGAIN = 200;

/** A noun's folder holds the files of the table and no others; the platform's rooms are tools, not nouns. */
const names: Law = (sources) =>
  [...sources.keys()].flatMap((path) => {
    const [room, area = "", , file = "", deeper] = path.split("/");
    if (room !== "lib" || ["platform", "run"].includes(area) || area.includes(".")) return [];
    if (file === "") return [`${path}: an area holds nouns, not files`];
    if (deeper === undefined)
      return NOUN_FILES.test(file) ? [] : [`${path}: no such file in a noun's folder`];
    return /^(commands|queries|steps|output)$/.test(file)
      ? []
      : [`${path}: no such folder in a noun's folder`];
  });

const size: Law = (sources) =>
  [...sources].flatMap(([path, text]) => {
    const lines = linesOf(text);
    return lines > LONG && !path.endsWith(".prisma") ? [`${path}: ${lines} lines, ${LONG} at most`] : [];
  });

function linesOf(text: string): number {
  return text.trimEnd().split("\n").length;
}

const barrels: Law = (sources) =>
  [...sources].flatMap(([path, text]) => {
    if (!isTypeScript(path)) return [];
    const { statements } = parse(path, text);
    const reExports = statements.filter(
      (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined,
    );
    const onlyThose = statements.length > 0 && reExports.length === statements.length;
    const all = reExports.some((node) => ts.isExportDeclaration(node) && node.exportClause === undefined);
    return onlyThose || all ? [`${path}: no barrel files`] : [];
  });

/** Launchers, which run before the portal exists, the tools' own configurations, and tests. */
const OUTSIDE = /^(lib\/run\/|tests\/|prisma\/seed\/|[^/]+\.(config\.)?(ts|mjs)$)/;

const settings: Law = (sources) =>
  offenders(sources, "lib/platform/env.ts", (node) => {
    const isEnv = ts.isPropertyAccessExpression(node) && node.getText() === "process.env";
    return isEnv ? "only lib/platform/env.ts reads process.env" : null;
  });

const clock: Law = (sources) =>
  offenders(sources, "lib/platform/clock.ts", (node) => {
    const isNewDate =
      ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length;
    const isDateNow = ts.isPropertyAccessExpression(node) && node.getText() === "Date.now";
    const isPlainDate = ts.isCallExpression(node) && node.expression.getText() === "Date";
    return isNewDate || isDateNow || isPlainDate ? "only lib/platform/clock.ts makes the current time" : null;
  });

function offenders(
  sources: Parameters<Law>[0],
  home: string,
  judge: (node: ts.Node) => string | null,
): string[] {
  return [...sources].flatMap(([path, text]) => {
    if (!isTypeScript(path) || path === home || OUTSIDE.test(path)) return [];
    const file = parse(path, text);
    const said: string[] = [];
    walk(file, (node) => {
      const sentence = judge(node);
      if (sentence !== null) said.push(`${path}:${lineOf(file, node)}: ${sentence}`);
    });
    return said;
  });
}

describe("the house", () => {
  it("names its files by what they touch", () => {
    expect(names(readSources())).toEqual([]);
    expect(names(planted({ "lib/learning/course/service.ts": "" }))).toHaveLength(1);
    expect(names(planted({ "lib/learning/helpers.ts": "" }))).toHaveLength(1);
    expect(names(planted({ "lib/learning/course/utils/text.ts": "" }))).toHaveLength(1);
    expect(names(planted({ "lib/learning/course/commands/publish.ts": "" }))).toEqual([]);
  });

  it("keeps files short", () => {
    expect(size(readSources())).toEqual([]);
    expect(size(planted({ "app/page.tsx": "x\n".repeat(LONG + 1) }))).toHaveLength(1);
    expect(size(planted({ "app/page.tsx": "x\n".repeat(LONG) }))).toEqual([]);
    const long = [...readSources()].filter(([, text]) => linesOf(text) > LOOK_AGAIN).map(([path]) => path);
    if (long.length > 0) console.log(`Look again at files beyond ${LOOK_AGAIN} lines: ${long.join(", ")}`);
  });

  it("has no barrel files", () => {
    expect(barrels(readSources())).toEqual([]);
    expect(barrels(planted({ "lib/platform/db.ts": `export * from "./db/client";` }))).toHaveLength(1);
    expect(
      barrels(planted({ "lib/platform/db.ts": `export { a } from "./a";\nexport { b } from "./b";` })),
    ).toHaveLength(1);
  });

  it("reads settings in one file", () => {
    expect(settings(readSources())).toEqual([]);
    const path = "lib/learning/course/commands.ts";
    expect(settings(planted({ [path]: "export const a = process.env.A;" }))).toHaveLength(1);
    expect(settings(planted({ [path]: "// process.env is not read here" }))).toEqual([]);
  });

  it("makes the time in one file", () => {
    expect(clock(readSources())).toEqual([]);
    const path = "lib/learning/course/rules.ts";
    expect(clock(planted({ [path]: "export const a = new Date();" }))).toHaveLength(1);
    expect(clock(planted({ [path]: "export const a = Date.now();" }))).toHaveLength(1);
    expect(clock(planted({ [path]: "export const a = (b: number) => new Date(b);" }))).toEqual([]);
  });
});
