import { createHash } from "node:crypto";
import type {
  AgreementKind,
  PartnerKind,
  PartnershipStatus,
  Prisma,
} from "@/lib/platform/db/generated/client";
import { referenceOf } from "@/lib/platform/reference";
import { slugOf } from "@/lib/platform/slug";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, type Facts, isoDay } from "./demonstration";
import { PERSONAS } from "@/prisma/seed/personas";
import { CONTACTS, PARTNERS } from "./partner-facts";

const STAGES: Record<string, PartnershipStatus> = {
  L: "LEAD",
  C: "CONTACTED",
  N: "NEGOTIATING",
  A: "ACTIVE",
  D: "DORMANT",
  E: "ENDED",
};
const STEPS: Partial<Record<PartnershipStatus, string>> = {
  LEAD: "Tanışma toplantısı için aranacak",
  CONTACTED: "Merkeze davet edilecek",
  NEGOTIATING: "Protokol taslağı görüşülecek",
  ACTIVE: "Yeni dönemin işbaşı günleri kararlaştırılacak",
};

/** A partnership of the demonstration, for who fills it further. */
export type SeededPartnership = {
  id: string;
  index: number;
  centreId: string;
  partnerId: string;
  kind: PartnerKind;
  status: PartnershipStatus;
  /** Agreements with the sign of the phase they are in today. */
  agreements: { id: string; sign: string; kind: AgreementKind; startsOn: Date; endsOn: Date }[];
};

/** Invented partners with their contacts, partnerships and agreements. */
export function addPartners(data: Demonstration, facts: Facts): void {
  const contacts = CONTACTS.split("\n").map((line) => line.split(" | "));
  const districts = new Map(data.districts.map((row) => [`${row.provinceId} ${row.name}`, row.id ?? ""]));
  for (const [key, id] of facts.districts) districts.set(key, id);
  PARTNERS.split("\n").forEach((line, index) => {
    const [stages = "", kind = "", name = "", where = "", fields = ""] = line
      .split("|")
      .map((part) => part.trim());
    const [first = "", place = ""] = where.split(", ");
    const province = facts.provinces.find(({ code }) => code === first);
    const id = stableId("partner", index);
    data.partners.push({
      id,
      slug: slugOf(name, "partner"),
      name,
      kind: kind as PartnerKind,
      countryCode: province ? "TR" : first,
      provinceId: province?.id ?? null,
      districtId: province ? (districts.get(`${province.id} ${place}`) ?? null) : null,
      place: province ? null : place,
      createdAt: data.daysAgo(500 - index, 600),
      isDemonstration: true,
    });
    for (const code of fields.split(" ").filter(Boolean))
      data.partnerFields.push({ partnerId: id, fieldId: facts.fieldId(code) });
    const [contactName = "", position = ""] = contacts[index % contacts.length] ?? [];
    const contactId = stableId("partner-contact", index);
    const persona = PERSONAS.find(({ partner }) => partner === index);
    if (persona) {
      data.contactRoles.push({
        id: stableId("role", persona.key, "PARTNER_CONTACT"),
        personId: data.persona(persona.key),
        role: "PARTNER_CONTACT",
        partnerId: id,
        contactId,
        startsOn: data.dayAgo(300),
        grantedAt: data.daysAgo(300, 600),
      });
    }
    data.contacts.push({
      id: contactId,
      partnerId: id,
      name: persona?.name ?? contactName,
      position,
      email: persona?.mail ?? `irtibat${index + 1}@paydas.example`,
      locale: province ? "tr" : "en",
      consentedAt: data.daysAgo(400 - index, 620),
    });
    for (const stage of stages.split(", ")) {
      const [, number = "", letter = "", signs = ""] = /^(\d+)([A-Z])(.*)$/.exec(stage) ?? [];
      addPartnership(
        data,
        facts,
        { partnerId: id, contactId, kind: kind as PartnerKind },
        Number(number),
        letter,
        signs,
      );
    }
  });
}

type Party = { partnerId: string; contactId: string; kind: PartnerKind };

