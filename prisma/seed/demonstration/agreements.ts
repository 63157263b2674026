import type { CommitmentKind } from "@/lib/platform/db/generated/client";
import { REMINDER_LADDER } from "@/lib/cooperation/agreement/rules";
import { LINK_DAYS } from "@/lib/cooperation/contact-link/rules";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { daysBetween } from "@/lib/platform/dates/calendar";
import { referenceOf } from "@/lib/platform/reference";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, isoDay } from "./demonstration";
import { AGREEMENT_TITLES, lettersOf, type SeededPartnership } from "./partners";

type SeededAgreement = SeededPartnership["agreements"][number];

const TERMS = `1. Amaç: Taraflar, mesleki ve teknik eğitim öğretmenlerinin güncel üretim ortamlarında gelişmesi için birlikte çalışır.

2. Merkezin üstlendikleri: Öğretmenleri belirler, işbaşı günlerini önceden bildirir, katılanların sigortasını ve yolunu düzenler.

3. Paydaşın üstlendikleri: Bir usta öğretici görevlendirir, iş güvenliği eğitimini verir, uygulama alanını ve donanımını açar.

4. Gizlilik: Taraflar birbirinin üretim bilgilerini üçüncü kişilerle paylaşmaz.

5. Anlaşmazlıklar önce görüşmeyle çözülür.`;

const PROMISES: readonly [CommitmentKind, boolean, number, string | null][] = [
  ["PLACEMENTS", true, 24, "Yılda iki dönem, on ikişer öğretmen"],
  ["TRAINER_DAYS", true, 10, null],
  ["EQUIPMENT", true, 2, "Eğitim amaçlı sökülebilir set"],
  ["VISITS", false, 4, "Merkezin atölyelerini tanıtma günleri"],
  ["SCHOLARSHIPS", true, 6, null],
];
/** What the first partner's contact was sent: everybody may look at the demonstration as that contact. */
const DEMONSTRATION_LINK = "gosteri-baglantisi";

const EVIDENCE: Record<CommitmentKind, string> = {
  PLACEMENTS: "İşbaşı günlerine katılanların imza çizelgesi merkezde saklıdır.",
  TRAINER_DAYS: "Usta öğreticinin ders günleri atölye defterine yazıldı.",
  EQUIPMENT: "Teslim tutanağı imzalandı, demirbaşa kaydedildi.",
  SCHOLARSHIPS: "Burs kararları okul müdürlüğüne bildirildi.",
  JOBS: "İşe başlayanların bildirgesi görüldü.",
  VISITS: "Gezi raporu yazıldı, fotoğraflar eklendi.",
};

/** Texts, amendments, promises and deliveries of the agreements; drafts of what is being negotiated; hosts of sessions. */
export function addAgreements(data: Demonstration): void {
  for (const partnership of data.seededPartnerships) {
    for (const agreement of partnership.agreements) {
      addTexts(data, agreement.id, agreement.sign === "+" ? 2 : 1);
      if (agreement.sign === "+" || agreement.sign === "~") addPromises(data, partnership, agreement);
    }
    remember(data, partnership);
    const renewable = partnership.agreements.find(({ sign }) => sign === "~");
    if (renewable) addDraft(data, partnership, renewable);
    else if (partnership.status === "NEGOTIATING") addDraft(data, partnership, null);
  }
  addAmendment(data);
  addFlags(data);
  chooseHosts(data);
}

function addTexts(data: Demonstration, agreementId: string, versions: number): void {
  for (let number = 1; number <= versions; number++)
    data.agreementTexts.push({
      agreementId,
      number,
      terms: number < versions ? TERMS.replace("\n\n4. Gizlilik", "\n\nGizlilik") : TERMS,
      writtenAt: data.daysAgo(260 - number * 5, 640),
    });
}

function addPromises(data: Demonstration, { index }: SeededPartnership, agreement: SeededAgreement): void {
  const chosen = PROMISES.slice(index % 3, (index % 3) + 3);
  chosen.forEach(([kind, byPartner, amount, note], n) => {
    const id = stableId("commitment", agreement.id, n);
    const isOverdue = (index + n) % 5 === 4;
    data.commitments.push({
      id,
      agreementId: agreement.id,
      kind,
      byPartner,
      amount,
      dueOn: isOverdue ? data.dayAgo(20) : agreement.endsOn,
      note,
    });
    const times = isOverdue ? 1 : (index + n) % 3;
    for (let time = 0; time < times; time++)
      data.deliveries.push({
        id: stableId("delivery", id, time),
        commitmentId: id,
        amount: Math.max(1, Math.floor(amount / 2)),
        deliveredOn: data.dayAgo(110 - time * 45 - n),
        evidence: EVIDENCE[kind],
        recordedAt: data.daysAgo(108 - time * 45 - n, 700),
      });
  });
}

