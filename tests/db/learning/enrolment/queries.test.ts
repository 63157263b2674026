import { beforeAll, describe, expect, test } from "vitest";
import { listApplicants, listStaffEnrolments } from "@/lib/learning/enrolment/queries/applicants";
import { getOwnApplication } from "@/lib/learning/enrolment/queries/application";
import {
  getEnrolment,
  getNextBooking,
  listBookings,
  listOwnEnrolments,
  listTasks,
} from "@/lib/learning/enrolment/queries/own";
import { listSuggestedSessions } from "@/lib/learning/enrolment/queries/suggested";
import { getPublicHost } from "@/lib/learning/session/queries/read";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeAgreement, makePartner, makePartnership } from "@/tests/support/cooperation";
import {
  actorOf,
  daysAfter,
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeMinistryActor,
  makeNetwork,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

async function scene() {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const session = await makeSession(course, { capacity: 1, onlineLink: "https://ders.example/oda" });
  const [placed, waiting] = [await makeTeacher(), await makeTeacher()];
  const seat = await makeEnrolment(session, placed, "PLACED");
  const queued = await makeEnrolment(session, waiting, "WAITLISTED");
  return { course, session, placed, waiting, seat, queued };
}

describe("before applying", () => {
  test("says what would come of it, and each rule", async () => {
    const { session, waiting } = await scene();
    const teacher = await makeTeacher();
    const seen = await getOwnApplication(actorOf(teacher), session.id, NOW);
    expect(seen?.rules.every(({ refusal }) => refusal === null)).toBe(true);
    expect(seen?.answer).toEqual({ seat: "WAITLISTED" });
    const own = await getOwnApplication(actorOf(waiting), session.id, NOW);
    expect(own?.rules.find(({ rule }) => rule === "once")?.refusal).toBe("already_enrolled");
    expect(own?.answer).toBeNull();
    expect(await getOwnApplication(ANYONE, session.id, NOW)).toBeNull();
  });
});

describe("one enrolment", () => {
  test("its person, its centre, its school, its province and the ministry see it; nobody beside them", async () => {
    const { course, seat, placed } = await scene();
    const stranger = actorOf(await makeTeacher());
    const neighbour = await makeCoordinator((await makeCentre()).id);
    for (const actor of [
      actorOf(placed),
      await makeCoordinator(course.centreId),
      await makeMinistryActor(),
      actorOf({ id: stranger.personId }, { schoolIds: [placed.schoolId!] }),
    ])
      expect((await getEnrolment(actor, seat.id, NOW))?.id).toBe(seat.id);
    for (const actor of [stranger, neighbour, ANYONE])
      expect(await getEnrolment(actor, seat.id, NOW)).toBeNull();
  });

  test("a host out of the public list is told to whoever has a place", async () => {
    const { placed, waiting, seat, queued, session, course } = await scene();
    const partner = await makePartner({ isPublic: false });
    const partnership = await makePartnership({ centreId: course.centreId, partnerId: partner.id });
    const agreement = await makeAgreement(partnership);
    const host = { hostPartnerId: partner.id, agreementId: agreement.id };
    await db.session.update({ where: { id: session.id }, data: host });
    expect((await getEnrolment(actorOf(placed), seat.id, NOW))?.host).toBe(partner.name);
    expect((await getEnrolment(actorOf(waiting), queued.id, NOW))?.host).toBeNull();
    expect(await getPublicHost(ANYONE, session.id)).toEqual({ host: null, isHidden: true });
    await db.partner.update({ where: { id: partner.id }, data: { isPublic: true } });
    expect((await getEnrolment(actorOf(waiting), queued.id, NOW))?.host).toBe(partner.name);
    expect(await getPublicHost(ANYONE, session.id)).toEqual({ host: partner.name, isHidden: false });
    expect(await getPublicHost(ANYONE, seat.id)).toEqual({ host: null, isHidden: false });
  });

  test("the online link is for whoever has a place; a position for whoever waits", async () => {
    const { placed, waiting, seat, queued, course } = await scene();
    expect((await getEnrolment(actorOf(placed), seat.id, NOW))?.session.onlineLink).toBe(
      "https://ders.example/oda",
    );
    const own = await getEnrolment(actorOf(waiting), queued.id, NOW);
    expect([own?.session.onlineLink, own?.position]).toEqual([null, 1]);
    const seen = await getEnrolment(await makeCoordinator(course.centreId), seat.id, NOW);
    expect(seen).toMatchObject({ isOwn: false, session: { onlineLink: null } });
  });

  test("an offer past its deadline is shown as gone while nobody has written it down", async () => {
    const { session } = await scene();
    const teacher = await makeTeacher();
    const other = await makeSession({
      id: session.courseId,
      centreId: session.centreId,
      versionId: session.versionId,
    });
    const offer = await makeEnrolment(other, teacher, "OFFERED", { offerExpiresAt: hoursAfter(NOW, 2) });
    const actor = actorOf(teacher);
    expect((await getEnrolment(actor, offer.id, NOW))?.status).toBe("OFFERED");
    expect((await listTasks(actor, NOW)).offers).toHaveLength(1);
    const later = hoursAfter(NOW, 2);
    expect((await getEnrolment(actor, offer.id, later))?.status).toBe("OFFER_EXPIRED");
    expect((await listTasks(actor, later)).offers).toHaveLength(0);
    expect((await listOwnEnrolments(actor, later)).over).toHaveLength(1);
  });
});

describe("a centre's applicants", () => {
  test("with numbers and positions, for the own centre and the ministry only", async () => {
    const { course, session } = await scene();
    const second = await makeTeacher();
    await makeEnrolment(session, second, "WAITLISTED");
    const seen = await listApplicants(await makeCoordinator(course.centreId), session.id, NOW);
    expect(seen?.rows.map(({ queueNumber, position }) => [queueNumber, position])).toEqual([
      [1, null],
      [2, 1],
      [3, 2],
    ]);
    expect((await listApplicants(await makeMinistryActor(), session.id, NOW))?.rows).toHaveLength(3);
    const neighbour = await makeCoordinator((await makeCentre()).id);
    expect(await listApplicants(neighbour, session.id, NOW)).toBeNull();
    expect(await listApplicants(actorOf(second), session.id, NOW)).toBeNull();
  });

  test("the undecided with the rules that speak of them, and not with their own application", async () => {
    const course = await makeCourse({ centreId: (await makeCentre()).id });
    const session = await makeSession(course, { fillMode: "CHOICE" });
    await makeEnrolment(session, await makeTeacher({ schoolId: null }), "SUBMITTED");
    const coordinator = await makeCoordinator(course.centreId);
    const seen = await listApplicants(coordinator, session.id, NOW);
    const failed = seen!.rows[0]!.rules.filter(({ refusal }) => refusal !== null);
    expect(failed.map(({ rule }) => rule)).toEqual(["school"]);
    expect((await listTasks(coordinator, NOW)).choices.map(({ id }) => id)).toEqual([session.id]);
  });
});

test("a principal sees the own school's, found by any spelling of a name, and no other school's", async () => {
  const [own, other] = [await makeSchool(), await makeSchool()];
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const session = await makeSession(course);
  const ours = await makeTeacher({ schoolId: own.id, givenName: "İsmail", familyName: "Çağ%lı" });
  await makeEnrolment(session, ours, "PLACED");
  await makeEnrolment(session, await makeTeacher({ schoolId: other.id }), "PLACED");
  const principal = actorOf(await makeTeacher(), { schoolIds: [own.id] });
  const found = (q: string, state: "live" | "waiting" | "ended" | null = null) =>
    listStaffEnrolments(principal, { q, state, page: 1 }, NOW).then((list) => list?.total);
  expect(await Promise.all([found(""), found("ismail cag"), found("%"), found("_")])).toEqual([1, 1, 1, 0]);
  expect(await Promise.all([found("", "live"), found("", "waiting"), found("", "ended")])).toEqual([1, 0, 0]);
  expect(await listStaffEnrolments(actorOf(ours), { q: "", state: null, page: 1 }, NOW)).toBeNull();
});

test("the next booking and the calendar hold certain places only", async () => {
  const { placed, waiting, session } = await scene();
  expect((await getNextBooking(actorOf(placed), NOW))?.session.id).toBe(session.id);
  expect(await getNextBooking(actorOf(waiting), NOW)).toBeNull();
  expect(await getNextBooking(actorOf(placed), daysAfter(session.endsAt, 1))).toBeNull();
  expect((await listBookings(placed.id, NOW)).map((row) => row.session.id)).toEqual([session.id]);
  expect(await listBookings(waiting.id, NOW)).toEqual([]);
});

test("a session one gave up, put off or was refused is not suggested again", async () => {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  await db.courseVersion.updateMany({ where: { courseId: course.id }, data: { isOpenToAllFields: true } });
  const session = await makeSession(course);
  const [gone, other] = [await makeTeacher(), await makeTeacher()];
  await makeEnrolment(session, gone, "WITHDRAWN_BY_TEACHER");
  const ids = async (person: { id: string }) =>
    (await listSuggestedSessions(actorOf(person), NOW, 500)).map(({ id }) => id);
  expect(await ids(other)).toContain(session.id);
  expect(await ids(gone)).not.toContain(session.id);
});