function addPartnership(
  data: Demonstration,
  facts: Facts,
  { partnerId, contactId, kind }: Party,
  number: number,
  letter: string,
  signs: string,
): void {
  const centre = facts.centres.find((one) => one.number === number);
  const status = STAGES[letter];
  if (!centre || !status) throw new Error(`No centre ${number} or no stage "${letter}".`);
  const index = data.seededPartnerships.length;
  const id = stableId("partnership", index);
  const startedOn = data.dayAgo(420 - index * 5);
  const step = STEPS[status] ?? null;
  data.partnerships.push({
    id,
    reference: referenceOf("P", isoDay(startedOn).slice(0, 4), lettersOf(id)),
    centreId: centre.id,
    partnerId,
    status,
    statusSince: data.dayAgo(200 - index * 3),
    aim: "Öğretmenlerin işletmede uygulama görmesi ve ders içeriklerinin sektörle güncellenmesi.",
    ownerId: data.coordinators.get(centre.id) ?? null,
    contactId,
    nextStep: step,
    nextStepHolder: step === null ? null : index % 3 === 0 ? "PARTNER" : "CENTRE",
    nextStepDueOn: step === null ? null : data.dayAgo(index % 5 === 0 ? 6 : -7 - (index % 40)),
    startedOn,
    endedOn: status === "ENDED" ? data.dayAgo(40) : null,
    endReason: status === "ENDED" ? "İşletme faaliyetini sonlandırdı." : null,
    isDemonstration: true,
  });
  const seeded: SeededPartnership = {
    id,
    index,
    centreId: centre.id,
    partnerId,
    kind,
    status,
    agreements: [],
  };
  data.seededPartnerships.push(seeded);
  [...signs].forEach((sign, n) => addAgreement(data, seeded, sign, n));
}

/** First and last day of an agreement in each phase, in days before today (negative: to come). */
const TERMS: Record<string, [number, number]> = {
  "+": [200, -530],
  "~": [600, -75],
  "<": [780, 50],
  "-": [300, -430],
  "=": [500, -200],
};

function addAgreement(data: Demonstration, partnership: SeededPartnership, sign: string, n: number): void {
  const [from, to] = TERMS[sign] ?? [0, -365];
  const shift = partnership.index % 9;
  const kind: AgreementKind =
    partnership.kind === "INTERNATIONAL_BODY"
      ? "INTERNATIONAL"
      : partnership.kind !== "COMPANY"
        ? "COOPERATION"
        : n === 0
          ? "ON_THE_JOB"
          : "EQUIPMENT";
  const id = stableId("agreement", partnership.index, n);
  const [startsOn, endsOn] = [data.dayAgo(from + shift), data.dayAgo(to + shift)];
  const stopped = sign === "-" || sign === "=";
  const scanId = stableId("agreement-scan", partnership.index, n);
  data.scans.push({ id: scanId, uploadedAt: data.daysAgo(from + shift - 1, 660) });
  const agreement: Prisma.AgreementCreateManyInput = {
    id,
    reference: referenceOf("A", isoDay(startsOn).slice(0, 4), lettersOf(id)),
    partnershipId: partnership.id,
    centreId: partnership.centreId,
    partnerId: partnership.partnerId,
    kind,
    status: sign === "-" ? "SUSPENDED" : sign === "=" ? "TERMINATED" : "SIGNED",
    title: AGREEMENT_TITLES[kind],
    startsOn,
    endsOn,
    centreSignatory: "Merkez müdürü",
    partnerSignatory: "Genel müdür",
    signedOn: data.dayAgo(from + shift + 14),
    scanId,
    stoppedOn: stopped ? data.dayAgo(30) : null,
    stopReason: stopped ? (sign === "-" ? "Atölye taşınıyor." : "İşletme faaliyetini sonlandırdı.") : null,
    createdAt: data.daysAgo(from + shift + 30, 600),
    isDemonstration: true,
  };
  data.agreements.push(agreement);
  partnership.agreements.push({ id, sign, kind, startsOn, endsOn });
}

export const AGREEMENT_TITLES: Record<AgreementKind, string> = {
  COOPERATION: "Mesleki eğitimde iş birliği protokolü",
  ON_THE_JOB: "Öğretmenlerin işbaşı eğitimi protokolü",
  EQUIPMENT: "Atölye donanımı ve eğitim seti protokolü",
  RESEARCH: "Uygulamalı araştırma protokolü",
  INTERNATIONAL: "Uluslararası iş birliği mutabakatı",
};

export const lettersOf = (id: string) => createHash("sha256").update(id).digest().subarray(0, 8);
