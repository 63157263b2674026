import { beforeAll, describe, expect, it } from "vitest";
import { acceptPairing } from "@/lib/cooperation/pairing/commands/accept-pairing";
import { declinePairing } from "@/lib/cooperation/pairing/commands/decline-pairing";
import { addMember, endMember } from "@/lib/cooperation/pairing/commands/change-members";
import { endPairing, remindSide, showPairing } from "@/lib/cooperation/pairing/commands/govern-pairing";
import {
  decidePairing,
  reviewPairing,
  settleEndedTerms,
} from "@/lib/cooperation/pairing/commands/review-pairing";
import { getPublicProgramme, listPublicProgrammes } from "@/lib/cooperation/pairing/queries/public";
import {
  getPairing,
  listMemberCandidates,
  listPairChecks,
  listPairingProgrammes,
  listPairings,
} from "@/lib/cooperation/pairing/queries/read";
import { listStuckPairings, listTasks } from "@/lib/cooperation/pairing/queries/stuck";
import { proposePairing } from "@/lib/cooperation/pairing/steps";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import {
  actorOf,
  daysAfter,
  giveRole,
  hoursAfter,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeTeacher,
  NOW,
} from "@/tests/support/make";
import { makeLivedPairing, makePairing, makePrincipal, makeProgramme } from "@/tests/support/pairings";

beforeAll(makeNetwork);

const TODAY = "2026-03-10";
const read = (id: string) => db.pairing.findUniqueOrThrow({ where: { id }, include: { sides: true } });
const mails = (kind: string, personId: string) => db.mail.count({ where: { kind, personId } });

async function makeProposal() {
  const made = await makeLivedPairing({ status: "PROPOSED", startsInDays: 30 });
  const pairingId = made.pairing.id;
  const accept = (side: { schoolId: string; principal: typeof made.one.principal }) =>
    acceptPairing({ actor: side.principal, now: NOW }, { pairingId, schoolId: side.schoolId });
  return { ...made, pairingId, accept };
}

describe("an invitation", () => {
  it("is accepted by both sides, and only then the pairing stands", async () => {
    const { pairingId, one, other, accept } = await makeProposal();
    expect(await accept(one)).toMatchObject({ ok: true, stale: [] });
    expect(await read(pairingId)).toMatchObject({ status: "PROPOSED" });
    expect(await mails("pairing.partnerAccepted", other.principal.personId)).toBe(1);
    expect(await accept(one)).toMatchObject({ refusal: "pairing_accepted_already" });
    expect(await accept(other)).toMatchObject({ ok: true });
    expect(await read(pairingId)).toMatchObject({ status: "ACCEPTED" });
    expect(await mails("pairing.accepted", one.principal.personId)).toBe(1);
  });

  it("declined with a reason ends before it began; one that was accepted already is not", async () => {
    const { pairingId, one, other, member, accept } = await makeProposal();
    const decline = (actor: Parameters<typeof declinePairing>[0]["actor"], schoolId: string) =>
      declinePairing({ actor, now: NOW }, { pairingId, schoolId, reason: "Okulumuz taşınıyor." });
    for (const actor of [other.principal, member])
      expect(await decline(actor, one.schoolId)).toMatchObject({ refusal: "not_found" });
    await accept(other);
    expect(await decline(other.principal, other.schoolId)).toMatchObject({
      refusal: "pairing_accepted_already",
    });
    expect(await decline(one.principal, one.schoolId)).toMatchObject({ ok: true });
    expect(await read(pairingId)).toMatchObject({
      status: "ENDED_EARLY",
      endReason: "Okulumuz taşınıyor.",
    });
    expect(await mails("pairing.declined", other.principal.personId)).toBe(1);
    expect(await accept(one)).toMatchObject({ refusal: "pairing_not_proposed" });
  });

  it("is not the other principal's, a teacher's or the ministry's to accept", async () => {
    const { pairingId, one, other, member } = await makeProposal();
    for (const actor of [other.principal, member, await makeMinistryActor()])
      expect(await acceptPairing({ actor, now: NOW }, { pairingId, schoolId: one.schoolId })).toMatchObject({
        refusal: "not_found",
      });
    expect(
      await acceptPairing({ actor: ANYONE, now: NOW }, { pairingId, schoolId: one.schoolId }),
    ).toMatchObject({ refusal: "sign_in_needed" });
  });

  it("accepted by both at the same moment stands, once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { pairingId, one, other, accept } = await makeProposal();
      const both = await Promise.all([accept(one), accept(other)]);
      expect(both.every(({ ok }) => ok)).toBe(true);
      expect(await read(pairingId)).toMatchObject({ status: "ACCEPTED", version: 2 });
      const events = await db.auditEvent.count({
        where: { subjectId: pairingId, type: "pairing.accepted" },
      });
      expect(events).toBe(1);
    }
  });

  it("the control: without the lock each side sees only itself, and the pairing never stands", async () => {
    const { pairingId, one, other } = await makeProposal();
    let arrived = 0;
    let open = () => {};
    const bothHaveRead = new Promise<void>((resolve) => (open = resolve));
    const unlocked = (schoolId: string) =>
      db.$transaction(async (tx) => {
        const sides = await tx.pairingSide.findMany({ where: { pairingId } });
        arrived += 1;
        if (arrived === 2) open();
        await bothHaveRead;
        await tx.pairingSide.update({
          where: { pairingId_schoolId: { pairingId, schoolId } },
          data: { acceptedAt: NOW },
        });
        if (sides.every((side) => side.schoolId === schoolId || side.acceptedAt !== null))
          await tx.pairing.update({ where: { id: pairingId }, data: { status: "ACCEPTED" } });
      });
    await Promise.all([unlocked(one.schoolId), unlocked(other.schoolId)]);
    expect(await read(pairingId)).toMatchObject({ status: "PROPOSED" });
  });
});

