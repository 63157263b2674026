import { beforeAll, describe, expect, it } from "vitest";
import { closeSession } from "@/lib/learning/certificate/commands/close-session";
import { enterResults } from "@/lib/learning/certificate/commands/enter-results";
import {
  addSignatory,
  endSignatory,
  removeCentreMark,
  setCentreMark,
} from "@/lib/learning/certificate/commands/keep-signatories";
import { reissueCertificate } from "@/lib/learning/certificate/commands/reissue-certificate";

import {
  checkCertificate,
  getCentreMark,
  getPaper,
  getResults,
  listSessionCertificates,
  previewClosing,
  readLetterhead,
} from "@/lib/learning/certificate/queries";

import { issueCertificates } from "@/lib/learning/certificate/steps";
import { db, transaction } from "@/lib/platform/db";
import { makeNetwork } from "@/tests/support/make";
import { makeOver } from "@/tests/support/certificates";

beforeAll(async () => {
  await makeNetwork();
});

describe("a course with an assessment", () => {
  async function makeAssessed() {
    const made = await makeOver();
    const { versionId } = made.session;
    await db.courseVersion.update({ where: { id: versionId }, data: { hasAssessment: true } });
    const sessionId = made.session.id;
    const [there] = made.enrolments;
    const enter = (points: number | null, seen?: string, actor = made.coordinator) =>
      enterResults(
        { actor, now: made.now },
        {
          sessionId,
          points: points === null ? {} : { [there!.id]: points },
          absent: points === null ? { [there!.id]: true as const } : {},
          seen: seen ? { [there!.id]: seen } : {},
        },
      );
    const close = () => closeSession({ actor: made.coordinator, now: made.now }, { sessionId });
    return { ...made, sessionId, enter, close };
  }

  it("waits for the results, then gives achievement from the pass mark on, with who signed", async () => {
    const made = await makeAssessed();
    await addSignatory(
      { actor: made.coordinator, now: made.now },
      { centreId: made.centre.id, name: "Selma Aktaş", title: "Müdür" },
    );
    expect(await made.close()).toMatchObject({ refusal: "results_incomplete" });
    expect(await made.enter(70)).toMatchObject({ ok: true, value: { entered: 1 } });
    expect((await previewClosing(made.coordinator, made.sessionId, made.now))?.people[0]).toMatchObject({
      outcome: { kind: "ACHIEVEMENT" },
    });
    expect(await made.close()).toMatchObject({ ok: true, value: { issued: 1 } });
    const [certificate] = await listSessionCertificates(made.coordinator, made.sessionId);
    expect(certificate).toMatchObject({
      kind: "ACHIEVEMENT",
      points: 70,
      passMark: 70,
      signatories: [{ name: "Selma Aktaş", title: "Müdür" }],
    });
    expect(await made.enter(90)).toMatchObject({ refusal: "results_locked" });
    await expect(
      db.certificate.update({ where: { id: certificate!.id }, data: { points: 99 } }),
    ).rejects.toThrow();
  });

  it("gives attendance a point below, and to who did not sit", async () => {
    for (const points of [69, null]) {
      const made = await makeAssessed();
      await made.enter(points);
      await made.close();
      const [certificate] = await listSessionCertificates(made.coordinator, made.sessionId);
      expect(certificate).toMatchObject({ kind: "ATTENDANCE", points: null, passMark: null });
    }
  });

  it("keeps what a correction replaced, and overwrites nothing unseen", async () => {
    const made = await makeAssessed();
    await made.enter(50);
    const first = (await getResults(made.coordinator, made.sessionId, made.now))?.enrolments.find(
      ({ results }) => results.length > 0,
    )?.results[0];
    expect(await made.enter(80)).toMatchObject({ refusal: "result_entered_meanwhile" });
    expect(await made.enter(50)).toMatchObject({ refusal: "nothing_entered" });
    expect(await made.enter(80, first!.id)).toMatchObject({ ok: true });
    expect(await db.assessmentResult.count({ where: { enrolmentId: made.enrolments[0]!.id } })).toBe(2);
    const neighbour = (await makeOver()).coordinator;
    expect(await made.enter(10, undefined, neighbour)).toMatchObject({ refusal: "not_found" });
    expect(await getResults(neighbour, made.sessionId, made.now)).toBeNull();
  });
});

