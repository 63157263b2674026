import { addDays as later } from "date-fns";
import { pairPlanDueOn, schoolYear } from "@/lib/cooperation/pairing/rules";
import type { RegistrationKind } from "@/lib/platform/db/generated/enums";
import { stableId } from "@/prisma/seed/stable-id";
import { addAskedTrainings } from "./asked-trainings";
import { type Demonstration, isoDay } from "./demonstration";
import { ACTIVITIES, EXAMPLES, GOALS, MATERIALS } from "./pairing-facts";
import type { SeededPairing } from "./programmes";

const CONFIRM_DAYS = 30;
const DUE = { planDueMonth: 10, planDueDay: 31 };
const MEMBERS_A_SIDE = 3;

/** What the demonstration's pairs did: groups, plans, activities in each state, material, registrations, reviews. */
export function addPairings(data: Demonstration): void {
  const topics = new Map<string, string[]>();
  for (const { id, programmeId } of data.programmeTopics)
    topics.set(programmeId, [...(topics.get(programmeId) ?? []), id ?? ""]);
  const lived = data.seededPairings.filter(
    ({ status, startsOn }) => status !== "PROPOSED" && startsOn <= data.today,
  );
  for (const pairing of lived) {
    const topicIds = topics.get(pairing.programmeId) ?? [];
    addMembers(data, pairing);
    addPlans(data, pairing, topicIds);
    addActivities(data, pairing, topicIds);
    addMaterials(data, pairing);
    addRegistrations(data, pairing);
    addReviews(data, pairing);
  }
  addAskedTrainings(data, topics);
  const shown = lived.filter(({ status, index }) => status === "ACCEPTED" && index % 3 !== 2).slice(0, 2);
  shown.forEach(({ id }, n) => {
    const row = data.pairings.find((pairing) => pairing.id === id);
    if (row) Object.assign(row, { isGoodExample: true, example: EXAMPLES[n] });
  });
}

/** The last day on which a pair still worked together, today at the latest. */
function lastDay(data: Demonstration, { endsOn, status }: SeededPairing): Date {
  const last = status === "ENDED_EARLY" ? data.dayAgo(46) : endsOn;
  return last < data.today ? last : data.today;
}

function addMembers(data: Demonstration, pairing: SeededPairing): void {
  const cast = new Set(data.personas.values());
  for (const { schoolId } of pairing.sides) {
    const own = data.teachers.filter((teacher) => teacher.schoolId === schoolId);
    const first = [...own.filter(({ id }) => cast.has(id)), ...own.filter(({ id }) => !cast.has(id))];
    for (const { id: personId } of first.slice(0, MEMBERS_A_SIDE))
      data.pairingMembers.push({ pairingId: pairing.id, personId, schoolId, startsOn: pairing.startsOn });
  }
}

/** Past years are agreed; of the running year's plans some are, some wait for the partner, some are missing. */
function addPlans(data: Demonstration, pairing: SeededPairing, topicIds: string[]): void {
  const [one, other] = pairing.sides;
  if (!one || !other) return;
  const current = schoolYear(isoDay(data.today));
  const first = schoolYear(isoDay(pairing.startsOn));
  const last = schoolYear(isoDay(lastDay(data, pairing)));
  for (let year = first; year <= last; year += 1) {
    const state =
      year < current || pairing.index % 4 === 0 ? "agreed" : pairing.index % 4 === 3 ? "none" : "one";
    if (state === "none") continue;
    const dueOn = new Date(`${pairPlanDueOn(year, isoDay(pairing.startsOn), DUE)}T08:00:00Z`);
    const writtenAt = earlier(data, later(dueOn, -9 - (pairing.index % 5)));
    const planId = stableId("pairing-plan", pairing.index, year);
    data.pairingPlans.push({
      id: planId,
      pairingId: pairing.id,
      year,
      goals: GOALS[(pairing.index + year) % GOALS.length] ?? "",
      writtenById: one.principalId || null,
      writtenAt,
    });
    for (const n of [0, 2])
      data.pairingPlanTopics.push({
        planId,
        topicId: topicIds[(pairing.index + year + n) % topicIds.length] ?? "",
      });
    for (const [n, side] of (state === "agreed" ? [one, other] : [one]).entries())
      data.pairingPlanAgreements.push({
        planId,
        schoolId: side.schoolId,
        planVersion: 1,
        agreedAt: earlier(data, later(writtenAt, n * 3)),
        agreedById: side.principalId || null,
      });
  }
}

const earlier = (data: Demonstration, at: Date) => (at > data.now ? data.now : at);

/** Days before a pair's last day on which something was held: the newest waits, the second was confirmed too late. */
const HELD = [8, 75, 130, 190, 260, 420, 640];

