import "server-only";
import { listHostAgreements, type HostAgreement } from "@/lib/cooperation/agreement/queries";
import { readDefaultPolicy } from "@/lib/learning/allocation/queries/policy";
import type { AllocationPolicy } from "@/lib/learning/allocation/rules";
import { canManageCourse } from "@/lib/learning/course/policy";
import { getCourse, type CourseDetail } from "@/lib/learning/course/queries";
import { canManageSession } from "@/lib/learning/session/policy";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Mode } from "@/lib/platform/db/generated/enums";
import { dayIn } from "@/lib/platform/dates/calendar";
import { readSettings } from "@/lib/platform/settings/read";
import { getSession, listTrainers, readZone, type SessionDetail, type TrainerOption } from "./read";

export type NamedOption = { id: string; name: string; names: unknown };

export type SessionFormOptions = {
  title: string;
  mode: Mode;
  trainers: TrainerOption[];
  /** What "who may apply" can be narrowed to: the course's own fields, or every field. */
  fields: NamedOption[];
  provinces: NamedOption[];
  /** For a course on the job: agreements that let a partner be its host. */
  hosts: HostAgreement[];
  today: string;
  cutOffHours: number;
  /** How seats are allocated where nothing else is said. */
  policy: AllocationPolicy;
};

type CourseSide = {
  title: string;
  mode: Mode;
  isOpenToAllFields: boolean;
  fields: readonly { field: NamedOption }[];
};

async function readOptions(
  centreId: string,
  version: CourseSide,
  named: readonly TrainerOption[],
  now: Date,
): Promise<SessionFormOptions> {
  const { zone, today } = await readZone(db, now);
  const select = { id: true, name: true, names: true } as const;
  const day = dayIn(now, zone);
  const [current, provinces, fields, settings, hosts] = await Promise.all([
    listTrainers(db, centreId, today),
    db.province.findMany({ select, orderBy: [{ name: "asc" }, { id: "asc" }] }),
    version.isOpenToAllFields
      ? db.field.findMany({ select, orderBy: [{ name: "asc" }, { id: "asc" }] })
      : version.fields.map(({ field }) => field),
    readSettings(db, today),
    version.mode === "ON_THE_JOB" ? listHostAgreements(db, centreId, day) : [],
  ]);
  const known = new Set(current.map(({ id }) => id));
  return {
    title: version.title,
    mode: version.mode,
    trainers: [...current, ...named.filter(({ id }) => !known.has(id))],
    fields,
    provinces,
    hosts,
    today: day,
    cutOffHours: settings.cutOffHours,
    policy: await readDefaultPolicy(db, today),
  };
}

export type NewSession = SessionFormOptions & {
  course: CourseDetail;
  /** The earlier session it begins as a copy of. */
  copied: SessionDetail | null;
};

/** For a new session of a published course of one's own centre, empty or as a copy; null for anything else. */
export async function getNewSession(
  actor: Actor,
  from: { courseId: string | null; copyId: string | null },
  now: Date,
): Promise<NewSession | null> {
  const copied = from.copyId === null ? null : await getSession(actor, from.copyId);
  const courseId = copied?.courseId ?? from.courseId;
  if (courseId === null) return null;
  const course = await getCourse(actor, courseId);
  const version = course?.publishedVersion;
  if (!course || !version || course.status !== "PUBLISHED" || !canManageCourse(actor, course)) return null;
  return { ...(await readOptions(course.centreId, version, [], now)), course, copied };
}

export type SessionEdit = SessionFormOptions & { session: SessionDetail };

export async function getSessionEdit(
  actor: Actor,
  sessionId: string,
  now: Date,
): Promise<SessionEdit | null> {
  const session = await getSession(actor, sessionId);
  if (!session || !canManageSession(actor, session)) return null;
  const named = session.trainers.map(({ person }) => person);
  return { ...(await readOptions(session.centreId, session.courseVersion, named, now)), session };
}