/** What is on the table: the renewal of one that ends soon, or a first agreement, every other one with the lawyers. */
function addDraft(data: Demonstration, partnership: SeededPartnership, before: SeededAgreement | null): void {
  const id = stableId("agreement-draft", partnership.index);
  const startsOn = before ? new Date(before.endsOn.getTime() + 86_400_000) : data.dayAgo(-30);
  const kind = before?.kind ?? (partnership.kind === "COMPANY" ? "ON_THE_JOB" : "COOPERATION");
  data.agreements.push({
    id,
    reference: referenceOf("A", isoDay(startsOn).slice(0, 4), lettersOf(id)),
    partnershipId: partnership.id,
    centreId: partnership.centreId,
    partnerId: partnership.partnerId,
    kind,
    status: partnership.index % 2 === 0 ? "DRAFT" : "LEGAL_REVIEW",
    title: AGREEMENT_TITLES[kind],
    startsOn,
    endsOn: new Date(startsOn.getTime() + 730 * 86_400_000),
    predecessorId: before?.id ?? null,
    createdAt: data.daysAgo(12, 600),
    isDemonstration: true,
  });
  data.agreementTexts.push({
    agreementId: id,
    number: 1,
    terms: TERMS,
    writtenAt: data.daysAgo(12, 600),
  });
}

/** Reminders that have gone out before: of those that end within half a year, the steps that have passed. */
function remember(data: Demonstration, { agreements }: SeededPartnership): void {
  for (const { id, sign, endsOn } of agreements) {
    if (sign !== "~") continue;
    for (const daysBefore of REMINDER_LADDER) {
      const ago = daysBefore - daysBetween(isoDay(data.today), isoDay(endsOn));
      if (ago >= 0)
        data.reminders.push({ agreementId: id, endsOn, daysBefore, sentAt: data.daysAgo(ago, 420) });
    }
  }
}

/** The first partner's personal link, and what was said to be wrong by it: once answered, once waiting. */
function addFlags(data: Demonstration): void {
  const first = data.seededPartnerships[0];
  const agreement = first?.agreements[0];
  const contactId = data.partnerships[0]?.contactId;
  if (!agreement || !contactId) return;
  const about = { agreementId: agreement.id, contactId };
  data.links.push({
    id: stableId("contact-link", 0),
    contactId,
    partnershipId: first.id,
    tokenHash: hashSecret(DEMONSTRATION_LINK),
    createdAt: data.daysAgo(3, 600),
    expiresAt: data.daysAgo(-LINK_DAYS, 600),
  });
  data.flags.push(
    {
      ...about,
      id: stableId("flag", 0),
      text: "Ekteki imza tarihi bir gün eksik yazılmış görünüyor; belgede 12 yazıyor.",
      raisedAt: data.daysAgo(50, 615),
      answer: "Belgeye yeniden baktık: imza 11'inde atılmış, 12'si teslim günü. Kayıt doğru.",
      answeredAt: data.daysAgo(48, 580),
      answeredById: data.coordinators.get(first.centreId) ?? null,
    },
    {
      ...about,
      id: stableId("flag", 1),
      text: "Geçen ay gelen iki öğretmen teslimlere eklenmemiş.",
      raisedAt: data.daysAgo(2, 700),
    },
  );
}

/** The first agreement of the first centre was given a year more. */
function addAmendment(data: Demonstration): void {
  const first = data.seededPartnerships[0]?.agreements[0];
  if (!first) return;
  const scanId = stableId("amendment-scan", first.id);
  data.scans.push({ id: scanId, uploadedAt: data.daysAgo(60, 660) });
  data.amendments.push({
    id: stableId("amendment", first.id),
    agreementId: first.id,
    number: 1,
    summary: "Süre bir yıl uzatıldı; işbaşı günlerinin sayısı yılda on ikiden yirmi dörde çıkarıldı.",
    endsOnBefore: new Date(first.endsOn.getTime() - 365 * 86_400_000),
    endsOn: first.endsOn,
    signedOn: data.dayAgo(61),
    scanId,
    recordedAt: data.daysAgo(60, 665),
  });
}

/** Sessions on the job that are to come are with a partner whose agreement holds on all their days. */
function chooseHosts(data: Demonstration): void {
  for (const session of data.sessions) {
    if (!session.hostName || new Date(session.startsAt) <= data.now) continue;
    const [from, to] = [new Date(session.startsAt), new Date(session.endsAt)];
    for (const partnership of data.seededPartnerships) {
      if (partnership.centreId !== session.centreId) continue;
      const agreement = partnership.agreements.find(
        ({ sign, kind, startsOn, endsOn }) =>
          kind === "ON_THE_JOB" && (sign === "+" || sign === "~") && startsOn <= from && endsOn >= to,
      );
      if (!agreement) continue;
      Object.assign(session, {
        hostName: null,
        hostPartnerId: partnership.partnerId,
        agreementId: agreement.id,
      });
      break;
    }
  }
}
