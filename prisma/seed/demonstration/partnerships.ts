import type { ActionStatus, Prisma } from "@/lib/platform/db/generated/client";
import { ACTIONS } from "@/lib/cooperation/plan/rules";
import { stableId } from "@/prisma/seed/stable-id";
import type { Demonstration, Facts } from "./demonstration";
import type { SeededPartnership } from "./partners";

/** Rows of what lives in a partnership. */
export type PartnershipLife = {
  meetings: Prisma.PartnershipMeetingCreateManyInput[];
  letters: Prisma.PartnershipLetterCreateManyInput[];
  actions: Prisma.PlannedActionCreateManyInput[];
  indicators: Prisma.SuccessIndicatorCreateManyInput[];
  values: Prisma.IndicatorValueCreateManyInput[];
  surveys: Prisma.PartnershipSurveyCreateManyInput[];
  answers: Prisma.SurveyAnswerCreateManyInput[];
};

const MEETINGS = [
  [
    "Tanışma ve ihtiyaçların konuşulması",
    "Merkezin atölyeleri gezildi. İşletme, bakım ekibinde yetişmiş eleman aradığını söyledi.\nKarar: İşbaşı eğitim için bir taslak hazırlanacak.",
  ],
  [
    "Yeni dönem işbaşı günlerinin planlanması",
    "Öğretmenlerin hangi haftalarda geleceği ve kimin eşlik edeceği konuşuldu.\nKarar: Her grup en çok altı kişi; koruyucu donanımı işletme verecek.",
  ],
  [
    "Dönem değerlendirmesi",
    "Katılan öğretmenlerin günlükleri birlikte okundu. Ölçüm ekipmanı için daha çok süre istendi.\nKarar: Ders içeriğine ölçüm uygulaması eklenecek.",
  ],
] as const;

const LETTER = {
  subject: "Yeni dönemin çalışma takvimi",
  body: "Yeni dönemde birlikte yapacaklarımızın takvimini hazırladık. Uygun olmayan günleri bir hafta içinde bildirirseniz takvimi ona göre düzenleriz.",
};

const INDICATORS = [
  ["İşletmede uygulama gören öğretmen", "kişi", 0, 24, [5, 11, 19]],
  ["İşletmeyle güncellenen ders modülü", "modül", 1, 6, [2, 4, 6]],
  ["İlk başvuruda yerleşemeyen öğretmen", "kişi", 18, 6, [16, 12]],
] as const;

const ANSWERS = [
  [5, 4, 5, "Öğretmenler hazırlıklı geldi; günler daha uzun olabilir."],
  [4, 3, 4, null],
  [3, 4, 4, "Takvimi bir ay önceden bilmek isteriz."],
] as const;

export const noLife = (): PartnershipLife => ({
  meetings: [],
  letters: [],
  actions: [],
  indicators: [],
  values: [],
  surveys: [],
  answers: [],
});

/** How far a centre has come in its own plan, by its number. */
const CENTRE_DONE = [9, 5, 3, 6, 2, 7, 1, 4, 0, 8, 5, 3, 6, 2, 4];

/** Meetings, letters, plans, indicators with their values and surveys with their answers, for partnerships that have begun. */
export function addPartnershipLife(data: Demonstration, facts: Facts): void {
  const { life } = data;
  for (const [index, { id: centreId }] of facts.centres.entries())
    addPlan(data, life, { centreId, partnershipId: null }, CENTRE_DONE[index] ?? 0, index);
  for (const partnership of data.seededPartnerships) {
    if (partnership.status === "LEAD") continue;
    addMeetings(data, life, partnership);
    if (partnership.status === "CONTACTED") continue;
    addLetter(data, life, partnership);
    addIndicators(data, life, partnership);
    const signed = partnership.agreements.some(({ sign }) => sign !== "=");
    const done = partnership.status === "ACTIVE" && signed ? 6 + (partnership.index % 5) : 4;
    addPlan(
      data,
      life,
      { centreId: partnership.centreId, partnershipId: partnership.id },
      done,
      partnership.index,
    );
    if (partnership.status === "ACTIVE") addSurvey(data, life, partnership);
  }
}

