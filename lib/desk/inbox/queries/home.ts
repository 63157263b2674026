import "server-only";
import { countDataQuality } from "@/lib/desk/data-quality/queries";
import { inOrder } from "@/lib/desk/data-quality/rules";
import { listEmptyCells } from "@/lib/evidence/coverage/queries";
import { listRegisterTasks } from "@/lib/learning/attendance/queries";
import { missingMarks } from "@/lib/learning/attendance/rules";
import { listNextSessions } from "@/lib/learning/catalogue/queries";
import { listClosingTasks } from "@/lib/learning/certificate/queries";
import { listSubmittedVersions } from "@/lib/learning/course/queries";
import { listStaffEnrolments } from "@/lib/learning/enrolment/queries/applicants";
import { getNextBooking, listOwnWays } from "@/lib/learning/enrolment/queries/own";
import { listSuggestedSessions } from "@/lib/learning/enrolment/queries/suggested";
import { listWaitingSessions } from "@/lib/learning/enrolment/queries/waiting";
import { staffEnrolmentsQuery } from "@/lib/learning/enrolment/schema";
import { listComingSessions, listHalfDaysToday } from "@/lib/learning/session/queries/at-hand";
import { listPeople } from "@/lib/network/person/queries/list";
import { peopleFilter } from "@/lib/network/person/schema";
import { listSchools } from "@/lib/network/school/queries";
import { schoolListInput } from "@/lib/network/school/schema";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";

const CELLS_SHOWN = 8;
const SESSIONS_SHOWN = 5;
const STAFF_SHOWN = 5;
const WAYS_SHOWN = 3;

type At = { now: Date; today: Date };

/** What the ministry sees first: approvals due, the emptiest cells of the coverage matrix, what is wrong in the data. */
export async function getNationalHome(actor: Actor, { now, today }: At) {
  if (!isPerson(actor) || !actor.isMinistry) return null;
  const [courses, erasures, claims, cells, quality] = await Promise.all([
    listSubmittedVersions(actor),
    db.erasureRequest.count({ where: { status: "ASKED" } }),
    listPeople(actor, peopleFilter.parse({ state: "claimed" }), now),
    listEmptyCells(actor, today, CELLS_SHOWN),
    countDataQuality(actor, { now, today }),
  ]);
  return {
    courses: courses.length,
    erasures,
    claims: claims.total,
    cells: cells ?? { rows: [], total: 0 },
    quality: inOrder(quality ?? []),
  };
}
export type NationalHome = NonNullable<Awaited<ReturnType<typeof getNationalHome>>>;

/** What a coordinator and a trainer see first: today's registers, what is to be closed, who waits, what comes. */
export async function getCentreHome(actor: Actor, now: Date) {
  if (!isPerson(actor) || (actor.centreIds.length === 0 && actor.trainerCentreIds.length === 0)) return null;
  const [today, coming, registers, closings, waiting] = await Promise.all([
    listHalfDaysToday(actor, now),
    listComingSessions(actor, now),
    listRegisterTasks(actor, now),
    listClosingTasks(actor, now),
    listWaitingSessions(actor, now),
  ]);
  return {
    today,
    coming,
    registers: registers.filter(({ slots, people }) => missingMarks(slots, people) > 0).length,
    closings: closings.length,
    waiting,
  };
}
export type CentreHome = NonNullable<Awaited<ReturnType<typeof getCentreHome>>>;

/** What a principal sees first: who says that they work here, and how the school's teachers' applications stand. */
export async function getSchoolHome(actor: Actor, now: Date) {
  if (!isPerson(actor) || actor.schoolIds.length === 0) return null;
  const [claims, placed, waiting] = await Promise.all([
    db.schoolMembership.count({ where: { schoolId: { in: [...actor.schoolIds] }, status: "CLAIMED" } }),
    listStaffEnrolments(actor, staffEnrolmentsQuery.parse({ state: "live" }), now),
    listStaffEnrolments(actor, staffEnrolmentsQuery.parse({ state: "waiting" }), now),
  ]);
  return {
    claims,
    placed: placed?.total ?? 0,
    waiting: waiting?.total ?? 0,
    rows: (placed?.rows ?? []).slice(0, STAFF_SHOWN),
  };
}
export type SchoolHome = NonNullable<Awaited<ReturnType<typeof getSchoolHome>>>;

/** What a province officer sees first: the own province's schools and claims, and the sessions to come there. */
export async function getProvinceHome(actor: Actor, { now, today }: At) {
  if (!isPerson(actor) || actor.isMinistry || actor.provinceIds.length === 0) return null;
  const [provinces, claims, unconfirmed] = await Promise.all([
    db.province.findMany({
      where: { id: { in: [...actor.provinceIds] } },
      orderBy: { name: "asc" },
      select: { id: true, slug: true, name: true, names: true },
    }),
    listPeople(actor, peopleFilter.parse({ state: "claimed" }), now),
    listSchools(actor, schoolListInput.parse({ confirmed: "no" }), today),
  ]);
  const parts = await Promise.all(
    provinces.map(async ({ id, ...province }) => ({
      ...province,
      schools: (await listSchools(actor, schoolListInput.parse({ province: province.slug }), today)).total,
      sessions: await listNextSessions(actor, { provinceId: id }, now, SESSIONS_SHOWN),
    })),
  );
  return { provinces: parts, claims: claims.total, unconfirmed: unconfirmed.total };
}
export type ProvinceHome = NonNullable<Awaited<ReturnType<typeof getProvinceHome>>>;

/** What a teacher sees first: the next training, how each application stands, and what is open in the own fields. */
export async function getTeacherHome(actor: Actor, now: Date) {
  if (!isPerson(actor) || !actor.isTeacher) return null;
  const [next, ways, suggested] = await Promise.all([
    getNextBooking(actor, now),
    listOwnWays(actor, now, WAYS_SHOWN),
    listSuggestedSessions(actor, now, SESSIONS_SHOWN),
  ]);
  return { next, ways, suggested };
}
export type TeacherHome = NonNullable<Awaited<ReturnType<typeof getTeacherHome>>>;
