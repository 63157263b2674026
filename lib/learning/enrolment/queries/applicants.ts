import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { canSeeApplicants, schoolsOf } from "@/lib/learning/enrolment/policy";
import { networkDay } from "@/lib/platform/settings/network-day";
import { listDeputisedOffices } from "@/lib/learning/approval/queries";
import { applicationRules, type Rule, type RuleResult } from "@/lib/learning/eligibility/rules";
import {
  IN_ORDER,
  isPending,
  LIVE_STATUSES,
  statusAt,
  substituteRefusal,
} from "@/lib/learning/enrolment/rules";
import type { StaffEnrolmentsQuery } from "@/lib/learning/enrolment/schema";
import { readApplication, type SessionRow } from "./application";

const applicant = {
  id: true,
  reference: true,
  status: true,
  queueNumber: true,
  appliedAt: true,
  takesSeatUnasked: true,
  standsBy: true,
  band: true,
  offerExpiresAt: true,
  reasonCode: true,
  approvalsLeft: true,
  personId: true,
  person: { select: { givenName: true, familyName: true } },
  school: { select: { name: true, names: true } },
  province: { select: { name: true, names: true } },
} as const satisfies Prisma.EnrolmentSelect;

export type ApplicantRow = Prisma.EnrolmentGetPayload<{ select: typeof applicant }> & {
  /** On the waiting list. */
  position: number | null;
  /** For those who wait for the centre's choice; empty for the others. */
  rules: RuleResult[];
};

/** Once somebody has applied these say nothing about them any more. */
const OWN_APPLICATION: readonly Rule[] = ["window", "once", "account"];

/** A session's applicants in the order of their numbers, with the rules each of the undecided passes or fails. */
export async function listApplicants(
  actor: Actor,
  sessionId: string,
  now: Date,
): Promise<{ session: SessionRow; rows: ApplicantRow[] } | null> {
  const found = await db.session.findUnique({ where: { id: sessionId }, select: { centreId: true } });
  if (!found || !canSeeApplicants(actor, found)) return null;
  const rows = await db.enrolment.findMany({
    where: { sessionId },
    orderBy: [...IN_ORDER],
    select: applicant,
  });
  const pending = rows.filter(({ status }) => isPending(status)).map(({ personId }) => personId);
  const context = await readApplication(db, sessionId, pending, now);
  if (!context) return null;
  let position = 0;
  const shown = rows.map((row): ApplicantRow => {
    const facts = context.applicants.get(row.personId)?.facts;
    const results = facts && isPending(row.status) ? applicationRules(facts, now) : [];
    const rules = results.filter(({ rule }) => !OWN_APPLICATION.includes(rule));
    const status = statusAt(row, now);
    return { ...row, status, position: status === "WAITLISTED" ? ++position : null, rules };
  });
  return { session: context.session, rows: shown };
}

export const STAFF_PAGE = 50;

const staffRow = {
  id: true,
  personId: true,
  reference: true,
  status: true,
  approvalsLeft: true,
  offerExpiresAt: true,
  person: { select: { givenName: true, familyName: true } },
  session: {
    select: {
      status: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      fillMode: true,
      allocatedAt: true,
      courseVersion: { select: { title: true, hours: true, approvalChain: true } },
      centre: { select: { shortName: true, shortNames: true } },
      course: { select: { slug: true } },
    },
  },
} as const satisfies Prisma.EnrolmentSelect;

/** A principal's own staff, or those of a school one stands in for: what each applied for and how it stands. */
export async function listStaffEnrolments(actor: Actor, { q, state, page }: StaffEnrolmentsQuery, now: Date) {
  if (!isPerson(actor)) return null;
  const { date } = await networkDay(db, now);
  const deputised = await listDeputisedOffices(db, actor.personId, date);
  const schoolIds = schoolsOf(actor, deputised);
  if (schoolIds.length === 0) return null;
  const ended = { notIn: [...LIVE_STATUSES] };
  const where: Prisma.EnrolmentWhereInput = {
    schoolId: { in: schoolIds },
    ...(q === "" ? {} : { personId: { in: await findStaff(schoolIds, q) } }),
    ...(state === "live" ? { status: { in: ["PLACED", "ATTENDING"] } } : {}),
    ...(state === "waiting"
      ? { status: { in: ["SUBMITTED", "SCHOOL_APPROVED", "WAITLISTED", "OFFERED"] } }
      : {}),
    ...(state === "ended" ? { status: ended } : {}),
  };
  const total = await db.enrolment.count({ where });
  const shown = Math.min(page, Math.max(1, Math.ceil(total / STAFF_PAGE)));
  const rows = await db.enrolment.findMany({
    where,
    orderBy: [{ session: { startsAt: "desc" } }, { id: "asc" }],
    skip: (shown - 1) * STAFF_PAGE,
    take: STAFF_PAGE,
    select: staffRow,
  });
  const staff = rows.map(({ session, ...row }) => {
    const status = statusAt(row, now);
    const { approvalChain } = session.courseVersion;
    const isReplaceable = substituteRefusal(status, { ...session, approvalChain }, now) === null;
    return { ...row, session, status, isReplaceable: isReplaceable && row.personId !== actor.personId };
  });
  return { rows: staff, total, page: shown };
}

/** People with an enrolment from these schools whose name holds every word, folded as the database folds. */
async function findStaff(schoolIds: readonly string[], q: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p.id::text FROM enrolment e JOIN person p ON p.id = e.person_id
    WHERE e.school_id = ANY(${schoolIds}::uuid[]) AND NOT EXISTS (
      SELECT 1 FROM unnest(${q.split(/\s+/)}::text[]) word
      WHERE search_fold(p.given_name || ' ' || p.family_name) NOT LIKE
        '%' || regexp_replace(search_fold(word), '([\\%_])', '\\\\\\1', 'g') || '%')`;
  return rows.map((row) => row.id);
}