describe("the group", () => {
  it("takes teachers of the own school, and nobody from elsewhere", async () => {
    const made = await makeLivedPairing();
    const pairingId = made.pairing.id;
    const colleague = await makeTeacher({ schoolId: made.one.schoolId });
    const stranger = await makeTeacher();
    const ctx = { actor: made.one.principal, now: NOW };
    const side = { pairingId, schoolId: made.one.schoolId };
    const detail = await getPairing(made.one.principal, pairingId, NOW);
    expect((await listMemberCandidates(made.one.principal, detail!)).map(({ id }) => id)).toEqual([
      colleague.id,
    ]);
    expect(await addMember(ctx, { ...side, personId: colleague.id })).toMatchObject({ ok: true });
    expect(await addMember(ctx, { ...side, personId: colleague.id })).toMatchObject({
      refusal: "pairing_member_already",
    });
    expect(await addMember(ctx, { ...side, personId: stranger.id })).toMatchObject({
      refusal: "pairing_member_elsewhere",
    });
    expect(
      await addMember({ actor: made.other.principal, now: NOW }, { ...side, personId: colleague.id }),
    ).toMatchObject({ refusal: "not_found" });
    const actor = actorOf(colleague, { schoolId: made.one.schoolId });
    expect(await getPairing(actor, pairingId, NOW)).toMatchObject({ ownSide: null });
    expect(await endMember(ctx, { ...side, personId: colleague.id })).toMatchObject({ ok: true });
    expect(await getPairing(actor, pairingId, NOW)).toBeNull();
  });

  it("is left by who works elsewhere now", async () => {
    const made = await makeLivedPairing();
    const moved = { ...made.member, schoolId: made.other.schoolId };
    expect(await getPairing(made.member, made.pairing.id, NOW)).not.toBeNull();
    expect(await getPairing(moved, made.pairing.id, NOW)).toBeNull();
  });
});

