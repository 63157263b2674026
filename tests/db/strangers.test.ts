import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import type { z } from "zod";
import type { Ctx, PersonActor } from "@/lib/platform/auth/actor";
import { ANYONE, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { readForm } from "@/lib/platform/fields/form-data";
import type { Result } from "@/lib/platform/refusal";
import { ROOT } from "@/lib/run/process.mjs";
import { seed } from "@/prisma/seed/seed";
import { agreementForms, agreementThings } from "@/tests/support/foreign-agreements";
import { partnershipForms, partnershipThings } from "@/tests/support/foreign-partnerships";
import { approvalForms, approvalThings } from "@/tests/support/foreign-approvals";
import { cooperationForms, cooperationThings } from "@/tests/support/foreign-cooperation";
import { foreignForms, hakansThings, type Fields } from "@/tests/support/foreign-forms";
import { passportForms, passportThings } from "@/tests/support/foreign-passport";
import { needForms, needThings } from "@/tests/support/foreign-needs";
import { followUpForms, followUpThings } from "@/tests/support/foreign-follow-ups";
import { foreignPairingForms } from "@/tests/support/foreign-pairings";
import { jobForms, jobThings } from "@/tests/support/foreign-job-days";
import { courseStepForms, courseStepThings } from "@/tests/support/foreign-course-steps";
import { lessonProgressForms, lessonProgressThings } from "@/tests/support/foreign-lesson-progress";
import { presenceForms } from "@/tests/support/foreign-presence";
import { projectForms, projectThings } from "@/tests/support/foreign-projects";
import { signedIn } from "@/tests/support/people";

/**
 * The law of the neighbour: whatever form a stranger posts by hand with ids that are not theirs, it is refused and no row of
 * any table is another one afterwards. Every action of the portal is either tried here or listed as one's own affair.
 */

type Door = {
  schema: z.ZodType;
  command: (ctx: Ctx, input: never) => Promise<Result<unknown, string>>;
};

vi.mock("@/lib/platform/form-action", () => ({
  formAction: (schema: Door["schema"], command: Door["command"]): Door => ({ schema, command }),
  markStale: () => {},
}));
vi.mock("@/lib/platform/route-action", () => ({
  routeAction: (schema: Door["schema"], command: Door["command"]): Door => ({ schema, command }),
}));

/** These touch nothing but the account of whoever posts, and take no id of anybody's. */
const OWN_AFFAIR = [
  "acceptInvitation",
  "answerByLink",
  "answerJobDay",
  "askErasure",
  "beginRegistration",
  "checkIn",
  "claimMembership",
  "editOwn",
  "enrolTeacher",
  "finishRegistration",
  "makeFeed",
  "raiseFlag",
  "readNotice",
  "refuseMailing",
  "removeTotp",
  "revokeFeed",
  "sayInterest",
  "sendSignInCode",
  "setConsent",
  "setPassword",
  "sharePassport",
  "showTotp",
  "signInAsPersona",
  "signInWithCode",
  "signInWithLink",
  "signInWithPassword",
  "startTotp",
  "withdrawErasure",
];

/** The moment of the demonstration. */
const at = new Date("2026-11-21T18:30:00Z");
let forms: ReturnType<typeof foreignForms>;
let strangers: [string, Actor][];
const doors = new Map<string, Door>();

beforeAll(async () => {
  await seed(() => {}, { at, demonstration: true });
  const hakans = await hakansThings(at);
  forms = {
    ...cooperationForms(await cooperationThings()),
    ...agreementForms(await agreementThings(at), at),
    ...(await foreignPairingForms(at)),
    ...followUpForms(await followUpThings(at)),
    ...partnershipForms(await partnershipThings(), at),
    ...projectForms(await projectThings(), at),
    ...passportForms(await passportThings(at)),
    ...approvalForms(await approvalThings(at)),
    ...jobForms(await jobThings(at)),
    ...courseStepForms(await courseStepThings()),
    ...lessonProgressForms(await lessonProgressThings(at)),
    ...presenceForms(hakans),
    ...needForms(await needThings(at), at),
    ...foreignForms(hakans, at),
  };
  strangers = [["anyone", ANYONE], ...(await Promise.all(STRANGERS.map(as)))];
  const files = readdirSync(join(ROOT, "lib"), { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith("/actions.ts"))) {
    const actions = (await import(/* @vite-ignore */ join(ROOT, "lib", file))) as Record<string, Door>;
    for (const [name, door] of Object.entries(actions)) doors.set(name.replace(/Action$/, ""), door);
  }
  const upload = (await import("@/app/api/trainings/[id]/files/route")) as unknown as { POST: Door };
  doors.set("attachFile", upload.POST);
  const minutes = (await import("@/app/api/partnerships/minutes/route")) as unknown as { POST: Door };
  doors.set("attachMinutes", minutes.POST);
  const evidence = (await import("@/app/api/plan/evidence/route")) as unknown as { POST: Door };
  doors.set("attachEvidence", evidence.POST);
  for (const [name, file] of Object.entries(AGREEMENT_UPLOADS))
    doors.set(
      name,
      (
        (await import(/* @vite-ignore */ join(ROOT, "app/api/agreements/[id]", file, "route.ts"))) as {
          POST: Door;
        }
      ).POST,
    );
  const mark = (await import("@/app/api/centres/[id]/mark/route")) as unknown as { POST: Door };
  doors.set("setCentreMark", mark.POST);
  const register = (await import("@/app/api/registers/route")) as unknown as { POST: Door };
  doors.set("uploadRegister", register.POST);
  const picture = (await import("@/app/api/projects/[id]/picture/route")) as unknown as { POST: Door };
  doors.set("setPicture", picture.POST);
  const reading = (await import("@/app/api/lesson-steps/file/route")) as unknown as { POST: Door };
  doors.set("attachReading", reading.POST);
  const report = (await import("@/app/api/mobilities/[id]/files/route")) as unknown as { POST: Door };
  doors.set("attachReport", report.POST);
  const handIn = (await import("@/app/api/hand-ins/route")) as unknown as { POST: Door };
  doors.set("handInFile", handIn.POST);
  const share = (await import("@/app/api/pairings/[id]/materials/route")) as unknown as { POST: Door };
  doors.set("shareMaterial", share.POST);
  doors.set(
    "setNetworkPicture",
    ((await import("@/app/api/network/route")) as unknown as { POST: Door }).POST,
  );
});

const AGREEMENT_UPLOADS = {
  signAgreement: "signature",
  amendAgreement: "amendments",
  recordDelivery: "deliveries",
};

const STRANGERS = ["neighbour", "principal", "provinceOfficer", "teacher", "teacherNew", "partnerContact"];

async function as(personaKey: string): Promise<[string, PersonActor]> {
  const { id } = await db.person.findUniqueOrThrow({ where: { personaKey } });
  return [personaKey, await signedIn(id, at)];
}

/** What every table holds, in one text each. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const one = ({ name }: { name: string }) =>
    `SELECT '${name}' AS name, md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS content FROM "${name}" t`;
  const rows = await db.$queryRawUnsafe<{ name: string; content: string }[]>(
    tables.map(one).join(" UNION ALL "),
  );
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

function read(door: Door, fields: Fields): never {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, FormDataEntryValue] => [name, one]),
  );
  const parsed = door.schema.safeParse(readForm(entries).input);
  expect(parsed.error?.issues, "the form as its owner would fill it in").toBeUndefined();
  return parsed.data as never;
}

test("every action is tried with somebody else's ids, or is one's own affair", () => {
  expect(doors.size).toBeGreaterThan(60);
  expect([...doors.keys()].sort()).toEqual([...Object.keys(forms), ...OWN_AFFAIR].sort());
});

test("no stranger changes a row through any of them", async () => {
  let before = await everything();
  for (const [name, { fields }] of Object.entries(forms)) {
    const door = doors.get(name);
    if (!door) continue;
    const input = read(door, fields);
    for (const [who, actor] of strangers) {
      const { may = [] } = forms[name] ?? {};
      if (may.includes(who)) continue;
      const result = await door.command({ actor, now: at }, input);
      const code = result.ok ? "done" : result.refusal;
      const expected = who === "anyone" ? /^(not_found|sign_in_needed)$/ : /^not_found$/;
      expect.soft(code, `${name} as ${who}`).toMatch(expected);
    }
    const after = await everything();
    expect.soft(changed(before, after), name).toEqual([]);
    before = after;
  }
}, 240_000);

const changed = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(after).filter((table) => before[table] !== after[table]);

/** Without this the test above would also pass on ids that lead nowhere. */
test("whoever they belong to is not told that they are absent", async () => {
  for (const [name, { fields, owner }] of Object.entries(forms)) {
    const door = doors.get(name);
    if (!door) continue;
    const [, actor] = await as(owner);
    const result = await door.command({ actor, now: at }, read(door, fields));
    expect.soft(result.ok ? "done" : result.refusal, `${name} as ${owner}`).not.toBe("not_found");
    expect.soft(result.ok ? "done" : result.refusal, `${name} as ${owner}`).not.toBe("sign_in_needed");
  }
}, 240_000);
