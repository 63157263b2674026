import { beforeAll, describe, expect, test } from "vitest";
import {
  confirmRegister,
  discardRegister,
  uploadRegister,
} from "@/lib/network/register/commands/decide-register";
import {
  APPLIED_AT_ONCE,
  processRegister,
  resumeRegisters,
  STAGED_AT_ONCE,
} from "@/lib/network/register/commands/process-register";
import { getBatch, listBatches, listRows, listWrongRows } from "@/lib/network/register/queries";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { RegisterKind } from "@/lib/platform/db/generated/enums";
import { storage } from "@/lib/platform/files/storage";
import {
  actorOf,
  daysAfter,
  makeMinistryActor,
  makeNetwork,
  makeProvince,
  makeSchool,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

let ministry: Actor;
beforeAll(async () => {
  await makeNetwork();
  ministry = await makeMinistryActor();
});

const HEADS = {
  SCHOOLS: "kurum kodu;kurum adı;il;ilçe;eski kurum kodu",
  TEACHERS: "sicil no;ad;soyad;kurum kodu;e-posta;doğum tarihi",
};
let count = 0;

async function upload(kind: RegisterKind, lines: string[], actor = ministry) {
  const text = [HEADS[kind], ...lines].join("\r\n");
  const result = await uploadRegister(
    { actor, now: NOW },
    { kind, file: new File([text], `kayit-${++count}.csv`) },
  );
  return result.ok ? result.value.batchId : result.refusal;
}
const work = (batchId: string, transactions?: number) =>
  processRegister({ now: NOW }, { batchId }, { transactions });
const countsOf = async (batchId: string) => (await getBatch(ministry, batchId))?.counts;

async function whole(kind: RegisterKind, lines: string[]) {
  const batchId = await upload(kind, lines);
  await work(batchId);
  const confirmed = await confirmRegister({ actor: ministry, now: NOW }, { batchId });
  if (confirmed.ok) await work(batchId);
  return batchId;
}

describe("schools", () => {
  test("are checked, shown and applied; the same file again changes nothing", async () => {
    const province = await makeProvince({ name: "Denizli", code: "k20" });
    const old = await makeSchool({ provinceId: province.id, name: "Eski Okul", registryCode: "K1" });
    const lines = [
      "K2;Eski Okul;Denizli;;K1",
      "K3;Yeni Okul;Denizli;;",
      "K4;Kayıp Okul;Atlantis;;",
      "K3;Yeni Okul;Denizli;;",
    ];
    const batchId = await upload("SCHOOLS", lines);
    await work(batchId);
    expect(await countsOf(batchId)).toEqual({ NEW: 1, CHANGED: 1, MOVED: 0, UNCHANGED: 0, WRONG: 2 });
    expect(await db.school.count({ where: { registryCode: { in: ["K2", "K3"] } } })).toBe(0);
    const changed = await listRows(ministry, batchId, { outcome: "CHANGED", page: 1 });
    expect(changed?.rows[0]?.changes).toEqual([
      { what: "code", from: "K1", to: "K2" },
      { what: "registryName", from: "", to: "Eski Okul" },
    ]);
    expect(
      (await listWrongRows(ministry, batchId))?.rows.map(({ line, problem }) => `${line} ${problem}`),
    ).toEqual(["4 province_unknown", "5 twice_in_file"]);
    expect((await confirmRegister({ actor: ministry, now: NOW }, { batchId })).ok).toBe(true);
    await work(batchId);
    expect(await getBatch(ministry, batchId)).toMatchObject({
      status: "COMPLETED",
      counts: { NEW: 1, CHANGED: 1 },
    });
    expect((await db.school.findUniqueOrThrow({ where: { id: old.id } })).registryCode).toBe("K2");
    const again = await upload("SCHOOLS", lines.slice(0, 2));
    await work(again);
    expect(await countsOf(again)).toMatchObject({ NEW: 0, CHANGED: 0, UNCHANGED: 2 });
    const nothing = await confirmRegister({ actor: ministry, now: NOW }, { batchId: again });
    expect(nothing).toMatchObject({ refusal: "register_nothing_to_do" });
  });
});

describe("teachers", () => {
  test("a move ends one period and begins the next; the second fact is kept nowhere", async () => {
    const [one, two] = [await makeSchool({ registryCode: "T1" }), await makeSchool({ registryCode: "T2" })];
    const teacher = await makeTeacher({
      schoolId: one.id,
      staffNumber: "900001",
      givenName: "Gül",
      familyName: "Er",
    });
    const lines = ["900001;Gül;Er;T2;;1980-04-05", "900002;Nur;Ak;T1;nur.ak@usta.example;1981-01-01"];
    const batchId = await upload("TEACHERS", lines);
    await work(batchId);
    expect(await countsOf(batchId)).toMatchObject({ NEW: 1, MOVED: 1 });
    expect(JSON.stringify(await db.importRow.findMany({ where: { batchId } }))).not.toContain("1980");
    const { sha256 } = await db.importBatch.findUniqueOrThrow({ where: { id: batchId } });
    await confirmRegister({ actor: ministry, now: NOW }, { batchId });
    await work(batchId);
    const periods = await db.schoolMembership.findMany({
      where: { personId: teacher.id },
      orderBy: { startsOn: "asc" },
      select: { schoolId: true, startsOn: true, endsOn: true, status: true },
    });
    const day = new Date("2026-03-10");
    expect(periods).toMatchObject([
      { schoolId: one.id, endsOn: day },
      { schoolId: two.id, startsOn: day, endsOn: null, status: "CONFIRMED" },
    ]);
    const fresh = await db.person.findFirstOrThrow({
      where: { staffNumber: "900002" },
      include: { roles: true },
    });
    expect(fresh).toMatchObject({
      registryName: "Nur Ak",
      email: "nur.ak@usta.example",
      roles: [{ role: "TEACHER" }],
    });
    expect(await storage.open(sha256)).toBeNull();
    expect(await db.importRow.count({ where: { batchId } })).toBe(0);
    const again = await upload("TEACHERS", lines);
    await work(again);
    expect(await countsOf(again)).toMatchObject({ NEW: 0, MOVED: 0, CHANGED: 0, UNCHANGED: 2 });
  });

  test("a claim at the new school is what is confirmed", async () => {
    const school = await makeSchool({ registryCode: "T9" });
    const teacher = await makeTeacher({
      schoolId: null,
      staffNumber: "900009",
      givenName: "Can",
      familyName: "Ay",
    });
    await db.schoolMembership.create({
      data: { personId: teacher.id, schoolId: school.id, startsOn: new Date("2026-01-01"), claimedAt: NOW },
    });
    await whole("TEACHERS", ["900009;Can;Ay;T9;;"]);
    expect(await db.schoolMembership.findMany({ where: { personId: teacher.id } })).toMatchObject([
      { status: "CONFIRMED", startsOn: new Date("2026-03-10") },
    ]);
  });
});

describe("a killed worker", () => {
  test("is taken up where its last whole transaction ended: every row once, whatever was cut off", async () => {
    const school = await makeSchool({ registryCode: "KILL" });
    const total = STAGED_AT_ONCE + APPLIED_AT_ONCE + 10;
    const lines = Array.from(
      { length: total },
      (_, index) => `8${String(index).padStart(6, "0")};Ad;Soyad ${index};KILL;;`,
    );
    const batchId = await upload("TEACHERS", lines);
    await expect(work(batchId, 1)).rejects.toThrow("stopped");
    expect(await getBatch(ministry, batchId)).toMatchObject({
      status: "PROCESSING",
      rowsStaged: STAGED_AT_ONCE,
      rowsTotal: null,
    });
    await expect(work(batchId, 2)).rejects.toThrow("stopped");
    expect(await resumeRegisters({ now: NOW })).toBe(0);
    expect(await resumeRegisters({ now: daysAfter(NOW, 1) })).toBe(1);
    await Promise.all([work(batchId), work(batchId)]);
    expect(await getBatch(ministry, batchId)).toMatchObject({
      status: "PROCESSED",
      rowsChecked: total,
      rowsTotal: total,
    });
    expect(await countsOf(batchId)).toMatchObject({ NEW: total });
    await confirmRegister({ actor: ministry, now: NOW }, { batchId });
    await expect(work(batchId, 1)).rejects.toThrow("stopped");
    expect(await db.schoolMembership.count({ where: { schoolId: school.id } })).toBe(APPLIED_AT_ONCE);
    await Promise.all([work(batchId), work(batchId)]);
    expect(await db.schoolMembership.count({ where: { schoolId: school.id } })).toBe(total);
    expect(await getBatch(ministry, batchId)).toMatchObject({ status: "COMPLETED", rowsApplied: total });
    await work(batchId);
    expect(await db.person.count({ where: { staffNumber: { startsWith: "8" } } })).toBe(total);
  }, 120_000);
});

describe("files", () => {
  test("that are none come to nothing with the reason; two uploads of one file are one batch", async () => {
    const bad = await uploadRegister(
      { actor: ministry, now: NOW },
      { kind: "SCHOOLS", file: new File(["a;b\r\n1;2"], "x.csv") },
    );
    const badId = bad.ok ? bad.value.batchId : "";
    await work(badId);
    expect(await getBatch(ministry, badId)).toMatchObject({ status: "FAILED", problem: "missingColumn" });
    const lines = ["KX;Bir Okul;Denizli;;"];
    const [one, two] = [await upload("SCHOOLS", lines), await upload("SCHOOLS", lines)];
    expect(two).toBe(one);
    await work(one);
    expect((await discardRegister({ actor: ministry, now: NOW }, { batchId: one })).ok).toBe(true);
    expect(await db.importRow.count({ where: { batchId: one } })).toBe(0);
    expect(await confirmRegister({ actor: ministry, now: NOW }, { batchId: one })).toMatchObject({
      refusal: "register_not_ready",
    });
  });

  test("are the ministry's alone", async () => {
    const teacher = actorOf(await makeTeacher());
    expect(await upload("SCHOOLS", [], teacher)).toBe("not_found");
    expect(await listBatches(teacher)).toBeNull();
  });
});
