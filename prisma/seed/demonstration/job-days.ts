import type { JobDayStatus } from "@/lib/platform/db/generated/client";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, isoDay } from "./demonstration";

/** What the mentor of the demonstration's host was sent: for a day everybody may look at it as that mentor. */
export const DEMONSTRATION_MENTOR_LINK = "gosteri-sorumlusu";

const DAY_MS = 86_400_000;

const WORK: readonly [task: string, equipment: string | null][] = [
  [
    "Usta teknisyenle birlikte günlük bakım kartını uyguladık; yağ örneği aldım, sıkma torklarını ölçtüm.",
    "Tork anahtarı, yağ numune seti",
  ],
  [
    "Yüksekte çalışma öncesi donanım kontrolünü yaptım, kurtarma tatbikatına katıldım.",
    "Paraşüt tipi emniyet kemeri, düşüş durdurucu",
  ],
  ["Arıza kayıtlarını inceledim, kanat açısı sensörünün değişimini izledim ve raporunu yazdım.", null],
];

/** Entry by entry: most are confirmed, one waits, one was “not so”, one is missing. */
const WORDS: readonly (JobDayStatus | null)[] = [
  "CONFIRMED",
  "CONFIRMED",
  "WRITTEN",
  "CONFIRMED",
  null,
  "CONFIRMED",
  "DENIED",
];

/** Sessions on the job that wait to be closed: a host with its mentor, and the days as their teachers wrote them. */
export function addJobDays(data: Demonstration): void {
  const onTheJob = new Set(data.versions.filter(({ mode }) => mode === "ON_THE_JOB").map(({ id }) => id));
  for (const session of data.sessions) {
    const isOver = new Date(session.startsAt) <= data.now && session.status === "CONFIRMED";
    if (!isOver || !session.id || !onTheJob.has(session.versionId)) continue;
    const host = data.seededPartnerships.find(
      ({ centreId, agreements }) =>
        centreId === session.centreId &&
        agreements.some(
          ({ sign, kind, startsOn, endsOn }) =>
            sign === "+" &&
            kind === "ON_THE_JOB" &&
            startsOn <= new Date(session.startsAt) &&
            endsOn >= new Date(session.endsAt),
        ),
    );
    const mentor = data.contacts.find(({ partnerId }) => partnerId === host?.partnerId);
    const agreement = host?.agreements.find(({ sign, kind }) => sign === "+" && kind === "ON_THE_JOB");
    if (!host || !mentor?.id || !agreement) continue;
    Object.assign(session, {
      hostName: null,
      hostPartnerId: host.partnerId,
      agreementId: agreement.id,
      mentorId: mentor.id,
      hostCapacity: session.capacity,
    });
    addDays(data, session.id, mentor.id);
    data.jobs.links.push({
      id: stableId("mentor-link", session.id),
      sessionId: session.id,
      contactId: mentor.id,
      tokenHash: hashSecret(
        data.jobs.links.length === 0
          ? DEMONSTRATION_MENTOR_LINK
          : `${DEMONSTRATION_MENTOR_LINK} ${session.id}`,
      ),
      createdAt: data.now,
      expiresAt: new Date(data.now.getTime() + DAY_MS),
    });
  }
}

function addDays(data: Demonstration, sessionId: string, mentorId: string): void {
  const dates = data.slots
    .filter((slot) => slot.sessionId === sessionId)
    .map(({ date }) => isoDay(new Date(date)));
  const days = [...new Set(dates)].sort();
  const [first] = days;
  const people = data.enrolments.filter(
    (one) => one.sessionId === sessionId && (one.status === "PLACED" || one.status === "ATTENDING"),
  );
  people.forEach(({ id: enrolmentId = "" }, index) => {
    if (first === undefined || (index > 0 && index === people.length - 1)) return;
    const before = new Date(new Date(first).getTime() - DAY_MS);
    data.jobs.briefings.push({
      enrolmentId,
      safetyOn: new Date(first),
      confidentialityOn: before,
      recordedAt: new Date(new Date(first).getTime() + 6 * 3_600_000),
    });
    days.forEach((day, n) => {
      const status = WORDS[(index * 2 + n) % WORDS.length] ?? null;
      const [task, equipment] = WORK[n % WORK.length] ?? ["", null];
      if (status === null) return;
      const writtenAt = new Date(new Date(day).getTime() + 14 * 3_600_000);
      data.jobs.days.push({
        id: stableId("job-day", enrolmentId, day),
        enrolmentId,
        date: new Date(day),
        hours: 6,
        task,
        equipment,
        status,
        writtenAt,
        askedAt: new Date(writtenAt.getTime() + 3_600_000),
        ...(status === "WRITTEN"
          ? {}
          : {
              answeredAt: new Date(writtenAt.getTime() + 2 * 3_600_000),
              answeredById: mentorId,
              answer: status === "DENIED" ? "Öğleden sonra sahada değildi; üç saat yazılmalı." : null,
            }),
      });
    });
  });
}
