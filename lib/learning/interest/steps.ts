import "server-only";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { type Letter, queueMails } from "@/lib/platform/mail/queue";
import { sessionOpenedLetter } from "./output";
import { listLiveInterests } from "./queries";

type Opened = {
  id: string;
  courseId: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  isOpenToAllProvinces: boolean;
  provinces: readonly { province: { id: string } }[];
  courseVersion: { title: string };
  centre: { shortName: string; shortNames: unknown };
};

/** Tells everyone who waits for this course or one as good, and may come from their province; their waiting ends with it. */
export async function tellInterested(tx: Tx, session: Opened, now: Date): Promise<number> {
  const open = new Set(session.provinces.map(({ province }) => province.id));
  const interests = (await listLiveInterests(tx, session.courseId)).filter(
    ({ provinceId }) => session.isOpenToAllProvinces || (provinceId !== null && open.has(provinceId)),
  );
  if (interests.length === 0) return 0;
  const people = await tx.person.findMany({
    where: { id: { in: interests.map(({ personId }) => personId) }, closedAt: null },
    select: { id: true, email: true, locale: true, givenName: true, familyName: true },
  });
  const courses = await tx.course.findMany({
    where: { id: { in: interests.map(({ courseId }) => courseId) } },
    select: { id: true, publishedVersion: { select: { title: true } } },
  });
  const titles = new Map(courses.map(({ id, publishedVersion }) => [id, publishedVersion?.title ?? ""]));
  const letters: Letter[] = [];
  for (const { id, email, locale, givenName, familyName } of people) {
    const own = interests.filter(({ personId }) => personId === id);
    const asked = own.find(({ courseId }) => courseId === session.courseId) ?? own[0];
    if (email === null || !asked) continue;
    const letter = sessionOpenedLetter(await translatorFor(locale), {
      locale,
      name: `${givenName} ${familyName}`,
      title: session.courseVersion.title,
      asked: asked.courseId === session.courseId ? null : (titles.get(asked.courseId) ?? ""),
      centre: localName({ name: session.centre.shortName, names: session.centre.shortNames }, locale),
      sessionId: session.id,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      timeZone: session.timeZone,
      baseUrl: env.USTA_BASE_URL,
    });
    const dedupeKey = `interest.opened:${session.id}:${id}`;
    letters.push({ personId: id, recipient: email, locale, ...letter, dedupeKey, now });
  }
  await tx.interest.updateMany({
    where: { id: { in: interests.map(({ id }) => id) }, withdrawnAt: null, toldAt: null },
    data: { toldAt: now, sessionId: session.id },
  });
  await queueMails(tx, letters);
  return letters.length;
}
