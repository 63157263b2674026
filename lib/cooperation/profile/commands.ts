import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { formatDate } from "@/lib/platform/dates/format";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMails, type Letter } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { takesProfiles } from "@/lib/cooperation/programme/rules";
import { lockProgramme } from "@/lib/cooperation/programme/steps";
import { profileReminderLetter } from "./output";
import { canFillProfile, canReadProfiles } from "./policy";
import { listSilentPrincipals } from "./queries";
import { resourceIndex, type ProfileRefusal } from "./rules";
import type { FillProfileInput } from "./schema";

/** Writes a school's profile, and with it this year's check. */
export async function fillProfile(
  { actor, now }: Ctx,
  { programmeId, schoolId, version, topics, experience, ...facts }: FillProfileInput,
): Promise<Result<{ programmeId: string }, ProfileRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canFillProfile(actor, schoolId)) return NOT_FOUND;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM school WHERE id = ${schoolId}::uuid FOR UPDATE`;
    const programme = await tx.programme.findUnique({
      where: { id: programmeId },
      select: { status: true, kinds: true, topics: { where: { isHidden: false }, select: { id: true } } },
    });
    const school = await tx.school.findUnique({
      where: { id: schoolId },
      select: { kind: true, closedOn: true },
    });
    if (!programme || !school || programme.status === "DRAFT") return NOT_FOUND;
    if (!takesProfiles(programme.status)) return refused("profile_programme_closed");
    if (!programme.kinds.includes(school.kind) || school.closedOn !== null)
      return refused("profile_kind_not_allowed");
    const known = new Set(programme.topics.map(({ id }) => id));
    const own = [...new Map(topics.map((topic) => [topic.topicId, topic])).values()].filter(({ topicId }) =>
      known.has(topicId),
    );
    if (facts.takesPart && !own.some(({ offer, need }) => offer + need > 0))
      return refused("profile_without_topics");
    const where = { programmeId_schoolId: { programmeId, schoolId } };
    const before = await tx.schoolProfile.findUnique({ where, select: { id: true, version: true } });
    if ((before?.version ?? 0) !== version) return refused("profile_changed_meanwhile");
    const { day, date } = await networkDay(tx, now);
    const data = { ...facts, experience: experience ?? "", checkedOn: date };
    const { id } = before
      ? await tx.schoolProfile.update({ where, data: { ...data, version: { increment: 1 } } })
      : await tx.schoolProfile.create({ data: { ...data, programmeId, schoolId } });
    await tx.profileTopic.deleteMany({ where: { profileId: id, topicId: { in: [...known] } } });
    await tx.profileTopic.createMany({ data: own.map((topic) => ({ profileId: id, ...topic })) });
    const check = {
      resourceIndex: resourceIndex(facts),
      offeredTopics: own.filter(({ offer }) => offer > 0).length,
      checkedOn: date,
      checkedById: actor.personId,
    };
    const year = Number(day.slice(0, 4));
    await tx.profileCheck.upsert({
      where: { profileId_year: { profileId: id, year } },
      create: { profileId: id, year, ...check },
      update: check,
    });
    await recordEvent(tx, {
      type: "profile.filled",
      at: now,
      actor,
      subject: { type: "profile", id },
      facts: { schoolId, version: version + 1, takesPart: facts.takesPart },
    });
    return done({ programmeId });
  });
}

/** Reminds the principals of all schools without a profile; once a day at most. */
export async function remindProfiles(
  { actor, now }: Ctx,
  { programmeId }: { programmeId: string },
): Promise<Result<{ people: number }, ProfileRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canReadProfiles(actor)) return NOT_FOUND;
  return transaction(
    async (tx) => {
      const programme = await lockProgramme(tx, programmeId);
      if (!programme) return NOT_FOUND;
      if (programme.status !== "OPEN") return refused("profile_programme_closed");
      const sent = await queueMails(tx, await remindersOf(tx, programme, now));
      await recordEvent(tx, {
        type: "profile.reminded",
        at: now,
        actor,
        subject: { type: "programme", id: programmeId },
        facts: { people: sent.length },
      });
      return done({ people: sent.length });
    },
    { timeout: 60_000 },
  );
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockProgramme>>>;

async function remindersOf(tx: Tx, programme: Locked, now: Date): Promise<Letter[]> {
  const { day, date } = await networkDay(tx, now);
  const letters: Letter[] = [];
  for (const { schoolId, ...reader } of await listSilentPrincipals(tx, programme, date)) {
    const { locale } = reader;
    letters.push({
      ...reader,
      ...profileReminderLetter(await translatorFor(locale), {
        programme: localName(programme, locale),
        dueOn: formatDate(dateOfDay(programme.profilesDueOn), { locale, zone: "UTC" }),
        link: env.USTA_BASE_URL + localised(locale, routes.schoolProgramme(programme.id, schoolId)),
      }),
      dedupeKey: `profile.reminder:${programme.id}:${schoolId}:${reader.personId}:${day}`,
      now,
    });
  }
  return letters;
}
