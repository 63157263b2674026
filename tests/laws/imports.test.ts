import { describe, expect, it } from "vitest";
import { importsOf, isTypeScript, planted, readSources, type Import, type Law } from "./source";

/** Who may import whom: the floors, and the table of file names. */

const FLOORS = [
  "platform",
  "network",
  "knowledge",
  "cooperation",
  "equipment",
  "learning",
  "grant",
  "evidence",
  "desk",
];
const KINDS = ["schema", "rules", "policy", "queries", "steps", "commands", "actions", "output"];
const PURE = /^(zod|date-fns|@date-fns\/tz|d3-geo|edmonds-blossom-fixed|node:crypto)(\/|$)/;
/** Rooms of the platform that touch neither database, request nor clock. */
const PURE_PLATFORM =
  /^lib\/platform\/(fields|dates|i18n\/(locales|names|local-name|translator|messages)|reference|refusal|routes|search|slug|csv|db\/generated\/enums|settings\/registry|auth\/actor|mail\/letter)(\/|$)/;
const FORMATS =
  /^(pdfkit|uqr|ical-generator|csv-stringify|csv-parse|write-excel-file|node:path|node:url|node:fs|node:stream|node:zlib|jose|@expo-google-fonts)/;

type Place = { area: string; noun: string; kind: string };

/** lib/learning/enrolment/commands/place-teacher.ts → learning, enrolment, commands. */
function placeOf(path: string): Place | null {
  const [room, area = "", noun = "", file = ""] = path.split("/");
  if (room !== "lib" || !FLOORS.includes(area) || file === "") return null;
  const kind = file.replace(/\.(tsx?|mjs)$/, "");
  return { area, noun, kind: KINDS.includes(kind) ? kind : "" };
}

/** What each kind may not import, beside what its floor forbids. `null`: nothing against it. */
const FORBIDDEN: Record<string, (to: Import, kind: string) => boolean> = {
  schema: (to, kind) => !(kind === "rules" || kind === "schema" || isPure(to)),
  rules: (to, kind) => !(kind === "rules" || isPure(to)),
  policy: (to, kind) => !(["rules", "schema", "policy"].includes(kind) || isPure(to)),
  queries: (to, kind) => ["commands", "actions", "steps"].includes(kind) || isFramework(to),
  steps: (to, kind) => ["commands", "actions"].includes(kind) || isFramework(to),
  commands: (to, kind) => kind === "actions" || isFramework(to),
  actions: (to, kind) => ["queries", "policy", "rules", "steps"].includes(kind) || isDatabase(to),
  output: (to, kind) => !(["rules", "output"].includes(kind) || isPure(to) || FORMATS.test(to.target)),
};

function isPure(to: Import): boolean {
  return to.target === "server-only" || PURE.test(to.target) || PURE_PLATFORM.test(to.target);
}

function isFramework({ target }: Import): boolean {
  return /^(next|react-dom)(\/|$)/.test(target) || target === "lib/platform/form-action";
}

function isDatabase({ target }: Import): boolean {
  return /^lib\/platform\/db(\/(?!generated\/enums)|$)/.test(target);
}

export const imports: Law = (sources) =>
  [...sources]
    .filter(([path]) => isTypeScript(path))
    .flatMap(([path, text]) => importsOf(path, text).flatMap((to) => judge(path, to)));

function judge(path: string, to: Import): string[] {
  const where = `${path}:${to.line} imports ${to.text}`;
  const room = path.split("/")[0] ?? "";
  const said: string[] = [];
  if (to.text.startsWith("..")) said.push(`${where}: "@/" outside the folder, "./" inside, never "../"`);
  if (
    to.target === "next/cache" &&
    !/^(lib\/platform\/form-action|app\/api\/internal\/revalidate\/)/.test(path)
  ) {
    if (room !== "tests") said.push(`${where}: next/cache belongs to form-action and the revalidate route`);
  }
  if (to.isType) return said;
  const from = placeOf(path);
  const target = placeOf(`${to.target}.ts`);
  if (
    room === "components" &&
    (isDatabase(to) || ["queries", "commands", "steps"].includes(target?.kind ?? ""))
  ) {
    said.push(`${where}: a component reads and writes nothing itself`);
  }
  if (from === null) return said;
  if (/^(app|components|tests|prisma)\//.test(to.target) || to.target.startsWith("lib/run/")) {
    said.push(`${where}: who stands lower never calls up`);
  }
  if (target !== null && FLOORS.indexOf(target.area) > FLOORS.indexOf(from.area)) {
    said.push(`${where}: ${from.area} stands below ${target.area}`);
  }
  const isOther = target !== null && (target.area !== from.area || target.noun !== from.noun);
  if (isOther && target.area !== "platform" && ["commands", "actions"].includes(target.kind)) {
    said.push(`${where}: another noun's deeds are not called; share a step`);
  }
  if (FORBIDDEN[from.kind]?.(to, target?.kind ?? "")) said.push(`${where}: ${from.kind}.ts may not`);
  return said;
}

describe("imports", () => {
  it("hold", () => expect(imports(readSources())).toEqual([]));

  it.each([
    ["climbing", "lib/network/centre/queries.ts", `import { x } from "../field/rules";`],
    ["calling up", "lib/network/centre/queries.ts", `import { x } from "@/lib/learning/session/rules";`],
    ["calling the screen", "lib/learning/course/queries.ts", `import { x } from "@/components/ui/table";`],
    [
      "another noun's deeds",
      "lib/learning/session/commands.ts",
      `import { x } from "@/lib/learning/course/commands";`,
    ],
    ["rules at the database", "lib/learning/course/rules.ts", `import { db } from "@/lib/platform/db";`],
    ["rules at the clock", "lib/learning/course/rules.ts", `import { now } from "@/lib/platform/clock";`],
    ["policy at the database", "lib/learning/course/policy.ts", `import { db } from "@/lib/platform/db";`],
    ["queries with deeds", "lib/learning/course/queries.ts", `import { x } from "./steps";`],
    ["commands with the framework", "lib/learning/course/commands.ts", `import { x } from "next/headers";`],
    ["actions that read", "lib/learning/course/actions.ts", `import { x } from "./queries";`],
    ["output at the clock", "lib/learning/course/output.ts", `import { now } from "@/lib/platform/clock";`],
    ["stale pages from anywhere", "lib/learning/course/commands.ts", `import { x } from "next/cache";`],
    [
      "a component that reads",
      "components/learning/list.tsx",
      `import { x } from "@/lib/learning/course/queries";`,
    ],
    ["a lazy import", "lib/network/centre/rules.ts", `const x = await import("@/lib/platform/db");`],
  ])("fail on %s", (_, path, text) => expect(imports(planted({ [path]: text }))).not.toEqual([]));

  it("let types through", () => {
    const text = `import type { Db } from "@/lib/platform/db"; import { type Tx } from "@/lib/platform/db";`;
    expect(imports(planted({ "lib/network/centre/rules.ts": text }))).toEqual([]);
  });
});
