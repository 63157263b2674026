import { beforeAll, describe, expect, it } from "vitest";
import { closeSession } from "@/lib/learning/certificate/commands/close-session";

import { reissueCertificate } from "@/lib/learning/certificate/commands/reissue-certificate";
import { revokeCertificate } from "@/lib/learning/certificate/commands/revoke-certificate";
import {
  checkCertificate,
  getCertificate,
  listClosingTasks,
  listPersonCertificates,
  listSessionCertificates,
  previewClosing,
} from "@/lib/learning/certificate/queries";
import { isCertificateNumber, maskName } from "@/lib/learning/certificate/rules";
import { issueCertificates } from "@/lib/learning/certificate/steps";
import { db, transaction } from "@/lib/platform/db";
import {
  actorOf,
  makeCourse,
  makeEnrolment,
  makeMinistryActor,
  makeNetwork,
  makeSession,
  makeTeacher,
} from "@/tests/support/make";
import { makeOver } from "@/tests/support/certificates";

const statusOf = async (id: string) => (await db.enrolment.findUniqueOrThrow({ where: { id } })).status;

beforeAll(async () => {
  await makeNetwork();
});

describe("closeSession", () => {
  it("gives each the outcome of the preview, one certificate, one letter, and lets the waiting go", async () => {
    const made = await makeOver();
    const { session, coordinator: actor, now } = made;
    const preview = await previewClosing(actor, session.id, now);
    expect(preview?.people.map((person) => person.outcome.reason).sort()).toEqual([
      "below_minimum",
      "earned",
      "no_show",
    ]);

    expect(await closeSession({ actor, now }, { sessionId: session.id })).toMatchObject({
      ok: true,
      value: { issued: 1 },
    });
    expect(await Promise.all(made.enrolments.map((one) => statusOf(one.id)))).toEqual([
      "COMPLETED",
      "NOT_COMPLETED",
      "NO_SHOW",
    ]);
    expect(await statusOf(made.queued.id)).toBe("REJECTED");
    expect(await db.session.findUniqueOrThrow({ where: { id: session.id } })).toMatchObject({
      status: "CLOSED",
      seatsTaken: 3,
    });

    const [certificate] = await listSessionCertificates(actor, session.id);
    expect(certificate).toMatchObject({ status: "ISSUED", hours: 6, personId: made.there.id });
    expect(isCertificateNumber(certificate!.number)).toBe(true);
    const letters = await db.mail.findMany({ where: { personId: made.there.id } });
    expect(letters).toHaveLength(1);
    expect(letters[0]!.subject).not.toContain(made.there.familyName);
    expect(letters[0]!.body).toContain(certificate!.code);
    expect(await db.mail.count({ where: { personId: made.half.id } })).toBe(0);
  });

  it("refuses before the end, with marks missing, twice, and to the neighbour", async () => {
    const made = await makeOver();
    const input = { sessionId: made.session.id };
    const actor = made.coordinator;
    const early = new Date(made.session.endsAt.getTime() - 1);
    expect(await closeSession({ actor, now: early }, input)).toMatchObject({ refusal: "session_not_over" });
    const neighbour = (await makeOver()).coordinator;
    expect(await closeSession({ actor: neighbour, now: made.now }, input)).toMatchObject({
      refusal: "not_found",
    });
    const [mark] = await db.attendanceMark.findMany({ where: { enrolmentId: made.enrolments[0]!.id } });
    await db.attendanceMark.update({ where: { id: mark!.id }, data: { supersededAt: made.now } });
    expect(await closeSession({ actor, now: made.now }, input)).toMatchObject({
      refusal: "attendance_incomplete",
    });
    await db.attendanceMark.update({ where: { id: mark!.id }, data: { supersededAt: null } });
    expect(await closeSession({ actor, now: made.now }, input)).toMatchObject({ ok: true });
    expect(await closeSession({ actor, now: made.now }, input)).toMatchObject({
      refusal: "session_not_closable",
    });
  });

  it("waits for the word on everybody drawn from the check-ins, and says who remains", async () => {
    const made = await makeOver();
    const { session, coordinator: actor, now } = made;
    const input = { sessionId: session.id };
    const [slotId, enrolmentId] = [session.slots[0]!.id, made.enrolments[0]!.id];
    await db.checkIn.create({ data: { slotId, enrolmentId, checkedInAt: session.startsAt, lot: 1 } });
    const { givenName, familyName } = made.there;
    const preview = await previewClosing(actor, session.id, now);
    expect(preview?.samples).toMatchObject([{ id: slotId, people: [{ givenName, familyName }] }]);
    expect(await closeSession({ actor, now }, input)).toMatchObject({ refusal: "sample_incomplete" });
    const mark = { slotId, enrolmentId, supersededAt: null };
    await db.attendanceMark.updateMany({ where: mark, data: { markedById: made.there.id } });
    expect((await previewClosing(actor, session.id, now))?.samples).toHaveLength(1);
    await db.attendanceMark.updateMany({ where: mark, data: { markedById: actor.personId } });
    expect((await previewClosing(actor, session.id, now))?.samples, "seen by the keeper").toEqual([]);
    await db.attendanceMark.updateMany({ where: mark, data: { markedById: null } });
    await db.checkIn.updateMany({ where: { slotId }, data: { isThere: true, decidedAt: now } });
    expect(await closeSession({ actor, now }, input)).toMatchObject({ ok: true });
  });

  it("closed by two at once issues one certificate", async () => {
    const made = await makeOver();
    const ctx = { actor: made.coordinator, now: made.now };
    const results = await Promise.all([1, 2, 3].map(() => closeSession(ctx, { sessionId: made.session.id })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.certificate.count({ where: { sessionId: made.session.id } })).toBe(1);
  });

  it("without its lock two closings run into each other, and the database lets one certificate through", async () => {
    const made = await makeOver();
    const [earned] = made.enrolments;
    const fact = {
      enrolmentId: earned!.id,
      personId: made.there.id,
      holderName: "Ad Soyad",
      sessionId: made.session.id,
      centreId: made.centre.id,
      kind: "ATTENDANCE" as const,
      courseTitle: "Kurs",
      centreName: "Merkez",
      fieldNames: [],
      mode: "FACE_TO_FACE" as const,
      hours: 6,
      points: null,
      passMark: null,
      signatories: [],
      markId: null,
      startedOn: made.session.startsAt,
      endedOn: made.session.endsAt,
    };
    const unlocked = () =>
      transaction((tx) =>
        issueCertificates(
          tx,
          { prefix: "SMM", centre: made.centre, year: 2026, facts: [fact] },
          { actor: made.coordinator, now: made.now },
        ),
      );
    const settled = await Promise.allSettled([unlocked(), unlocked()]);
    expect(settled.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("numbers", () => {
  it("of many closings at once at one centre are all different", async () => {
    const made = await makeOver();
    const people = await Promise.all(Array.from({ length: 12 }, () => makeTeacher()));
    const course = await makeCourse({ centreId: made.centre.id });
    const sessions = await Promise.all(people.map(() => makeSession(course, { startsInDays: -3 })));
    await Promise.all(
      people.map(async (person, index) => {
        const session = sessions[index]!;
        const enrolment = await makeEnrolment(session, person);
        await db.attendanceMark.createMany({
          data: session.slots.map((slot) => ({
            slotId: slot.id,
            enrolmentId: enrolment.id,
            status: "PRESENT" as const,
            minutes: 180,
            markedAt: session.endsAt,
          })),
        });
      }),
    );
    const ctx = { actor: made.coordinator, now: made.now };
    const results = await Promise.all(
      sessions.map((session) => closeSession(ctx, { sessionId: session.id })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const numbers = await db.certificate.findMany({
      where: { centreId: made.centre.id },
      select: { number: true },
    });
    expect(new Set(numbers.map((one) => one.number)).size).toBe(people.length);
  });
});

describe("a certificate's life", () => {
  async function makeIssued() {
    const made = await makeOver();
    await closeSession({ actor: made.coordinator, now: made.now }, { sessionId: made.session.id });
    const [certificate] = await listSessionCertificates(made.coordinator, made.session.id);
    return { ...made, certificate: certificate!, ctx: { actor: made.coordinator, now: made.now } };
  }

  it("is reissued on a changed name: the old one is superseded and points to the new", async () => {
    const { there, certificate, ctx } = await makeIssued();
    const input = { certificateId: certificate.id };
    expect(await reissueCertificate(ctx, input)).toMatchObject({ refusal: "name_unchanged" });
    await db.person.update({ where: { id: there.id }, data: { familyName: "Yeni" } });
    const result = await reissueCertificate(ctx, input);
    expect(result).toMatchObject({ ok: true });
    const old = await checkCertificate(certificate.code);
    expect(old).toMatchObject({
      status: "SUPERSEDED",
      supersededBy: { id: result.ok && result.value.certificateId },
    });
    expect(await reissueCertificate(ctx, input)).toMatchObject({ refusal: "certificate_not_in_force" });
  });

  it("is revoked by the centre or the ministry, with its reason, once", async () => {
    const { certificate, ctx, now } = await makeIssued();
    const input = { certificateId: certificate.id, reason: "ISSUED_IN_ERROR" as const };
    const neighbour = (await makeOver()).coordinator;
    expect(await revokeCertificate({ actor: neighbour, now }, input)).toMatchObject({ refusal: "not_found" });
    expect(await revokeCertificate({ actor: await makeMinistryActor(), now }, input)).toMatchObject({
      ok: true,
    });
    expect(await revokeCertificate(ctx, input)).toMatchObject({ refusal: "certificate_not_in_force" });
    expect(await checkCertificate(certificate.code)).toMatchObject({
      status: "REVOKED",
      reason: "ISSUED_IN_ERROR",
    });
  });

  it("keeps its facts, whoever writes to the table, and is never deleted", async () => {
    const { certificate } = await makeIssued();
    await expect(
      db.certificate.update({ where: { id: certificate.id }, data: { hours: 99 } }),
    ).rejects.toThrow();
    await expect(db.certificate.delete({ where: { id: certificate.id } })).rejects.toThrow();
  });

  it("is seen by its holder, its centre and the ministry; the public check masks the name without consent", async () => {
    const { certificate, there, coordinator, now } = await makeIssued();
    const holder = actorOf(there, { isTeacher: true });
    for (const actor of [holder, coordinator, await makeMinistryActor()]) {
      expect((await getCertificate(actor, certificate.id))?.id).toBe(certificate.id);
    }
    expect(await listPersonCertificates(holder, there.id)).toHaveLength(1);
    expect(await getCertificate(actorOf(await makeTeacher()), certificate.id)).toBeNull();
    expect(await getCertificate({ kind: "anyone" }, certificate.id)).toBeNull();
    expect((await checkCertificate(certificate.code))?.holderName).toBe(maskName(certificate.holderName));
    await db.consent.create({ data: { personId: there.id, kind: "CERTIFICATE_NAME", givenAt: now } });
    expect((await checkCertificate(certificate.code))?.holderName).toBe(certificate.holderName);
    expect(await checkCertificate("0".repeat(20))).toBeNull();
  });
});

it("lists what is over and not closed as the centre's task", async () => {
  const made = await makeOver();
  const ids = async (now: Date) => (await listClosingTasks(made.coordinator, now)).map((one) => one.id);
  expect(await ids(made.now)).toContain(made.session.id);
  expect(await ids(new Date(made.session.endsAt.getTime() - 1))).not.toContain(made.session.id);
  expect(await listClosingTasks(actorOf(made.there), made.now)).toEqual([]);
});
