import type { FollowUpUse, Hindrance } from "@/lib/platform/db/generated/client";
import { followUpPeriod } from "@/lib/learning/follow-up/rules";
import {
  defaultSendAt,
  latestSendAt,
  MAILING_KINDS,
  mailedStatuses,
  type MailingTerms,
} from "@/lib/learning/mailing/rules";
import { SETTINGS } from "@/lib/platform/settings/registry";
import { type Random, randomFrom } from "@/prisma/seed/random";
import { personaOf } from "@/prisma/seed/personas";
import { stableId } from "@/prisma/seed/stable-id";
import type { Demonstration } from "./demonstration";
import type { SeededSession } from "./sessions";

const TERMS: MailingTerms = {
  programmeDays: SETTINGS.programmeDays.default,
  reminderDays: SETTINGS.reminderDays.default,
  feedbackAskedDays: SETTINGS.feedbackAskedDays.default,
  feedbackDays: SETTINGS.feedbackDays.default,
  followUpDays: SETTINGS.followUpDays.default,
  followUpOpenDays: SETTINGS.followUpOpenDays.default,
  followUpReminderDays: SETTINGS.followUpReminderDays.default,
};
/** Of its own, so that what was invented before stays as it is. */
const SEED = 20_261_122;
const DAY = 86_400_000;

const COMMENTS = [
  "Atölyede kendi elimizle yaptığımız bölüm çok iyiydi.",
  "Uygulamaya daha çok zaman ayrılsa daha iyi olur.",
  "Ders notları okulda doğrudan işime yaradı.",
  "Grup biraz kalabalıktı, cihaz başına üç kişi düştük.",
  "Eğitici sorularımıza sabırla yanıt verdi.",
  "Devam kursu açılmasını isterim.",
];
const NOTES = [
  "Okulda tek set var, sınıf ikiye bölünüyor.",
  "Yeni dönemde haftalık plana alındı.",
  "Yazılım lisansı bekleniyor.",
];
const USES: readonly FollowUpUse[] = ["OFTEN", "SOMETIMES", "SOMETIMES", "OFTEN", "NOT_YET", "NOT"];
const HINDRANCES: readonly Hindrance[] = [
  "EQUIPMENT",
  "TIME",
  "EQUIPMENT",
  "LEVEL",
  "CURRICULUM",
  "PERMISSION",
];

type Enrolled = { id: string; personId: string; schoolId: string | null };

/** Feedback on past sessions, of a few too little to be shown; what became of trainings, answered, open and overdue; letters. */
export function addFollowUps(data: Demonstration, sessions: readonly SeededSession[]): void {
  const random = randomFrom(SEED);
  const cast = new Set(data.personas.values());
  const principals = new Map(
    data.roles.flatMap(({ role, schoolId, personId }) =>
      role === "PRINCIPAL" && schoolId ? [[schoolId, personId] as const] : [],
    ),
  );
  const closed = sessions.filter(({ phase }) => phase === "closed");
  closed.forEach((session, index) => {
    const completed = data.enrolments
      .filter(({ sessionId, status }) => sessionId === session.id && status === "COMPLETED")
      .map(({ id, personId, schoolId }): Enrolled => ({
        id: id ?? "",
        personId,
        schoolId: schoolId ?? null,
      }));
    const others = completed.filter(({ personId }) => !cast.has(personId));
    const share = index % 4 === 3 ? 3 : Math.round(others.length * 0.75);
    giveFeedback(data, session, others.slice(0, share), random);
    askUse(data, session, others, principals, random);
  });
  for (const session of sessions) addMailings(data, session);
  addChanged(data, sessions);
}

function giveFeedback(
  data: Demonstration,
  session: SeededSession,
  people: readonly Enrolled[],
  random: Random,
): void {
  const score = () => 5 - Math.floor(random.next() * random.next() * 4);
  people.forEach(({ id }, index) => {
    data.followUps.given.push({ enrolmentId: id });
    data.followUps.feedback.push({
      id: stableId("feedback", session.id, index),
      sessionId: session.id,
      content: score(),
      trainer: score(),
      organisation: score(),
      usefulness: score(),
      comment: random.chance(0.4) ? COMMENTS[Math.floor(random.next() * COMMENTS.length)] : null,
    });
  });
}