describe("who signs", () => {
  it("is kept by the centre, three at most, and a mark that lies is refused", async () => {
    const { coordinator, centre, now } = await makeOver();
    const ctx = { actor: coordinator, now };
    const add = (name: string) => addSignatory(ctx, { centreId: centre.id, name, title: "Müdür" });
    expect(await add("Bir")).toMatchObject({ ok: true });
    expect(await add("Bir")).toMatchObject({ refusal: "signatory_there_already" });
    await add("İki");
    await add("Üç");
    expect(await add("Dört")).toMatchObject({ refusal: "too_many_signatories" });
    const [first] = (await getPaper(coordinator, centre.id))!.signatories;
    await endSignatory(ctx, { signatoryId: first!.id });
    expect((await getPaper(coordinator, centre.id))?.signatories.map(({ name }) => name)).toEqual([
      "İki",
      "Üç",
    ]);
    const file = new File(["MZ"], "isaret.png");
    expect(await setCentreMark(ctx, { centreId: centre.id, altText: "İşaret", file })).toMatchObject({
      refusal: "file_not_what_it_says",
    });
    expect(await setCentreMark(ctx, { centreId: centre.id, altText: null, file })).toMatchObject({
      refusal: "alt_text_missing",
    });
    expect(await removeCentreMark(ctx, { centreId: centre.id })).toMatchObject({ ok: true });
    expect(await getCentreMark(coordinator, centre.id)).toBeNull();
    expect(await getPaper((await makeOver()).coordinator, centre.id)).toBeNull();
    expect((await readLetterhead(null, "tr")).marks).toHaveLength(1);
  });
});

describe("reissued by two at once", () => {
  async function makeRenamed() {
    const made = await makeOver();
    const ctx = { actor: made.coordinator, now: made.now };
    await closeSession(ctx, { sessionId: made.session.id });
    await db.person.update({ where: { id: made.there.id }, data: { familyName: "Yeni" } });
    const [old] = await listSessionCertificates(made.coordinator, made.session.id);
    return { ...made, ctx, old: old! };
  }
  const inForce = (sessionId: string) => db.certificate.count({ where: { sessionId, status: "ISSUED" } });

  it("there is one new one, linked both ways, and one letter", async () => {
    const { ctx, old, session, there } = await makeRenamed();
    const results = await Promise.all(
      [1, 2, 3].map(() => reissueCertificate(ctx, { certificateId: old.id })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await inForce(session.id)).toBe(1);
    const before = await checkCertificate(old.code);
    const after = await checkCertificate(before!.supersededBy!.code);
    expect(after?.supersedes?.number).toBe(old.number);
    const letters = await db.mail.count({ where: { personId: there.id, kind: "certificate.reissued" } });
    expect(letters).toBe(1);
  });

  it("without the lock both believe to be first, and only the database's own rule leaves one in force", async () => {
    const { ctx, old, session } = await makeRenamed();
    const { enrolmentId, personId, centreId, kind, courseTitle, centreName, fieldNames } =
      await db.certificate.findUniqueOrThrow({ where: { id: old.id } });
    const facts = { enrolmentId, personId, centreId, kind, courseTitle, centreName, fieldNames };
    let readers = 0;
    let open = () => {};
    const bothRead = new Promise<void>((resolve) => (open = resolve));
    const unlocked = () =>
      transaction(async (tx) => {
        const known = await tx.certificate.findUniqueOrThrow({ where: { id: old.id } });
        if (++readers === 2) open();
        await bothRead;
        expect(known.status).toBe("ISSUED");
        await tx.certificate.updateMany({ where: { id: old.id }, data: { status: "SUPERSEDED" } });
        const rest = { mode: known.mode, hours: known.hours, points: null, passMark: null, markId: null };
        const days = { startedOn: known.startedOn, endedOn: known.endedOn };
        const fact = {
          ...facts,
          ...rest,
          ...days,
          holderName: "Yeni Ad",
          sessionId: session.id,
          signatories: [],
        };
        const centre = await tx.centre.findUniqueOrThrow({ where: { id: centreId } });
        return issueCertificates(tx, { prefix: "SMM", centre, year: 2026, facts: [fact] }, ctx);
      });
    const settled = await Promise.allSettled([unlocked(), unlocked()]);
    expect(readers).toBe(2);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await inForce(session.id)).toBe(1);
  });
});