describe("a review", () => {
  const TERM = 1461;
  async function makeReviewed(choices: ("KEEP" | "CHANGE")[], endsInDays = 60) {
    const made = await makeLivedPairing({ startsInDays: endsInDays - TERM });
    const pairingId = made.pairing.id;
    const sides = [made.one, made.other];
    for (const [n, choice] of choices.entries()) {
      const side = sides[n]!;
      const given = await reviewPairing(
        { actor: side.principal, now: NOW },
        { pairingId, schoolId: side.schoolId, choice, text: "İyi çalıştık." },
      );
      expect(given).toMatchObject({ ok: true });
    }
    return { ...made, pairingId };
  }
  const later = daysAfter(NOW, 61);
  const settle = (now = later) => settleEndedTerms({ actor: SYSTEM, now });
  const nextOf = (id: string) =>
    db.pairing.findUnique({ where: { predecessorId: id }, include: { sides: true, members: true } });

  it("opens six months before the end and is given once", async () => {
    const early = await makeLivedPairing({ startsInDays: 300 - TERM });
    const review = { choice: "KEEP" as const, text: "İyi çalıştık." };
    const at = (made: typeof early) => ({ pairingId: made.pairing.id, schoolId: made.one.schoolId });
    const ctx = { actor: early.one.principal, now: NOW };
    expect(await reviewPairing(ctx, { ...at(early), ...review })).toMatchObject({
      refusal: "pairing_review_not_open",
    });
    const made = await makeReviewed(["KEEP"]);
    expect(
      await reviewPairing({ actor: made.one.principal, now: NOW }, { ...at(made), ...review }),
    ).toMatchObject({ refusal: "pairing_reviewed_already" });
  });

  it("of one side is the other's to read only once both have written", async () => {
    const { pairingId, one, other } = await makeReviewed(["CHANGE"]);
    const seen = (await getPairing(other.principal, pairingId, NOW))!;
    const theirs = seen.sides.find(({ schoolId }) => schoolId === one.schoolId);
    expect(theirs).toMatchObject({ hasReviewed: true, review: null, reviewText: null });
    const all = (await getPairing(await makeMinistryActor(), pairingId, NOW))!;
    expect(all.sides.find(({ schoolId }) => schoolId === one.schoolId)?.review).toBe("CHANGE");
  });

  it("by both to keep begins another term of the same two after the end, with their group", async () => {
    const { pairingId, member } = await makeReviewed(["KEEP", "KEEP"]);
    await settle(daysAfter(NOW, 58));
    expect(await read(pairingId)).toMatchObject({ status: "ACCEPTED" });
    await settle();
    expect(await read(pairingId)).toMatchObject({ status: "RENEWED" });
    const next = await nextOf(pairingId);
    expect(next).toMatchObject({ status: "ACCEPTED", members: [{ personId: member.personId }] });
    expect(next!.sides.every(({ isLive, acceptedAt }) => isLive && acceptedAt !== null)).toBe(true);
    const before = await read(pairingId);
    expect(next!.startsOn.getTime() - before.endsOn.getTime()).toBe(86_400_000);
    expect(await settle()).toMatchObject({ settled: 0 });
  });

  it("by one to change sets both free", async () => {
    const { pairingId, schoolIds, programme } = await makeReviewed(["KEEP", "CHANGE"]);
    await settle();
    expect(await read(pairingId)).toMatchObject({ status: "REMATCHED" });
    expect(await nextOf(pairingId)).toBeNull();
    const live = await db.pairingSide.count({
      where: { programmeId: programme.id, schoolId: { in: [...schoolIds] }, isLive: true },
    });
    expect(live).toBe(0);
  });

  it("that nobody writes leaves the pairing to the ministry, whose word settles it", async () => {
    const { pairingId, one } = await makeReviewed(["KEEP"]);
    const ministry = await makeMinistryActor();
    expect(await settle()).toMatchObject({ settled: 0 });
    expect(await read(pairingId)).toMatchObject({ status: "ACCEPTED" });
    const tasks = await listTasks(ministry, later);
    expect(tasks).toContainEqual(expect.objectContaining({ pairingId, stall: "decision" }));
    const decide = (actor: typeof ministry, now: Date) =>
      decidePairing({ actor, now }, { pairingId, version: 1, choice: "KEEP", reason: "Okul taşınıyordu." });
    expect(await decide(ministry, NOW)).toMatchObject({ refusal: "pairing_not_over" });
    expect(await decide(one.principal, later)).toMatchObject({ refusal: "not_found" });
    expect(await decide(ministry, later)).toMatchObject({ ok: true });
    expect(await decide(ministry, later)).toMatchObject({ refusal: "pairing_changed_meanwhile" });
    expect(await nextOf(pairingId)).toMatchObject({ status: "ACCEPTED" });
  });

  it("settled by two workers at once begins one term", async () => {
    const { pairingId } = await makeReviewed(["KEEP", "KEEP"]);
    const both = await Promise.all([settle(), settle()]);
    expect(both.reduce((sum, { settled }) => sum + settled, 0)).toBe(1);
    expect(await db.pairing.count({ where: { predecessorId: pairingId } })).toBe(1);
  });
});

