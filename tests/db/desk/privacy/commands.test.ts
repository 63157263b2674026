import { beforeAll, describe, expect, it } from "vitest";
import {
  askErasure,
  closeAccount,
  decideErasure,
  withdrawErasure,
} from "@/lib/desk/privacy/commands/erasure";
import { exportOwnData } from "@/lib/desk/privacy/commands/export";
import { dataAsJson } from "@/lib/desk/privacy/output";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { db } from "@/lib/platform/db";
import {
  giveRole,
  makeActor,
  makeCentre,
  makeNetwork,
  makeSchool,
  NOW,
  signedIn,
  TODAY,
} from "@/tests/support/people";
import { makeCourse, makeEnrolment, makeSession } from "@/tests/support/make";

beforeAll(makeNetwork);
type Who = Awaited<ReturnType<typeof makeActor>>;
const ctx = (actor: Who) => ({ actor, now: NOW });
const ministry = () => makeActor({ role: "MINISTRY" });

async function ask(actor: Who) {
  const result = await askErasure(ctx(actor));
  if (!result.ok) throw new Error(result.refusal);
  return db.erasureRequest.findFirstOrThrow({ where: { personId: actor.personId, status: "ASKED" } });
}

describe("asking", () => {
  it("makes one request, also on a double click, and takes it back", async () => {
    const me = await makeActor();
    const results = await Promise.all([askErasure(ctx(me)), askErasure(ctx(me)), askErasure(ctx(me))]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await withdrawErasure(ctx(me))).ok).toBe(true);
    expect(await withdrawErasure(ctx(me))).toMatchObject({ refusal: "nothing_asked" });
    expect(await askErasure({ actor: { kind: "anyone" }, now: NOW })).toMatchObject({
      refusal: "sign_in_needed",
    });
  });
});

describe("the answer", () => {
  it("is the ministry's, not the neighbour's and not one's own", async () => {
    const officer = await ministry();
    const { id: requestId } = await ask(officer);
    const input = { requestId, decision: "erase" as const, reason: null };
    expect(await decideErasure(ctx(await makeActor({ role: "TEACHER" })), input)).toMatchObject({
      refusal: "not_found",
    });
    expect(await decideErasure(ctx(officer), input)).toMatchObject({ refusal: "own_request" });
  });

  it("with a reason leaves everything as it was and tells the person", async () => {
    const me = await makeActor();
    const { id: requestId } = await ask(me);
    const input = { requestId, decision: "refuse" as const, reason: "Kanun sekiz yıl saklamayı emrediyor." };
    expect((await decideErasure(ctx(await ministry()), input)).ok).toBe(true);
    expect(await loadPersonActor(db, me.signInId, NOW)).not.toBeNull();
    const letter = await db.mail.findFirstOrThrow({
      where: { personId: me.personId, kind: "privacy.erasure" },
    });
    expect(letter.body).toContain("Kanun sekiz yıl");
    expect(await decideErasure(ctx(await ministry()), input)).toMatchObject({ refusal: "already_decided" });
  });

  it("erases every word about the person and keeps what is counted", async () => {
    const [school, centre] = [await makeSchool(), await makeCentre()];
    const names = { givenName: "Zümrüt", familyName: "Bulunmaz" };
    const contact = { phone: "+905320000000", staffNumber: "TR998877", passwordHash: "x" };
    const me = await makeActor({ role: "TEACHER" }, { ...names, ...contact });
    const { personId } = me;
    const { email } = await db.person.findUniqueOrThrow({ where: { id: personId } });
    await giveRole(personId, { role: "TRAINER", centreId: centre.id });
    const membership = { personId, schoolId: school.id, status: "CONFIRMED" as const, claimedAt: NOW };
    await db.schoolMembership.create({ data: { ...membership, startsOn: new Date("2026-01-05") } });
    const training = await db.training.create({
      data: {
        reference: "E-1",
        centreId: centre.id,
        scope: "HOME",
        countryCode: "TR",
        hostName: "Fabrika",
        topic: "Kaynak",
        startsOn: TODAY,
        endsOn: TODAY,
        hours: 8,
        loggedAt: NOW,
        loggedById: personId,
        participants: { create: { personId, ...names } },
      },
    });
    await db.oidcAccount.create({
      data: { issuer: "https://id.example", subject: "1", personId, linkedAt: NOW },
    });
    const evidence = await db.storedFile.create({
      data: { sha256: "0", name: "Zümrüt.pdf", contentType: "application/pdf", size: 1, uploadedAt: NOW },
    });
    const brought = await db.externalTraining.create({
      data: {
        reference: "D-1",
        personId,
        schoolId: school.id,
        centreId: centre.id,
        title: "Kaynak",
        providerName: "Oda",
        mode: "DISTANCE",
        startsOn: TODAY,
        endsOn: TODAY,
        hours: 8,
        note: "Zümrüt Bulunmaz",
        evidenceId: evidence.id,
        status: "APPROVED",
        submittedAt: NOW,
        changes: { create: { status: "APPROVED", at: NOW, reason: "Zümrüt'e" } },
      },
    });
    await db.passportShare.create({
      data: {
        personId,
        purpose: "Bulunmaz ailesi",
        parts: ["HOURS"],
        tokenHash: "x",
        createdAt: NOW,
        expiresAt: new Date(NOW.getTime() + 1000),
      },
    });
    const course = await makeCourse({ centreId: centre.id });
    const session = await makeSession(course);
    const { id: enrolmentId } = await makeEnrolment(session, { id: personId }, "COMPLETED");
    const words = { task: "Zümrüt kalıp değiştirdi", equipment: "Bulunmaz tezgâhı", answer: "Zümrüt vardı" };
    await db.jobDay.create({
      data: {
        enrolmentId,
        date: TODAY,
        hours: 6,
        writtenAt: NOW,
        answeredAt: NOW,
        status: "CONFIRMED",
        ...words,
      },
    });
    await db.waiver.create({
      data: {
        sessionId: session.id,
        personId,
        rule: "province",
        reason: "Zümrüt Hanım taşındı",
        grantedAt: NOW,
      },
    });
    const nominee = (name: string) => ({ line: 2, name, failed: [] });
    const nomination = await db.nomination.create({
      data: {
        sessionId: session.id,
        schoolId: school.id,
        status: "CONFIRMED",
        sha256: "n",
        fileName: "adaylar.csv",
        rows: { nominees: [nominee("Zümrüt Bulunmaz"), nominee("Başka Biri")], problems: [] },
        goodRows: 2,
        badRows: 0,
        checkedAt: NOW,
        checkedById: personId,
        confirmedAt: NOW,
      },
    });
    const register = { sha256: "r", fileName: "sicil.csv", size: 1, uploadedAt: NOW, uploadedById: personId };
    await db.importBatch.create({
      data: {
        ...register,
        kind: "TEACHERS",
        status: "COMPLETED",
        beatAt: NOW,
        completedAt: NOW,
        rows: { create: { line: 2, cells: { ...names } } },
      },
    });
    const device = "Zümrüt's phone";
    await db.signIn.create({ data: { personId, method: "CODE", startedAt: NOW, expiresAt: NOW, device } });
    await signedIn(personId);
    const { id: requestId } = await ask(me);
    const result = await decideErasure(ctx(await ministry()), { requestId, decision: "erase", reason: null });
    expect(result.ok).toBe(true);

    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'mail'`;
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const found = await db.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${name}" t WHERE t::text LIKE ANY ($1::text[])`,
        ["%Zümrüt%", "%Bulunmaz%", `%${email}%`, "%TR998877%", "%5320000000%"],
      );
      expect(found, name).toEqual([]);
    }
    expect(await loadPersonActor(db, me.signInId, NOW)).toBeNull();
    expect(await db.trainingParticipant.count({ where: { trainingId: training.id, personId } })).toBe(1);
    expect(await db.externalTraining.findUnique({ where: { id: brought.id } })).toMatchObject({
      hours: 8,
      status: "APPROVED",
      evidenceId: null,
    });
    expect(await db.jobDay.findFirst({ where: { enrolmentId } })).toMatchObject({
      hours: 6,
      equipment: null,
    });
    expect((await db.nomination.findUnique({ where: { id: nomination.id } }))?.rows).toMatchObject({
      nominees: [{ name: "Başka Biri" }],
    });
    expect(await db.passportShare.count({ where: { personId, revokedAt: null } })).toBe(0);
    expect(await db.schoolMembership.count({ where: { personId, endsOn: TODAY } })).toBe(1);
    const after = await db.person.findUniqueOrThrow({ where: { id: personId } });
    expect(after).toMatchObject({ anonymisedAt: NOW, closedAt: NOW, email: null });
  });

  it("given twice at once happens once", async () => {
    const me = await makeActor();
    const { id: requestId } = await ask(me);
    const officers = await Promise.all([ministry(), ministry()]);
    const results = await Promise.all(
      officers.map((officer) => decideErasure(ctx(officer), { requestId, decision: "erase", reason: null })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { personId: me.personId, type: "person.anonymised" } })).toBe(
      1,
    );
  });
});

