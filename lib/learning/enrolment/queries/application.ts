import "server-only";
import { Prisma } from "@/lib/platform/db/generated/client";
import type {
  ApprovalLevel,
  Audience,
  EnrolmentStatus,
  Locale,
  Mode,
} from "@/lib/platform/db/generated/enums";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db, type Db, readRows, type Tx } from "@/lib/platform/db";
import { settingValue } from "@/lib/platform/settings/read";
import type { SettingKey } from "@/lib/platform/settings/registry";
import {
  type ApplicationFacts,
  applicationRules,
  courseRules,
  firstRefusal,
  type RuleResult,
} from "@/lib/learning/eligibility/rules";
import {
  bandFor,
  isPublic,
  LIVE_STATUSES,
  SEATED_STATUSES,
  seatFor,
  waitsEnded,
  type SessionFacts,
  type StrikeFact,
  type StrikeTerms,
} from "@/lib/learning/enrolment/rules";

const statuses = (list: readonly EnrolmentStatus[]) =>
  Prisma.sql`(${Prisma.join(list.map((status) => Prisma.sql`${status}::"EnrolmentStatus"`))})`;

export type SessionRow = SessionFacts & {
  id: string;
  reference: string;
  courseId: string;
  courseSlug: string;
  centreId: string;
  centreName: string;
  centreNames: unknown;
  networkName: string | null;
  networkNames: unknown;
  slots: { startsAt: Date; endsAt: Date; room: string | null }[];
  centreMail: string | null;
  centrePhone: string | null;
  centreSlug: string;
  title: string;
  language: Locale;
  mode: Mode;
  hours: number;
  endsAt: Date;
  timeZone: string;
  venue: string | null;
  address: string | null;
  provinceName: string | null;
  onlineLink: string | null;
  /** The host's name, for a session on the job: told to whoever has a place. */
  hostName: string | null;
  statusReason: string | null;
  audiences: Audience[];
  isOpenToAllFields: boolean;
  hasGeneralSubject: boolean;
  courseFieldIds: string[];
  sessionFieldIds: string[];
  isOpenToAllProvinces: boolean;
  provinceIds: string[];
  approvalChain: ApprovalLevel[];
  courseRules: unknown;
  courseTitles: Record<string, string> | null;
  agreementHolds: boolean | null;
  settings: Record<string, unknown> | null;
  waiting: number;
  /** Of those: in the last band, and standing by past the cut-off. */
  waitingLast: number;
  standingBy: number;
  overdue: number;
};

export type PersonRow = ApplicationFacts["person"] & {
  id: string;
  givenName: string;
  familyName: string;
  email: string | null;
  locale: Locale;
  completedAt: Date | null;
  strikes: StrikeFact[];
  live: { id: string; reference: string; sessionId: string; title: string; status: EnrolmentStatus } | null;
  overlap: { id: string; reference: string; title: string; status: EnrolmentStatus } | null;
};

export type Applicant = { person: PersonRow; facts: ApplicationFacts };
export type ApplicationContext = { session: SessionRow; applicants: Map<string, Applicant> };

/**
 * A session, what it asks for, and what the record says of these people: one statement, the same for the page that
 * tells the rules beforehand and for the deed that decides by them under the session's lock.
 */
