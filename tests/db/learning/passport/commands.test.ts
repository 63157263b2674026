import { beforeAll, describe, expect, it } from "vitest";
import { verifyPdf, readToken } from "@/lib/learning/credential/output";
import { listPublicKeys } from "@/lib/learning/credential/queries";
import { answerExternal, submitExternal, withdrawExternal } from "@/lib/learning/passport/commands/bring";
import { exportPassport } from "@/lib/learning/passport/commands/export";
import { sharePassport, withdrawShare } from "@/lib/learning/passport/commands/share";
import {
  getEvidence,
  getExternal,
  listAnswerable,
  listApprovingCentres,
  listOwnExternal,
  listTasks,
} from "@/lib/learning/passport/queries/external";
import { getPassport } from "@/lib/learning/passport/queries/record";
import { getSharedPassport, listShares } from "@/lib/learning/passport/queries/share";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeCertificate } from "@/tests/support/certificates";
import {
  actorOf,
  daysAfter,
  giveRole,
  makeCentre,
  makeCoordinator,
  makeField,
  makeNetwork,
  makePerson,
  makeSchool,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(async () => {
  await makeNetwork();
});

const PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
const evidence = (name = "belge.pdf", text = PDF) => new File([text], name);

async function scene() {
  const school = await makeSchool();
  const centre = await makeCentre();
  const field = await makeField();
  const person = await makeTeacher({ schoolId: school.id });
  const principal = await makePerson();
  await giveRole(principal.id, "PRINCIPAL", { schoolId: school.id });
  return {
    school,
    centre,
    field,
    teacher: actorOf(person, { isTeacher: true, schoolId: school.id }),
    principal: actorOf(principal, { schoolIds: [school.id], schoolId: school.id }),
    coordinator: await makeCoordinator(centre.id),
    input: {
      title: "CNC programlama",
      providerName: "Sanayi Odası",
      mode: "FACE_TO_FACE" as const,
      startsOn: "2026-02-02",
      endsOn: "2026-02-03",
      hours: 14,
      fieldIds: [field.id],
      centreId: centre.id,
      note: "",
      file: evidence(),
    },
  };
}

type Scene = Awaited<ReturnType<typeof scene>>;

async function submitted(made: Scene, input: Partial<Scene["input"]> = {}) {
  const result = await submitExternal({ actor: made.teacher, now: NOW }, { ...made.input, ...input });
  if (!result.ok) throw new Error(result.refusal);
  return result.value.trainingId;
}

const answer = (
  actor: Scene["principal"],
  trainingId: string,
  seen: "SUBMITTED" | "SCHOOL_APPROVED",
  reason: string | null = null,
) =>
  answerExternal({ actor, now: NOW }, { trainingId, seen, answer: reason === null ? "yes" : "no", reason });

describe("an external training", () => {
  it("counts after the school's and then the centre's yes, and not before", async () => {
    const made = await scene();
    const id = await submitted(made);
    expect(await getExternal(made.coordinator, id)).toBeNull();
    expect((await listTasks(made.principal)).map((task) => task.id)).toEqual([id]);
    expect(await listTasks(made.coordinator)).toEqual([]);
    expect(await answer(made.coordinator, id, "SUBMITTED")).toMatchObject({ refusal: "not_found" });
    expect(await answer(made.principal, id, "SUBMITTED")).toMatchObject({ ok: true });
    expect((await getPassport(made.teacher, NOW))?.total).toBe(0);
    expect((await listAnswerable(made.coordinator, "centre"))?.map((row) => row.id)).toEqual([id]);
    expect(await answer(made.principal, id, "SCHOOL_APPROVED")).toMatchObject({ refusal: "not_found" });
    expect(await answer(made.coordinator, id, "SCHOOL_APPROVED")).toMatchObject({ ok: true });
    const passport = await getPassport(made.teacher, NOW);
    expect(passport).toMatchObject({
      total: 14,
      year: 2026,
      target: 45,
      career: { expert: 180, head: 240 },
    });
    expect(passport?.byField.map(({ field, hours }) => [field.id, hours])).toEqual([[made.field.id, 14]]);
    const seen = await getExternal(made.teacher, id);
    expect(seen?.changes.map(({ status }) => status)).toEqual(["SUBMITTED", "SCHOOL_APPROVED", "APPROVED"]);
    const mails = await db.mail.findMany({ where: { personId: made.teacher.personId } });
    expect(mails.map(({ kind }) => kind)).toEqual(["external_training.approved"]);
  });

  it("is refused with a reason, which its teacher reads, and may be brought again", async () => {
    const made = await scene();
    const id = await submitted(made);
    const without = { trainingId: id, seen: "SUBMITTED" as const, answer: "no" as const, reason: null };
    expect(await answerExternal({ actor: made.principal, now: NOW }, without)).toMatchObject({
      refusal: "external_reason_missing",
    });
    expect(await answer(made.principal, id, "SUBMITTED", "Günler tutmuyor")).toMatchObject({ ok: true });
    expect((await getExternal(made.teacher, id))?.changes.at(-1)?.reason).toBe("Günler tutmuyor");
    expect(await answer(made.principal, id, "SUBMITTED")).toMatchObject({ refusal: "external_not_waiting" });
    await submitted(made);
    expect(await listOwnExternal(made.teacher)).toHaveLength(2);
  });

  it("waits once, also when brought by two clicks at once; and is answered once", async () => {
    const made = await scene();
    const both = await Promise.all(
      [1, 2].map(() => submitExternal({ actor: made.teacher, now: NOW }, made.input)),
    );
    expect(both.map((one) => (one.ok ? "ok" : one.refusal)).sort()).toEqual(["external_there_already", "ok"]);
    const [row] = await listOwnExternal(made.teacher);
    const answers = await Promise.all([1, 2, 3].map(() => answer(made.principal, row!.id, "SUBMITTED")));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("takes evidence that is what it says, of a known centre, by a teacher of a school, about the past", async () => {
    const made = await scene();
    const tried = async (input: Partial<Scene["input"]>, actor = made.teacher) => {
      const result = await submitExternal({ actor, now: NOW }, { ...made.input, ...input });
      return result.ok ? "ok" : result.refusal;
    };
    expect(await tried({ file: evidence("belge.pdf", "<html>no</html>") })).toBe("file_not_what_it_says");
    expect(await tried({ file: evidence("belge.exe") })).toBe("file_kind_not_allowed");
    expect(
      await tried({ file: evidence("belge.pdf", PDF.replace("<<>>", "<</OpenAction/JavaScript>>")) }),
    ).toBe("file_has_program");
    expect(await tried({ centreId: made.school.id })).toBe("unknown_choice");
    expect(await tried({ fieldIds: [made.school.id] })).toBe("unknown_choice");
    expect(await tried({ endsOn: "2027-01-01" })).toBe("external_in_future");
    expect(await tried({}, { ...made.teacher, schoolId: null })).toBe("external_without_school");
    expect(await tried({}, made.principal)).toBe("not_found");
  });

  it("is absent for the neighbour, its evidence too; only its teacher takes it back", async () => {
    const made = await scene();
    const other = await scene();
    const id = await submitted(made);
    for (const actor of [other.teacher, other.principal, other.coordinator, ANYONE]) {
      expect(await getExternal(actor, id)).toBeNull();
      expect(await getEvidence(actor, id)).toBeNull();
      expect(await withdrawExternal({ actor, now: NOW }, { trainingId: id })).toMatchObject({
        refusal: "not_found",
      });
    }
    expect(await answer(other.principal, id, "SUBMITTED")).toMatchObject({ refusal: "not_found" });
    expect((await getEvidence(made.principal, id))?.contentType).toBe("application/pdf");
    const own = { actor: made.teacher, now: NOW };
    expect(await withdrawExternal(own, { trainingId: id })).toMatchObject({ ok: true });
    expect(await withdrawExternal(own, { trainingId: id })).toMatchObject({
      refusal: "external_not_waiting",
    });
    expect((await listApprovingCentres(made.teacher, NOW)).map((one) => one.id)).toContain(made.centre.id);
  });
});

describe("a shared passport", () => {
  const parts = ["CERTIFICATES" as const];
  const tokenOf = (address: string) => address.split("/").at(-1)!;

  async function shared(
    made: Scene,
    input: Partial<{ parts: ("CERTIFICATES" | "HOURS")[]; days: number }> = {},
  ) {
    const result = await sharePassport(
      { actor: made.teacher, now: NOW },
      { purpose: "Okul", parts, days: 30, ...input },
    );
    if (!result.ok) throw new Error(result.refusal);
    return tokenOf(result.value.address);
  }

  it("shows what was chosen, until its end", async () => {
    const made = await scene();
    const certificate = await makeCertificate({ personId: made.teacher.personId });
    const token = await shared(made);
    const page = await getSharedPassport(ANYONE, token, NOW);
    expect(page?.entries.map((entry) => entry.reference)).toEqual([certificate.number]);
    expect(page).toMatchObject({ hours: null, school: null });
    expect((await getSharedPassport(ANYONE, await shared(made, { parts: ["HOURS"] }), NOW))?.entries).toEqual(
      [],
    );
    expect(await getSharedPassport(ANYONE, token, daysAfter(NOW, 30))).toBeNull();
    expect(await getSharedPassport(ANYONE, "another", NOW)).toBeNull();
    expect(JSON.stringify(await db.passportShare.findMany())).not.toContain(token);
  });

  it("is withdrawn by its owner alone, and leads nowhere from then on", async () => {
    const made = await scene();
    const token = await shared(made);
    const id = (await listShares(made.teacher, NOW))[0]!.id;
    const stranger = (await scene()).teacher;
    expect(await withdrawShare({ actor: stranger, now: NOW }, { shareId: id })).toMatchObject({
      refusal: "not_found",
    });
    expect(await withdrawShare({ actor: made.teacher, now: NOW }, { shareId: id })).toMatchObject({
      ok: true,
    });
    expect(await getSharedPassport(ANYONE, token, NOW)).toBeNull();
    expect(await withdrawShare({ actor: made.teacher, now: NOW }, { shareId: id })).toMatchObject({
      refusal: "share_over",
    });
  });

  it("stays within the ministry's longest time and a number of links", async () => {
    const made = await scene();
    const ctx = { actor: made.teacher, now: NOW };
    expect(await sharePassport(ctx, { purpose: "x", parts, days: 366 })).toMatchObject({
      refusal: "share_too_long",
    });
    for (let count = 0; count < 10; count++) await shared(made);
    expect(await sharePassport(ctx, { purpose: "x", parts, days: 1 })).toMatchObject({
      refusal: "too_many_shares",
    });
    expect(
      await sharePassport({ actor: made.principal, now: NOW }, { purpose: "x", parts, days: 1 }),
    ).toMatchObject({ refusal: "not_found" });
  });
});

describe("an exported passport", () => {
  const letterhead = { networkName: "Ağ", baseUrl: "https://usta.example" };

  it("is signed as PDF and as JSON", async () => {
    const made = await scene();
    await makeCertificate({ personId: made.teacher.personId });
    const ctx = { actor: made.teacher, now: NOW };
    const [pdf, json] = await Promise.all(
      (["pdf", "json"] as const).map((format) => exportPassport(ctx, { format, locale: "tr", letterhead })),
    );
    if (!pdf?.ok || !json?.ok) throw new Error("not exported");
    const keys = await listPublicKeys();
    expect((await verifyPdf(pdf.value.bytes, keys)).verdict).toBe("valid");
    const file = JSON.parse(Buffer.from(json.value.bytes).toString()) as { passport: unknown; proof: string };
    expect((await readToken(file.proof, keys)).claims?.passport).toEqual(file.passport);
    expect(
      await exportPassport({ actor: ANYONE, now: NOW }, { format: "pdf", locale: "tr", letterhead }),
    ).toMatchObject({ refusal: "not_found" });
  });
});
