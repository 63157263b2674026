import { addDays as later } from "date-fns";
import { confirmHeldUntil } from "@/lib/cooperation/joint-activity/rules";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, isoDay } from "./demonstration";
import type { SeededPairing } from "./programmes";

const CONFIRM_DAYS = 30;

const TRAININGS = [
  {
    title: "Yeni ölçüm cihazlarında iki günlük uygulama",
    summary: "İki okulun öğretmenleri aynı cihazda kalibrasyon ve raporlama yapar.",
    teachers: 14,
  },
  {
    title: "Atölyede iş güvenliği: risk analizi çalıştayı",
    summary: "Her okul kendi atölyesinin risk analizini getirir, birlikte gözden geçirilir.",
    teachers: 18,
  },
  {
    title: "Güneş paneli montajı ve devreye alma",
    summary: "Çatı modelinde montaj, bağlantı ve ölçüm; ders planı birlikte yazılır.",
    teachers: 10,
  },
] as const;

/**
 * Joint trainings ahead that pairs ask the centres for: the pair of the cast's and others wait for one, one pair's has become
 * a session that is announced.
 */
export function addAskedTrainings(data: Demonstration, topicsOf: ReadonlyMap<string, string[]>): void {
  const cast = new Set(data.personas.values());
  const running = data.seededPairings.filter(
    ({ status, startsOn, endsOn }) =>
      status === "ACCEPTED" && startsOn <= data.today && endsOn > later(data.today, 120),
  );
  const isCasts = ({ sides }: SeededPairing) => sides.some(({ principalId }) => cast.has(principalId));
  const asking = [...running.filter(isCasts), ...running.filter((pairing) => !isCasts(pairing))];
  asking.slice(0, 6).forEach((pairing, n) => {
    const id = stableId("pairing-asked-training", pairing.index);
    const [one, other] = pairing.sides;
    const training = TRAININGS[n % TRAININGS.length] ?? TRAININGS[0];
    const session = n === 1 ? takeSession(data, id) : null;
    const heldOn = session ?? later(data.today, 35 + n * 6);
    const topicIds = topicsOf.get(pairing.programmeId) ?? [];
    data.pairingActivities.push({
      id,
      pairingId: pairing.id,
      kind: "JOINT_TRAINING",
      topicId: topicIds[1] ?? topicIds[0] ?? "",
      ...training,
      heldOn,
      recordedAt: data.daysAgo(6 + n, 600),
      recordedById: one?.principalId || null,
      confirmBy: confirmHeldUntil(isoDay(heldOn), CONFIRM_DAYS),
      sessionAskedAt: data.daysAgo(6 + n, 600),
      sessionSchoolId: n % 3 === 2 ? null : (n % 2 === 0 ? one : other)?.schoolId,
      isDemonstration: true,
    });
  });
}

/** The first announced session ahead becomes the one that was asked for; the day on which it ends. */
function takeSession(data: Demonstration, activityId: string): Date | null {
  const session = data.sessions.find(
    ({ status, startsAt, agreementId, pairingActivityId }) =>
      status === "PUBLISHED" &&
      !agreementId &&
      !pairingActivityId &&
      new Date(startsAt) > later(data.today, 14) &&
      new Date(startsAt) < later(data.today, 90),
  );
  if (!session) return null;
  session.pairingActivityId = activityId;
  return new Date(`${isoDay(new Date(session.endsAt))}T00:00:00Z`);
}
