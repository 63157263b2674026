import ts from "typescript";
import { describe, expect, it } from "vitest";
import { importsOf, isTypeScript, parse, planted, readSources, walk, type Law, type Sources } from "./source";

/** Who may be let in where: server actions, route handlers, and the three kinds of page. */

const ACTIONS = /^lib\/.+\/actions\.ts$/;

const serverActions: Law = (sources) =>
  typescript(sources).flatMap(([path, text]) => {
    const file = parse(path, text);
    let directives = 0;
    walk(file, (node) => {
      if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression)) {
        if (node.expression.text === "use server") directives++;
      }
    });
    if (!ACTIONS.test(path)) return directives > 0 ? [`${path}: "use server" only in lib/**/actions.ts`] : [];
    if (directives === 0) return [`${path}: actions begin with "use server"`];
    return file.statements.flatMap((statement) =>
      isDoor(statement) ? [] : [`${path}: each export is made by formAction`],
    );
  });

function isDoor(statement: ts.Statement): boolean {
  if (!isExported(statement)) return !ts.isExportDeclaration(statement) && !ts.isExportAssignment(statement);
  if (!ts.isVariableStatement(statement)) return ts.isTypeAliasDeclaration(statement);
  return statement.declarationList.declarations.every(
    ({ initializer }) =>
      initializer !== undefined &&
      ts.isCallExpression(initializer) &&
      initializer.expression.getText() === "formAction",
  );
}

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Routes that write and are asked by no browser's page: they check a secret, or the sign-in library checks for them. */
const OTHER_DOORS = /^app\/api\/(internal|auth)\//;
const WRITES = /^(POST|PUT|PATCH|DELETE)$/;

const routeHandlers: Law = (sources) =>
  typescript(sources)
    .filter(([path]) => /^app\/.*\/route\.tsx?$/.test(path) && !OTHER_DOORS.test(path))
    .flatMap(([path, text]) =>
      exportsOf(path, text)
        .filter(({ name, made }) => WRITES.test(name) && made !== "routeAction")
        .map(({ name }) => `${path}: ${name} is made by routeAction, which checks where it comes from`),
    );

function exportsOf(path: string, text: string): { name: string; made: string }[] {
  return parse(path, text).statements.flatMap((statement) => {
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? "", made: "" }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(),
      made: initializer && ts.isCallExpression(initializer) ? initializer.expression.getText() : "",
    }));
  });
}

const portalPages: Law = (sources) =>
  pages(sources, "(portal)").flatMap(([path, text]) =>
    calls(path, text).has("requireActor") ? [] : [`${path}: a portal page asks who it is (requireActor)`],
  );

const OF_THE_VISITOR = [
  "cookies",
  "headers",
  "draftMode",
  "connection",
  "requireActor",
  "currentActor",
  "useSearchParams",
];

const publicPages: Law = (sources) =>
  typescript(sources)
    .filter(([path]) => path.startsWith("app/[locale]/(public)/") && !path.endsWith("route.ts"))
    .flatMap(([path, text]) => {
      const said: string[] = [];
      const used = calls(path, text);
      for (const name of OF_THE_VISITOR) if (used.has(name)) said.push(`${path}: static, so no ${name}()`);
      if (importsOf(path, text).some(({ target, isType }) => target === "next/headers" && !isType)) {
        said.push(`${path}: static, so nothing of next/headers`);
      }
      if (/\bsearchParams\b/.test(code(path, text))) said.push(`${path}: static, so no searchParams`);
      if (path.endsWith("/page.tsx") && !inherits(sources, path, /export const revalidate = 300\b/)) {
        said.push(`${path}: says revalidate = 300, for what time alone changes`);
      }
      return said;
    });

const dynamicPages: Law = (sources) =>
  [...pages(sources, "(open)"), ...pages(sources, "(portal)"), ...pages(sources, "sign-in")].flatMap(
    ([path]) =>
      inherits(sources, path, /export const dynamic = "force-dynamic"/)
        ? []
        : [`${path}: says that it is dynamic (export const dynamic = "force-dynamic")`],
  );

function pages(sources: Sources, group: string): [string, string][] {
  return typescript(sources).filter(
    ([path]) => path.startsWith(`app/[locale]/${group}/`) && path.endsWith("/page.tsx"),
  );
}

/** What a page or a layout above it says. */
function inherits(sources: Sources, path: string, saying: RegExp): boolean {
  const folders = path.split("/").slice(0, -1);
  const layouts = folders.map((_, depth) => `${folders.slice(0, depth + 1).join("/")}/layout.tsx`);
  return [path, ...layouts].some((name) => saying.test(sources.get(name) ?? ""));
}

function calls(path: string, text: string): Set<string> {
  const found = new Set<string>();
  walk(parse(path, text), (node) => {
    if (ts.isCallExpression(node)) found.add(node.expression.getText());
  });
  return found;
}

/** Without comments. */
function code(path: string, text: string): string {
  const printer = ts.createPrinter({ removeComments: true });
  return printer.printFile(parse(path, text));
}

function typescript(sources: Sources): [string, string][] {
  return [...sources].filter(([path]) => isTypeScript(path) && /^(app|components|lib)\//.test(path));
}

const LAWS: Record<string, { law: Law; faults: Record<string, string>[] }> = {
  "server actions are formActions in actions.ts": {
    law: serverActions,
    faults: [
      {
        "components/form/save.tsx": `export function F() { async function save() { "use server"; } return null; }`,
      },
      { "app/save.ts": `"use server"; export const save = formAction(a, b);` },
      { "lib/learning/course/actions.ts": `"use server"; export async function save() {}` },
      { "lib/learning/course/actions.ts": `"use server"; export const save = otherAction(a, b);` },
      { "lib/learning/course/actions.ts": `"use server"; export { save } from "./commands";` },
      { "lib/learning/course/actions.ts": `export const save = formAction(a, b);` },
    ],
  },
  "routes that write check where it comes from": {
    law: routeHandlers,
    faults: [
      { "app/api/uploads/route.ts": `export async function POST() {}` },
      { "app/api/uploads/route.ts": `export const DELETE = async () => {};` },
    ],
  },
  "portal pages ask who it is": {
    law: portalPages,
    faults: [
      { "app/[locale]/(portal)/home/page.tsx": `export default function Page() { /* requireActor() */ }` },
    ],
  },
  "public pages are the same for everyone": {
    law: publicPages,
    faults: [
      {
        "app/[locale]/(public)/page.tsx": `import { cookies } from "next/headers"; export const revalidate = 300;`,
      },
      {
        "app/[locale]/(public)/page.tsx": `export const revalidate = 300; export default ({ searchParams }) => 1;`,
      },
      {
        "app/[locale]/(public)/page.tsx": `export const revalidate = 300; export default () => currentActor();`,
      },
      { "app/[locale]/(public)/page.tsx": `export default () => null;` },
    ],
  },
  "open and portal pages say that they are dynamic": {
    law: dynamicPages,
    faults: [
      { "app/[locale]/(portal)/home/page.tsx": `export default () => requireActor();` },
      { "app/[locale]/(open)/courses/page.tsx": `export default () => null;` },
      { "app/[locale]/sign-in/page.tsx": `export default () => null;` },
    ],
  },
};

describe.each(Object.entries(LAWS))("%s", (_, { law, faults }) => {
  it("holds", () => expect(law(readSources())).toEqual([]));
  it.each(faults)("fails on %j", (files) => expect(law(planted(files))).not.toEqual([]));
});