describe("closing an account", () => {
  it("ends roles, sign-ins and the address, which may register anew", async () => {
    const centre = await makeCentre();
    const me = await makeActor({ role: "COORDINATOR", centreId: centre.id });
    const officer = await ministry();
    const close = (actor: Who, personId: string) => closeAccount(ctx(actor), { personId });
    expect(await close(me, officer.personId)).toMatchObject({ refusal: "not_found" });
    expect(await close(officer, officer.personId)).toMatchObject({ refusal: "own_account" });
    expect((await close(officer, me.personId)).ok).toBe(true);
    expect(await loadPersonActor(db, me.signInId, NOW)).toBeNull();
    expect(await db.roleAssignment.count({ where: { personId: me.personId, endsOn: null } })).toBe(0);
    const { email } = await db.person.findUniqueOrThrow({ where: { id: me.personId } });
    await expect(makeActor(undefined, { email })).resolves.toBeDefined();
    expect(await close(officer, me.personId)).toMatchObject({ refusal: "account_closed" });
  });

  it("never leaves the ministry empty, also when two officers close each other's at once", async () => {
    await db.roleAssignment.deleteMany({ where: { role: "MINISTRY" } });
    const [a, b] = [await ministry(), await ministry()];
    const results = await Promise.all([
      closeAccount(ctx(a), { personId: b.personId }),
      closeAccount(ctx(b), { personId: a.personId }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.roleAssignment.count({ where: { role: "MINISTRY", endsOn: null } })).toBe(1);
  });
});

describe("the export", () => {
  it("holds one's own rows, no secret, and stands in the log", async () => {
    const me = await makeActor(undefined, {
      givenName: "Kendim",
      passwordHash: "argon-secret",
      totpSecret: "s3cret",
    });
    const neighbour = await makeActor(undefined, { givenName: "Komşu" });
    const result = await exportOwnData(ctx(me));
    const text = result.ok ? dataAsJson(result.value) : "";
    expect(text).toContain("Kendim");
    for (const other of ["Komşu", neighbour.personId, "argon-secret", "s3cret"])
      expect(text).not.toContain(other);
    expect(await db.auditEvent.count({ where: { personId: me.personId, type: "person.exported" } })).toBe(1);
    expect(await exportOwnData({ actor: { kind: "anyone" }, now: NOW })).toMatchObject({
      refusal: "sign_in_needed",
    });
  });
});
