import "server-only";
import type { AllocationApplicant, AllocationPolicy } from "@/lib/learning/allocation/rules";
import { applicationRules, type Rule, stands } from "@/lib/learning/eligibility/rules";
import { readApplication } from "@/lib/learning/enrolment/queries/application";
import { needsForCourse } from "@/lib/learning/need/queries";
import type { Db, Tx } from "@/lib/platform/db";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";

type StoredApplicant = {
  id: string;
  reference: string;
  status: EnrolmentStatus;
  queueNumber: number;
  personId: string;
  schoolId: string | null;
  provinceId: string | null;
  isPilot: boolean;
  districtIndex: number | null;
  timesTrained: number;
  hours: number;
  isPlaced: boolean | null;
  moveReason: string | null;
};

export type ApplicantFacts = AllocationApplicant & {
  reference: string;
  status: EnrolmentStatus;
  queueNumber: number;
  moveReason: string | null;
  /** Rules of the course not passed any more, and not set aside. */
  failed: Rule[];
};

/** Said before one applied, or by the application itself. */
const NOT_ASKED: readonly Rule[] = ["window", "once", "account"];

/**
 * Everybody whose application waits for the list, with what their key is made of, as it was at the deadline: the same
 * for the preview and for the deed that publishes under the session's lock.
 */
export async function readApplicants(
  on: Db | Tx,
  sessionId: string,
  { policy, now }: { policy: AllocationPolicy; now: Date },
): Promise<ApplicantFacts[]> {
  const rows = await on.$queryRaw<StoredApplicant[]>`
    SELECT e.id::text, e.reference, e.status::text, e.queue_number AS "queueNumber", e.person_id::text AS "personId",
      e.school_id::text AS "schoolId", e.province_id::text AS "provinceId", coalesce(pr.is_pilot, false) AS "isPilot",
      (SELECT round(avg(sp.district_index))::int FROM school other JOIN school_profile sp ON sp.school_id = other.id
        WHERE other.id = sc.id OR other.district_id = sc.district_id) AS "districtIndex",
      (SELECT count(*)::int FROM enrolment d
        WHERE d.person_id = e.person_id AND d.course_id = e.course_id AND d.status = 'COMPLETED') AS "timesTrained",
      (SELECT coalesce(sum(c.hours), 0)::int FROM certificate c WHERE c.person_id = e.person_id AND c.status = 'ISSUED'
        AND c.ended_on <= s.closes_at::date AND c.ended_on > s.closes_at::date - make_interval(years => ${policy.years}::int))
      + (SELECT coalesce(sum(t.hours), 0)::int FROM training_participant tp JOIN training t ON t.id = tp.training_id
        WHERE tp.person_id = e.person_id AND t.removed_at IS NULL AND t.ends_on <= s.closes_at::date
        AND t.ends_on > s.closes_at::date - make_interval(years => ${policy.years}::int)) AS hours,
      am.is_placed AS "isPlaced", am.reason AS "moveReason"
    FROM enrolment e JOIN session s ON s.id = e.session_id
      LEFT JOIN school sc ON sc.id = e.school_id LEFT JOIN province pr ON pr.id = e.province_id
      LEFT JOIN allocation_move am ON am.enrolment_id = e.id
    WHERE e.session_id = ${sessionId}::uuid AND e.status IN ('SUBMITTED', 'SCHOOL_APPROVED') AND e.approvals_left = 0
    ORDER BY e.queue_number`;
  if (rows.length === 0) return [];
  const personIds = rows.map(({ personId }) => personId);
  const context = await readApplication(on, sessionId, personIds, now);
  const needs = await needsForCourse(on, context?.session.courseId ?? "", personIds);
  return rows.map(({ isPlaced, ...row }): ApplicantFacts => {
    const facts = context?.applicants.get(row.personId)?.facts;
    const failed = (facts ? applicationRules(facts, now) : [])
      .filter((result) => stands(result) && !NOT_ASKED.includes(result.rule))
      .map(({ rule }) => rule);
    const moved = isPlaced === null ? null : isPlaced ? "place" : "wait";
    return {
      ...row,
      need: needs.get(row.personId) ?? 0,
      failed,
      isRefused: failed.length > 0,
      moved: moved === "place" && failed.includes("overlap") ? null : moved,
    };
  });
}