function askUse(
  data: Demonstration,
  { id: sessionId, row }: SeededSession,
  people: readonly Enrolled[],
  principals: ReadonlyMap<string, string>,
  random: Random,
): void {
  const dates = { endsAt: row.endsAt, timeZone: row.timeZone };
  const { opensAt, closesAt } = followUpPeriod(dates, {
    days: TERMS.followUpDays,
    openDays: TERMS.followUpOpenDays,
  });
  if (opensAt.getTime() > data.now.getTime() + 2 * DAY) return;
  const openedAt = opensAt > data.now ? data.now : opensAt;
  data.followUps.asked.push({ sessionId, openedAt, closesAt });
  const answer = (enrolmentId: string, side: "TEACHER" | "PRINCIPAL", answeredById: string) => {
    const use = USES[Math.floor(random.next() * USES.length)] ?? "OFTEN";
    const hindrance = HINDRANCES[Math.floor(random.next() * HINDRANCES.length)] ?? "TIME";
    const at = new Date(opensAt.getTime() + Math.floor(random.next() * 20) * DAY);
    if (at > data.now) return;
    data.followUps.answers.push({
      enrolmentId,
      side,
      sessionId,
      use,
      hindrances: use === "OFTEN" ? [] : [hindrance],
      note: random.chance(0.2) ? NOTES[Math.floor(random.next() * NOTES.length)] : null,
      answeredAt: at,
      answeredById,
    });
  };
  for (const { id, personId, schoolId } of people) {
    if (random.chance(0.75)) answer(id, "TEACHER", personId);
    const principal = schoolId === null ? undefined : principals.get(schoolId);
    if (principal !== undefined && principal !== personId && random.chance(0.6))
      answer(id, "PRINCIPAL", principal);
  }
}

/** What would have gone out by now has gone out, so that nothing made up is mailed. */
function addMailings(data: Demonstration, { id: sessionId, row }: SeededSession): void {
  const dates = { startsAt: row.startsAt, endsAt: row.endsAt, timeZone: row.timeZone };
  const status = row.status ?? "DRAFT";
  const people = data.enrolments.filter((one) => one.sessionId === sessionId && one.placedAt).length;
  for (const kind of MAILING_KINDS) {
    const sentAt = defaultSendAt(kind, dates, TERMS);
    if (!mailedStatuses(kind).includes(status) && row.startsAt > data.now) continue;
    if (status === "CANCELLED" || status === "POSTPONED" || status === "DRAFT") continue;
    if (sentAt > data.now || sentAt >= latestSendAt(kind, dates, TERMS)) continue;
    data.followUps.mailings.push({
      sessionId,
      kind,
      status: "SENT",
      sentAt,
      sentTo: people,
      withoutAddress: 0,
    });
  }
}

/** One letter put off with a word of the centre's, one called off. */
function addChanged(data: Demonstration, sessions: readonly SeededSession[]): void {
  const number = personaOf("coordinator").centre;
  const placed = ({ id }: SeededSession) =>
    data.enrolments.filter(({ sessionId, status }) => sessionId === id && status === "PLACED").length;
  const [coming] = sessions
    .filter(
      ({ phase, course, row }) =>
        phase === "open" && course.centre.number === number && row.startsAt > data.now,
    )
    .sort((one, other) => placed(other) - placed(one));
  if (coming === undefined) return;
  const dates = { startsAt: coming.row.startsAt, endsAt: coming.row.endsAt, timeZone: coming.row.timeZone };
  const sendAt = new Date(defaultSendAt("PROGRAMME", dates, TERMS).getTime() + 2 * DAY);
  data.followUps.mailings.push(
    {
      sessionId: coming.id,
      kind: "PROGRAMME",
      sendAt,
      note: "Lütfen iş önlüğünüzü ve dizüstü bilgisayarınızı getirin.",
      version: 2,
    },
    { sessionId: coming.id, kind: "REMINDER", status: "CANCELLED", version: 2 },
  );
}