function addActivities(data: Demonstration, pairing: SeededPairing, topicIds: string[]): void {
  const until = lastDay(data, pairing);
  const isLive = pairing.status === "ACCEPTED" && pairing.endsOn >= data.today;
  HELD.forEach((days, n) => {
    const heldOn = later(until, -days);
    if (heldOn < pairing.startsOn) return;
    const fact = ACTIVITIES[(pairing.index + n) % ACTIVITIES.length];
    const [recorder, partner] = n % 2 === 0 ? pairing.sides : [...pairing.sides].reverse();
    if (!fact || !recorder || !partner) return;
    const state = isLive && n === 0 ? "waiting" : n === 1 && pairing.index % 2 === 0 ? "tooLate" : "counted";
    const id = stableId("pairing-activity", pairing.index, n);
    const recordedAt = earlier(data, new Date(heldOn.getTime() + (2 * 24 + 9) * 3_600_000));
    const confirmedAt = earlier(data, later(recordedAt, 4 + (n % 7)));
    const [teachers, students, parents] = fact.people;
    data.pairingActivities.push({
      id,
      pairingId: pairing.id,
      kind: fact.kind,
      topicId: topicIds[(pairing.index + n) % topicIds.length] ?? "",
      title: fact.title,
      summary: fact.summary,
      heldOn,
      teachers: teachers + (pairing.index % 4),
      students: students === 0 ? 0 : students + pairing.index,
      parents,
      recordedAt,
      recordedById: recorder.principalId || null,
      confirmBy: later(recordedAt, CONFIRM_DAYS),
      countedAt: state === "counted" ? confirmedAt : null,
      isDemonstration: true,
    });
    const word = (side: typeof recorder, at: Date) =>
      data.pairingConfirmations.push({
        activityId: id,
        schoolId: side.schoolId,
        confirmedAt: at,
        confirmedById: side.principalId || null,
      });
    word(recorder, recordedAt);
    if (state === "counted") word(partner, confirmedAt);
  });
}

function addMaterials(data: Demonstration, pairing: SeededPairing): void {
  MATERIALS.forEach(({ link, ...material }, n) => {
    const side = pairing.sides[n % 2];
    if (!side || (pairing.index + n) % 3 === 0) return;
    const sharedAt = earlier(data, later(pairing.startsOn, 40 + n * 11));
    const fileId = link ? null : stableId("pairing-material-file", pairing.index, n);
    if (fileId) data.scans.push({ id: fileId, uploadedAt: sharedAt });
    data.pairingMaterials.push({
      id: stableId("pairing-material", pairing.index, n),
      pairingId: pairing.id,
      schoolId: side.schoolId,
      ...material,
      link: link ?? null,
      fileId,
      sharedAt,
      sharedById: side.principalId || null,
    });
  });
}

const REGISTRATIONS: readonly [RegistrationKind, string][] = [
  ["UTILITY_MODEL", "Enerji izleme panosu montaj düzeneği"],
  ["DESIGN", "Katlanır tezgâh tasarımı"],
  ["BRAND", "Kardeş Atölye"],
  ["PATENT", "Atölye tozunu ayıran emiş başlığı"],
];

function addRegistrations(data: Demonstration, pairing: SeededPairing): void {
  const [kind, title] = REGISTRATIONS[pairing.index % REGISTRATIONS.length] ?? [];
  const appliedOn = later(pairing.startsOn, 150);
  if (!kind || !title || pairing.index % 2 === 1 || appliedOn > data.today) return;
  const grantedOn = later(appliedOn, 210);
  data.pairingRegistrations.push({
    id: stableId("pairing-registration", pairing.index),
    pairingId: pairing.id,
    kind,
    title,
    number: `${isoDay(appliedOn).slice(0, 4)}/${10_400 + pairing.index}`,
    appliedOn,
    grantedOn: grantedOn <= data.today ? grantedOn : null,
  });
}

/** What was settled had been reviewed by both; of the pairs under review one side of the first has written. */
function addReviews(data: Demonstration, pairing: SeededPairing): void {
  const isSettled = pairing.status === "RENEWED" || pairing.status === "REMATCHED";
  const ends = (pairing.endsOn.getTime() - data.today.getTime()) / 86_400_000;
  const isOpen = pairing.status === "ACCEPTED" && ends > 0 && ends < 150;
  pairing.sides.forEach(({ schoolId, principalId }, n) => {
    if (!isSettled && !(isOpen && n === 0 && pairing.index % 2 === 0)) return;
    const row = data.pairingSides.find((side) => side.pairingId === pairing.id && side.schoolId === schoolId);
    const changes = pairing.status === "REMATCHED" && n === 1;
    if (row)
      Object.assign(row, {
        review: changes ? "CHANGE" : "KEEP",
        reviewText: changes
          ? "Çok şey öğrendik; alanlarımız ayrıştığı için yeni bir okulla çalışmak istiyoruz."
          : "Öğretmenlerimiz birbirini tanıyor, ortak projelerimiz sürüyor.",
        reviewedAt: earlier(data, later(pairing.endsOn, -100 + n * 8)),
        reviewedById: principalId || null,
      });
  });
}