export async function readApplication(
  on: Db | Tx,
  sessionId: string,
  personIds: readonly string[],
  now: Date,
): Promise<ApplicationContext | null> {
  const statement = Prisma.sql`
    SELECT s.id::text, s.reference, s.course_id::text AS "courseId", c.slug AS "courseSlug",
      s.centre_id::text AS "centreId", ce.short_name AS "centreName", ce.short_names AS "centreNames", ce.email AS "centreMail",
      ce.phone AS "centrePhone", ce.slug AS "centreSlug", v.title, v.language::text, v.mode::text, v.hours,
      s.status::text, s.fill_mode::text AS "fillMode", s.capacity, s.seats_taken AS "seatsTaken",
      s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.opens_at AS "opensAt", s.closes_at AS "closesAt",
      s.cut_off_at AS "cutOffAt", s.allocated_at AS "allocatedAt", s.time_zone AS "timeZone", s.venue, s.address, s.online_link AS "onlineLink",
      CASE WHEN v.mode = 'ON_THE_JOB' THEN coalesce((SELECT hp.name FROM partner hp WHERE hp.id = s.host_partner_id),
        s.host_name) END AS "hostName",
      s.status_reason AS "statusReason", v.audiences::text[] AS audiences,
      coalesce(v.approval_chain, '{}')::text[] AS "approvalChain",
      v.is_open_to_all_fields AS "isOpenToAllFields", s.is_open_to_all_provinces AS "isOpenToAllProvinces",
      (SELECT pr.name FROM province pr WHERE pr.id = s.province_id) AS "provinceName",
      (SELECT coalesce(bool_or(f.is_general_subject), false) FROM course_version_field vf
        JOIN field f ON f.id = vf.field_id WHERE vf.version_id = v.id) AS "hasGeneralSubject",
      n.name AS "networkName", n.names AS "networkNames",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('startsAt', sl.starts_at, 'endsAt', sl.ends_at, 'room', sl.room)
        ORDER BY sl.starts_at), '[]') FROM session_slot sl WHERE sl.session_id = s.id) AS slots,
      ARRAY(SELECT vf.field_id::text FROM course_version_field vf WHERE vf.version_id = v.id) AS "courseFieldIds",
      ARRAY(SELECT sf.field_id::text FROM session_field sf WHERE sf.session_id = s.id) AS "sessionFieldIds",
      ARRAY(SELECT sp.province_id::text FROM session_province sp WHERE sp.session_id = s.id) AS "provinceIds",
      v.rules AS "courseRules", CASE WHEN v.rules @> '[{"kind": "prerequisite"}]' THEN (
        SELECT jsonb_object_agg(pc.id, pv.title) FROM course pc JOIN course_version pv ON pv.id = pc.published_version_id
        WHERE pc.id::text IN (SELECT jsonb_array_elements_text(r -> 'parameters' -> 'courses')
          FROM jsonb_array_elements(v.rules) r WHERE r ->> 'kind' = 'prerequisite')) END AS "courseTitles",
      CASE WHEN v.mode = 'ON_THE_JOB' THEN (s.agreement_id IS NULL AND s.host_name IS NOT NULL) OR EXISTS (
        SELECT 1 FROM agreement a WHERE a.id = s.agreement_id AND a.status = 'SIGNED' AND a.stopped_on IS NULL
          AND a.starts_on <= (s.starts_at AT TIME ZONE s.time_zone)::date
          AND a.ends_on >= (s.ends_at AT TIME ZONE s.time_zone)::date) END AS "agreementHolds",
      (SELECT jsonb_object_agg(held.key, held.value) FROM (SELECT DISTINCT ON (se.key) se.key, se.value FROM setting se
        WHERE se.key = ANY(${SETTINGS_READ}::text[])
          AND se.valid_from <= (${now}::timestamptz AT TIME ZONE s.time_zone)::date
        ORDER BY se.key, se.valid_from DESC) held) AS settings,
      (SELECT count(*)::int FROM enrolment w WHERE w.session_id = s.id AND w.status = 'WAITLISTED') AS waiting,
      (SELECT count(*)::int FROM enrolment w WHERE w.session_id = s.id AND w.status = 'WAITLISTED' AND w.band = 1) AS "waitingLast",
      CASE WHEN s.cut_off_at <= ${now} THEN (SELECT count(*)::int FROM enrolment w
        WHERE w.session_id = s.id AND w.status = 'WAITLISTED' AND w.stands_by) ELSE 0 END AS "standingBy",
      (SELECT count(*)::int FROM enrolment o WHERE o.session_id = s.id AND o.status = 'OFFERED'
        AND o.offer_expires_at <= ${now}) AS overdue,
      (SELECT coalesce(jsonb_agg(to_jsonb(who)), '[]') FROM (${peopleOf(personIds, now)}) who) AS people
    FROM session s JOIN course c ON c.id = s.course_id JOIN course_version v ON v.id = s.version_id
      JOIN centre ce ON ce.id = s.centre_id
      LEFT JOIN network n ON true
    WHERE s.id = ${sessionId}::uuid`;
  const [row] = await readRows<SessionRow & { people: unknown }>(statement, on);
  if (!row) return null;
  const { people, ...session } = row;
  session.slots = session.slots.map(({ startsAt, endsAt, room }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    room,
  }));
  const repeatYears = settingValue("repeatYears", session.settings?.repeatYears);
  const applicants = (people as PersonJson[]).map(
    ({ completedAt, strikes, ...rest }): [string, Applicant] => {
      const person: PersonRow = {
        ...rest,
        completedAt: completedAt === null ? null : new Date(completedAt),
        strikes: strikes.map((one) => ({ ...one, at: new Date(one.at) })),
      };
      return [person.id, { person, facts: applicationFacts(session, person, repeatYears) }];
    },
  );
  return { session, applicants: new Map(applicants) };
}