describe("who watches over it", () => {
  it("reminds a silent side once a day, the own province's officer too", async () => {
    const { pairingId, one, other, accept } = await makeProposal();
    await accept(one);
    const school = await db.school.findUniqueOrThrow({ where: { id: other.schoolId } });
    const person = await makePerson();
    await giveRole(person.id, "PROVINCE_OFFICER", { provinceId: school.provinceId });
    const officer = actorOf(person, { provinceIds: [school.provinceId] });
    const remind = (schoolId: string, now = NOW) =>
      remindSide({ actor: officer, now }, { pairingId, schoolId });
    expect(await remind(one.schoolId)).toMatchObject({ refusal: "not_found" });
    expect(await remind(other.schoolId)).toMatchObject({ ok: true });
    expect(await mails("pairing.remindAcceptance", other.principal.personId)).toBe(1);
    expect(await remind(other.schoolId, hoursAfter(NOW, 23))).toMatchObject({
      refusal: "pairing_reminded_already",
    });
    expect(await remind(other.schoolId, hoursAfter(NOW, 24))).toMatchObject({ ok: true });
    const stuck = await listStuckPairings(officer, { programmeId: null }, NOW);
    expect(stuck).toMatchObject([
      { id: pairingId, stuck: { stall: "acceptance", schoolIds: [other.schoolId] } },
    ]);
    expect(await listStuckPairings(other.principal, { programmeId: null }, NOW)).toBeNull();
    await accept(other);
    expect(await remind(other.schoolId, hoursAfter(NOW, 60))).toMatchObject({
      refusal: "pairing_nothing_to_remind",
    });
  });

  it("ends it early with a reason, which frees both schools; nobody else does", async () => {
    const { pairingId, one, other, programme } = await makeProposal();
    const ministry = await makeMinistryActor();
    const end = (actor: typeof ministry, version: number) =>
      endPairing({ actor, now: NOW }, { pairingId, version, reason: "Okul kapanıyor." });
    expect(await end(one.principal, 1)).toMatchObject({ refusal: "not_found" });
    expect(await end(ministry, 2)).toMatchObject({ refusal: "pairing_changed_meanwhile" });
    expect(await end(ministry, 1)).toMatchObject({ ok: true });
    expect(await end(ministry, 2)).toMatchObject({ refusal: "pairing_over" });
    const again = await transaction((tx) =>
      proposePairing(
        tx,
        {
          programmeId: programme.id,
          runId: null,
          schoolIds: [one.schoolId, other.schoolId],
          weight: 1,
          parts: {},
          startsOn: "2026-09-15",
          termYears: 4,
        },
        NOW,
      ),
    );
    expect(await read(again)).toMatchObject({ status: "PROPOSED" });
  });

  it("shows good examples in public, in its own words", async () => {
    const { pairing, programme, one } = await makeLivedPairing();
    const ministry = await makeMinistryActor();
    const show = (actor: typeof ministry, version: number, example: string) =>
      showPairing({ actor, now: NOW }, { pairingId: pairing.id, version, isGoodExample: true, example });
    expect(await show(one.principal, 1, "x")).toMatchObject({ refusal: "not_found" });
    expect(await show(ministry, 1, "")).toMatchObject({ refusal: "pairing_example_missing" });
    expect(await show(ministry, 1, "Birlikte ürettiler.")).toMatchObject({ ok: true });
    const open = await getPublicProgramme(ANYONE, programme.slug, NOW);
    expect(open).toMatchObject({
      figures: { pairs: 1, activities: 0, teachers: 0 },
      examples: [{ id: pairing.id, example: "Birlikte ürettiler." }],
    });
    expect((await listPublicProgrammes(ANYONE, NOW)).map(({ slug }) => slug)).toContain(programme.slug);
  });

  it("does not tell a programme that is being written", async () => {
    const { slug } = await makeProgramme(NOW, { status: "DRAFT" });
    expect(await getPublicProgramme(ANYONE, slug, NOW)).toBeNull();
  });
});

