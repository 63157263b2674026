import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { ROOT } from "@/lib/run/process.mjs";

/** The repository as text: path from its root → content. A law is a function from this to the sentences it breaks. */
export type Sources = ReadonlyMap<string, string>;
export type Law = (sources: Sources) => string[];

const ROOMS = ["app", "components", "lib", "prisma", "tests"];
const SKIPPED = new Set(["generated", "node_modules", "facts", "migrations"]);

let whole: Sources | undefined;

export function readSources(): Sources {
  if (whole !== undefined) return whole;
  const found = new Map<string, string>();
  for (const room of ROOMS) collect(room, found);
  for (const name of readdirSync(ROOT)) {
    if (/\.(ts|mjs)$/.test(name)) found.set(name, readFileSync(join(ROOT, name), "utf8"));
  }
  return (whole = found);
}

function collect(path: string, found: Map<string, string>): void {
  for (const name of readdirSync(join(ROOT, path))) {
    if (SKIPPED.has(name)) continue;
    const inside = `${path}/${name}`;
    if (statSync(join(ROOT, inside)).isDirectory()) collect(inside, found);
    else if (/\.(tsx?|mjs|css|prisma)$/.test(name))
      found.set(inside, readFileSync(join(ROOT, inside), "utf8"));
  }
}

/** Made-up files, to see a law fail. */
export function planted(files: Record<string, string>): Sources {
  return new Map(Object.entries(files));
}

export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path) && !/\.d\.m?ts$/.test(path);
}

const parsed = new Map<string, ts.SourceFile>();

export function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\0${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  parsed.set(key, file);
  return file;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

export type Import = {
  /** As written. */
  text: string;
  /** From the root, without extension, for our own files; else the package's specifier. */
  target: string;
  isOurs: boolean;
  isType: boolean;
  line: number;
};

/** Every import, re-export and dynamic import of a file. */
export function importsOf(path: string, content: string): Import[] {
  const file = parse(path, content);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Expression | undefined, isType: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const isOurs = text.startsWith("@/") || text.startsWith(".");
    found.push({ text, target: resolve(path, text), isOurs, isType, line: lineOf(file, node) });
  };
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
  });
  return found;
}

function isTypeOnly({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function resolve(path: string, text: string): string {
  if (text.startsWith("@/")) return text.slice(2);
  return text.startsWith(".") ? normalize(join(dirname(path), text)) : text;
}