/** The settings that decide about an application. */
const SETTINGS_READ = [
  "repeatYears",
  "strikeCount",
  "strikeMonths",
  "strikesWaitLast",
  "standByAtOnce",
] satisfies SettingKey[];

/** How strikes count today. */
export const strikeTerms = ({ settings }: Pick<SessionRow, "settings">): StrikeTerms => ({
  strikeCount: settingValue("strikeCount", settings?.strikeCount),
  strikeMonths: settingValue("strikeMonths", settings?.strikeMonths),
  strikesWaitLast: settingValue("strikesWaitLast", settings?.strikesWaitLast),
});

type PersonJson = Omit<PersonRow, "completedAt" | "strikes"> & {
  completedAt: string | null;
  strikes: (Omit<StrikeFact, "at"> & { at: string })[];
};

/** For the columns of `s`, the session of the statement around it. */
function peopleOf(personIds: readonly string[], now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id::text, p.given_name AS "givenName", p.family_name AS "familyName", p.email,
      p.locale::text, p.audience::text, p.closed_at IS NOT NULL AS "isClosed",
      EXISTS (SELECT 1 FROM session_trainer t WHERE t.session_id = s.id AND t.person_id = p.id) AS "isTrainer",
      m.school_id::text AS "schoolId", m.province_id::text AS "provinceId",
      ARRAY(SELECT pf.field_id::text FROM person_field pf WHERE pf.person_id = p.id
        AND pf.starts_on <= (${now}::timestamptz AT TIME ZONE s.time_zone)::date
        AND (pf.ends_on IS NULL OR pf.ends_on > (${now}::timestamptz AT TIME ZONE s.time_zone)::date)) AS "fieldIds",
      CASE WHEN v.rules @> '[{"kind": "prerequisite"}]' THEN ARRAY(SELECT DISTINCT d.course_id::text FROM enrolment d
        WHERE d.person_id = p.id AND d.status = 'COMPLETED') ELSE '{}' END AS "completedCourseIds",
      CASE WHEN v.rules @> '[{"kind": "yearlyHours"}]' THEN (SELECT coalesce(sum(hv.hours), 0)::int FROM enrolment h
        JOIN session hs ON hs.id = h.session_id JOIN course_version hv ON hv.id = hs.version_id
        WHERE h.person_id = p.id AND h.session_id <> s.id AND h.status IN ${statuses(["PLACED", "OFFERED", "ATTENDING", "COMPLETED"])}
          AND date_part('year', hs.starts_at AT TIME ZONE s.time_zone) = date_part('year', s.starts_at AT TIME ZONE s.time_zone)
        ) ELSE 0 END AS "yearHours",
      CASE WHEN EXISTS (SELECT 1 FROM enrolment k WHERE k.person_id = p.id AND k.strike IS NOT NULL
        AND k.strike_excused_at IS NULL) THEN (SELECT jsonb_agg(jsonb_build_object('strike', k.strike, 'at', k.ended_at,
          'reference', k.reference, 'title', kv.title) ORDER BY k.ended_at DESC)
        FROM enrolment k JOIN session ks ON ks.id = k.session_id JOIN course_version kv ON kv.id = ks.version_id
        WHERE k.person_id = p.id AND k.strike IS NOT NULL AND k.strike_excused_at IS NULL) ELSE '[]' END AS strikes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', w.rule, 'reason', w.reason)), '[]') FROM waiver w
        WHERE w.session_id = s.id AND w.person_id = p.id) AS waivers,
      (SELECT max(d.ended_at) FROM enrolment d
        WHERE d.person_id = p.id AND d.course_id = s.course_id AND d.status = 'COMPLETED') AS "completedAt",
      (SELECT jsonb_build_object('id', l.id, 'reference', l.reference, 'sessionId', l.session_id, 'status', l.status,
          'title', v.title) FROM enrolment l
        WHERE l.person_id = p.id AND l.course_id = s.course_id AND l.status IN ${statuses(LIVE_STATUSES)}
        LIMIT 1) AS live,
      (SELECT jsonb_build_object('id', b.id, 'reference', b.reference, 'title', bv.title, 'status', b.status) FROM enrolment b
        JOIN session bs ON bs.id = b.session_id JOIN course_version bv ON bv.id = bs.version_id
        JOIN session_slot bt ON bt.session_id = b.session_id
        JOIN session_slot st ON st.session_id = s.id AND st.starts_at < bt.ends_at AND bt.starts_at < st.ends_at
        WHERE b.person_id = p.id AND b.session_id <> s.id AND b.status IN ${statuses(SEATED_STATUSES)}
        ORDER BY b.status = 'OFFERED' LIMIT 1) AS overlap
    FROM person p
    LEFT JOIN LATERAL (SELECT sm.school_id, sc.province_id FROM school_membership sm
      JOIN school sc ON sc.id = sm.school_id
      WHERE sm.person_id = p.id AND sm.status = 'CONFIRMED'
        AND sm.starts_on <= (s.starts_at AT TIME ZONE s.time_zone)::date
        AND (sm.ends_on IS NULL OR sm.ends_on > (s.starts_at AT TIME ZONE s.time_zone)::date)
      LIMIT 1) m ON true
    WHERE p.id = ANY(${personIds}::uuid[])`;
}

function applicationFacts(session: SessionRow, person: PersonRow, repeatYears: number): ApplicationFacts {
  const { audiences, isOpenToAllFields, hasGeneralSubject, courseFieldIds } = session;
  return {
    session,
    course: {
      audiences,
      isOpenToAllFields,
      hasGeneralSubject,
      fieldIds: courseFieldIds,
      mode: session.mode,
      hours: session.hours,
      rules: courseRules(session.courseRules),
      titles: session.courseTitles ?? {},
    },
    agreementHolds: session.agreementHolds ?? true,
    sessionFieldIds: session.sessionFieldIds,
    isOpenToAllProvinces: session.isOpenToAllProvinces,
    provinceIds: session.provinceIds,
    person,
    completedAt: person.completedAt,
    repeatYears,
    live: person.live,
    overlap: person.overlap,
  };
}

export type OwnApplication = {
  session: SessionRow;
  person: PersonRow;
  rules: RuleResult[];
  /** What an application sent now would become; null where a rule stands against it. */
  answer: ReturnType<typeof seatFor> | null;
  /** Where on the waiting list it would stand. */
  position: number;
};

/** What a person may know before applying: each rule with its answer, and what would come of it. */
export async function getOwnApplication(
  actor: Actor,
  sessionId: string,
  now: Date,
): Promise<OwnApplication | null> {
  if (!isPerson(actor)) return null;
  const context = await readApplication(db, sessionId, [actor.personId], now);
  const applicant = context?.applicants.get(actor.personId);
  if (!context || !applicant || !isPublic(context.session.status)) return null;
  const { session } = context;
  const rules = applicationRules(applicant.facts, now);
  const waiting = session.waiting - waitsEnded(session, now);
  const answer = firstRefusal(rules) ? null : seatFor(session, waiting, now, true);
  const { person } = applicant;
  const band = bandFor(person.strikes, strikeTerms(session), now);
  const position = waiting - (band === 0 ? Math.min(waiting, session.waitingLast) : 0) + 1;
  return { session, person, rules, answer, position };
}