describe("lists", () => {
  it("hold a principal's own, an officer's province, the ministry's all, by state", async () => {
    const { pairing, programme, one } = await makeLivedPairing({ startsInDays: 60 - 1461 });
    await makePairing({ status: "PROPOSED", programme, startsInDays: 20 });
    const query = { q: "", state: null, programme: null, page: 1 };
    const own = await listPairings(one.principal, query, TODAY);
    expect(own.rows.map(({ id, phase }) => [id, phase])).toEqual([[pairing.id, "underReview"]]);
    const ministry = await makeMinistryActor();
    const inState = async (state: "proposed" | "running" | "underReview" | "over" | "ended") =>
      (await listPairings(ministry, { ...query, programme: programme.id, state }, TODAY)).total;
    expect(
      await Promise.all(["proposed", "running", "underReview", "over", "ended"].map(inState as never)),
    ).toEqual([1, 1, 1, 0, 0]);
    expect(await listPairings(ANYONE, query, TODAY)).toMatchObject({ total: 0 });
    expect((await listPairingProgrammes(one.principal)).map(({ id }) => id)).toEqual([programme.id]);
  });

  it("tell a principal what waits, until it is done", async () => {
    const made = await makeProposal();
    const tasks = () => listTasks(made.one.principal, NOW);
    expect(await tasks()).toMatchObject([{ stall: "acceptance", pairingId: made.pairingId }]);
    await made.accept(made.one);
    expect(await tasks()).toEqual([]);
    expect(await listTasks(made.member, NOW)).toEqual([]);
    const third = await makePrincipal((await makePairing()).schoolIds[0]);
    expect((await listTasks(third, NOW)).map(({ stall }) => stall)).toEqual(["plan"]);
  });

  it("have both schools' yearly checks side by side, with gaps where one made none", async () => {
    const { pairing, programme, one, other } = await makeLivedPairing();
    await db.schoolProfile.create({
      data: {
        programmeId: programme.id,
        schoolId: one.schoolId,
        students: 100,
        teachers: 10,
        districtIndex: 40,
        checkedOn: NOW,
        checks: {
          create: [2025, 2026].map((year) => ({
            year,
            resourceIndex: year - 1980,
            offeredTopics: 3,
            checkedOn: NOW,
          })),
        },
      },
    });
    const detail = (await getPairing(one.principal, pairing.id, NOW))!;
    const checks = await listPairChecks(one.principal, detail);
    expect(checks.years).toEqual([2025, 2026]);
    const of = (schoolId: string) =>
      checks.schools[detail.sides.findIndex((side) => side.schoolId === schoolId)]?.resourceIndex;
    expect(of(one.schoolId)).toEqual([45, 46]);
    expect(of(other.schoolId)).toEqual([null, null]);
  });
});
