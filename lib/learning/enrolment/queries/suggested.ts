import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";
import { type CompetenceName, competenceNames } from "@/lib/learning/competence/queries";
import { getOwnGaps } from "@/lib/learning/need/queries";
import { byGapsClosed } from "@/lib/learning/need/rules";
import { LIVE_STATUSES } from "@/lib/learning/enrolment/rules";

const select = {
  id: true,
  reference: true,
  startsAt: true,
  endsAt: true,
  closesAt: true,
  timeZone: true,
  capacity: true,
  seatsTaken: true,
  course: { select: { slug: true } },
  courseVersion: {
    select: {
      title: true,
      language: true,
      mode: true,
      hours: true,
      competences: { select: { competenceId: true } },
    },
  },
  centre: { select: { shortName: true, shortNames: true } },
  province: { select: { name: true, names: true } },
} as const satisfies Prisma.SessionSelect;

type OpenSession = Prisma.SessionGetPayload<{ select: typeof select }>;
/** `closes`: the reader's own gaps that the course closes, which is why it is suggested; none where it is for the field. */
export type SuggestedSession = OpenSession & { closes: CompetenceName[] };

/** Of so many sessions at most the ones that close most are found; sooner ones come in first. */
const LOOKED_AT = 300;

/**
 * Sessions that take applications now from teachers of one's own fields, those that close most of one's own gaps first, then
 * the soonest: not those one teaches, nor of
 * a course one is on or has completed. The full rules are told before applying.
 */
export async function listSuggestedSessions(
  actor: Actor,
  now: Date,
  take: number,
): Promise<SuggestedSession[]> {
  if (!isPerson(actor)) return [];
  const { personId } = actor;
  const { date } = await networkDay(db, now);
  const [fields, school] = await Promise.all([
    db.personField.findMany({
      where: { personId, startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gt: date } }] },
      select: { fieldId: true },
    }),
    actor.schoolId === null
      ? null
      : db.school.findUnique({ where: { id: actor.schoolId }, select: { provinceId: true } }),
  ]);
  const own = { fieldId: { in: fields.map(({ fieldId }) => fieldId) } };
  const provinceIds = school ? [school.provinceId] : [];
  const open = await db.session.findMany({
    where: {
      status: { in: ["PUBLISHED", "CONFIRMED"] },
      opensAt: { lte: now },
      closesAt: { gt: now },
      startsAt: { gt: now },
      trainers: { none: { personId } },
      enrolments: { none: { personId } },
      course: {
        status: "PUBLISHED",
        enrolments: { none: { personId, status: { in: [...LIVE_STATUSES, "COMPLETED"] } } },
      },
      courseVersion: {
        audiences: { has: "TEACHER" },
        OR: [
          { isOpenToAllFields: true },
          { fields: { some: { field: { isGeneralSubject: true } } } },
          { fields: { some: own } },
        ],
      },
      AND: [
        { OR: [{ fields: { none: {} } }, { fields: { some: own } }] },
        {
          OR: [{ isOpenToAllProvinces: true }, { provinces: { some: { provinceId: { in: provinceIds } } } }],
        },
      ],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: LOOKED_AT,
    select,
  });
  const gaps = await getOwnGaps(actor);
  const best = byGapsClosed(
    open.map((session) => ({
      session,
      closes: session.courseVersion.competences.map(({ competenceId }) => competenceId),
    })),
    gaps,
  ).slice(0, take);
  const names = await competenceNames(
    db,
    best.flatMap(({ closes }) => closes),
  );
  return best.map(({ session, closes }) => ({
    ...session,
    closes: closes.flatMap((id) => names.get(id) ?? []),
  }));
}
