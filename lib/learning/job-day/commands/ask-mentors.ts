import "server-only";
import { askMentor } from "@/lib/learning/job-day/steps";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { partsIn } from "@/lib/platform/dates/calendar";
import { db, transaction } from "@/lib/platform/db";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { isUnasked } from "@/lib/learning/job-day/rules";

/** In the evening: each mentor is asked once about what was written since they were last asked. */
export async function askMentors({ now }: { now: Date }): Promise<{ asked: number }> {
  const { date, zone } = await networkDay(db, now);
  if (partsIn(now, zone).hour < (await readSetting(db, "mentorMailHour", date))) return { asked: 0 };
  const waiting = await db.jobDay.findMany({
    where: {
      status: "WRITTEN",
      enrolment: {
        session: { mentorId: { not: null }, status: { in: ["PUBLISHED", "CONFIRMED", "COMPLETED"] } },
      },
    },
    select: { status: true, writtenAt: true, askedAt: true, enrolment: { select: { sessionId: true } } },
  });
  const sessions = new Set(waiting.filter(isUnasked).map(({ enrolment }) => enrolment.sessionId));
  let asked = 0;
  for (const sessionId of sessions) {
    const refusal = await transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM session WHERE id = ${sessionId}::uuid FOR UPDATE`;
      const days = await tx.jobDay.findMany({ where: { status: "WRITTEN", enrolment: { sessionId } } });
      return days.some(isUnasked)
        ? askMentor(tx, sessionId, { actor: SYSTEM, now })
        : ("job_nothing_to_remind" as const);
    });
    if (refusal === null) asked += 1;
  }
  return { asked };
}