function addMeetings(
  data: Demonstration,
  life: PartnershipLife,
  { id, index, centreId, status }: SeededPartnership,
) {
  const count = status === "ACTIVE" ? 3 : 1;
  MEETINGS.slice(0, count).forEach(([subject, minutes], n) => {
    const ago =
      status === "ENDED" ? 260 : Math.min(20 + (index % 7) * 9 + (count - 1 - n) * 90, 410 - index * 5);
    life.meetings.push({
      id: stableId("partnership-meeting", index, n),
      partnershipId: id,
      heldOn: data.dayAgo(ago),
      isOnline: (index + n) % 3 === 0,
      subject,
      present: "Merkez koordinatörü, atölye şefi, insan kaynakları sorumlusu",
      minutes,
      recordedById: data.coordinators.get(centreId) ?? null,
      recordedAt: data.daysAgo(ago, 960),
    });
  });
}

function addLetter(
  data: Demonstration,
  life: PartnershipLife,
  { id, index, centreId, status }: SeededPartnership,
) {
  if (status !== "ACTIVE") return;
  life.letters.push({
    id: stableId("partnership-letter", index),
    partnershipId: id,
    ...LETTER,
    recipients: 2,
    sentAt: data.daysAgo(45 + (index % 5) * 8, 640),
    sentById: data.coordinators.get(centreId) ?? null,
  });
}

function addIndicators(
  data: Demonstration,
  life: PartnershipLife,
  { id, index, centreId, status }: SeededPartnership,
) {
  const chosen = status === "ACTIVE" ? INDICATORS.slice(0, 1 + (index % 3)) : INDICATORS.slice(0, 1);
  chosen.forEach(([title, unit, baseline, target, values], n) => {
    const indicatorId = stableId("success-indicator", index, n);
    life.indicators.push({
      id: indicatorId,
      partnershipId: id,
      title,
      unit,
      baseline,
      target,
      dueOn: data.dayAgo(-120 - n * 60),
    });
    if (status !== "ACTIVE") return;
    values.forEach((value, step) =>
      life.values.push({
        id: stableId("indicator-value", index, n, step),
        indicatorId,
        measuredOn: data.dayAgo(15 + (values.length - 1 - step) * 100),
        value,
        recordedById: data.coordinators.get(centreId) ?? null,
      }),
    );
  });
}

function addPlan(
  data: Demonstration,
  life: PartnershipLife,
  whose: { centreId: string; partnershipId: string | null },
  done: number,
  seed: number,
): void {
  const ownerId = data.coordinators.get(whose.centreId) ?? null;
  ACTIONS.slice(0, done + 2).forEach(({ code }, n) => {
    const status: ActionStatus = n < done ? "DONE" : n === done ? "UNDER_WAY" : "OPEN";
    life.actions.push({
      id: stableId("planned-action", whose.partnershipId ?? whose.centreId, code),
      ...whose,
      code,
      status,
      ownerId,
      dueOn: data.dayAgo(status === "DONE" ? 60 - n : seed % 4 === 0 && n === done ? 5 : -30 - n * 10),
      doneOn: status === "DONE" ? data.dayAgo(170 - n * 12) : null,
      evidence: status === "DONE" ? "Kayıt merkezin dosyasında; tarih ve katılanlar yazılı." : null,
    });
  });
}

function addSurvey(data: Demonstration, life: PartnershipLife, { id, index, centreId }: SeededPartnership) {
  const askedAgo = index % 3 === 0 ? 12 : 80;
  const surveyId = stableId("partnership-survey", index);
  const contact = data.partnerships.find((row) => row.id === id)?.contactId;
  life.surveys.push({
    id: surveyId,
    partnershipId: id,
    askedAt: data.daysAgo(askedAgo, 600),
    closesOn: data.dayAgo(askedAgo - 30),
    askedById: data.coordinators.get(centreId) ?? null,
  });
  const [usefulness, communication, again, comment] = ANSWERS[index % ANSWERS.length] ?? ANSWERS[0];
  if (contact && index % 4 !== 3)
    life.answers.push({
      surveyId,
      contactId: contact,
      usefulness,
      communication,
      again,
      comment,
      answeredAt: data.daysAgo(askedAgo - 3, 700),
    });
}
