import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import {
  actorOf,
  giveRole,
  makeCentre,
  makeCountry,
  makePerson,
  makeProvince,
  makeSchool,
  NOW,
} from "./make";

/** Rows of partners, partnerships and agreements for db tests; each maker fills in what a test does not care about. */

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const own = (word: string) => `${word}-${randomUUID().slice(0, 8)}`;

export async function makePartner(data: Partial<Prisma.PartnerUncheckedCreateInput> = {}) {
  await makeCountry();
  const slug = own("partner");
  return db.partner.create({
    data: { slug, name: `Kuruluş ${slug}`, kind: "COMPANY", countryCode: "TR", createdAt: NOW, ...data },
  });
}

export async function makePartnership(data: Partial<Prisma.PartnershipUncheckedCreateInput> = {}) {
  return db.partnership.create({
    data: {
      reference: own("P"),
      centreId: data.centreId ?? (await makeCentre()).id,
      partnerId: data.partnerId ?? (await makePartner()).id,
      statusSince: day("2026-01-10"),
      startedOn: day("2026-01-10"),
      ...data,
    },
  });
}

export async function makeContact(data: Partial<Prisma.PartnerContactUncheckedCreateInput> = {}) {
  const email = `${own("contact")}@ortak.example`;
  return db.partnerContact.create({
    data: {
      partnerId: data.partnerId ?? (await makePartner()).id,
      name: "Nermin Aksoy",
      position: "İnsan kaynakları",
      email,
      consentedAt: NOW,
      ...data,
    },
  });
}

/** A signed agreement, in term at NOW; its parties are the partnership's. */
export async function makeAgreement(
  partnership: { id: string; centreId: string; partnerId: string },
  data: Partial<Prisma.AgreementUncheckedCreateInput> = {},
) {
  const scan = await db.storedFile.create({
    data: {
      sha256: own("sha"),
      name: "protokol.pdf",
      contentType: "application/pdf",
      size: 1,
      uploadedAt: NOW,
    },
  });
  return db.agreement.create({
    data: {
      reference: own("A"),
      partnershipId: partnership.id,
      centreId: partnership.centreId,
      partnerId: partnership.partnerId,
      kind: "ON_THE_JOB",
      status: "SIGNED",
      title: "İşbaşı eğitim protokolü",
      startsOn: day("2026-01-01"),
      endsOn: day("2026-12-31"),
      centreSignatory: "Merkez müdürü",
      partnerSignatory: "Genel müdür",
      signedOn: day("2025-12-20"),
      scanId: scan.id,
      createdAt: NOW,
      ...data,
    },
  });
}

/** A joint project of a partnership's centre. */
export async function makeProject(
  partnership: { id: string; centreId: string },
  data: Partial<Prisma.JointProjectUncheckedCreateInput> = {},
) {
  const { id: partnershipId, centreId } = partnership;
  return db.jointProject.create({
    data: {
      slug: own("project"),
      centreId,
      title: "Ortak uygulama sahası",
      summary: "Birlikte çalışılır.",
      startsOn: day("2026-01-10"),
      endsOn: day("2026-12-20"),
      partnerships: { create: [{ partnershipId, centreId }] },
      ...data,
    },
  });
}

/** A partner in another country than the network's. */
export async function makePartnerAbroad(data: Partial<Prisma.PartnerUncheckedCreateInput> = {}) {
  await makeCountry("DE", "Almanya");
  return makePartner({ countryCode: "DE", place: "Bremen", kind: "INTERNATIONAL_BODY", ...data });
}

/** A stay abroad of two people that was over before NOW. */
export async function makeMobility(data: Partial<Prisma.MobilityUncheckedCreateInput> = {}) {
  return db.mobility.create({
    data: {
      centreId: data.centreId ?? (await makeCentre()).id,
      partnerId: data.partnerId ?? (await makePartnerAbroad()).id,
      kind: "TEACHER",
      isOutgoing: true,
      people: 2,
      topic: "Rüzgâr türbini bakımı",
      startsOn: day("2026-03-02"),
      endsOn: day("2026-03-06"),
      days: 5,
      ...data,
    },
  });
}

/** A programme open for vocational high schools, with one topic. */
export async function makeProgramme(data: Partial<Prisma.ProgrammeUncheckedCreateInput> = {}) {
  const slug = own("programme");
  return db.programme.create({
    data: {
      slug,
      name: `Program ${slug}`,
      status: "OPEN",
      kinds: ["VOCATIONAL_HIGH_SCHOOL"],
      profilesDueOn: day("2026-06-30"),
      startsOn: day("2026-09-15"),
      topics: { create: [{ number: 1, name: "Ortak eğitimler" }] },
      ...data,
    },
    include: { topics: true },
  });
}

/** A school with its principal and, unless told otherwise, a profile that offers or needs the programme's first topic. */
export async function makeProfiledSchool(
  programme: { id: string; topics: { id: string }[] },
  {
    offer = 0,
    need = 0,
    ...means
  }: Partial<Prisma.SchoolProfileUncheckedCreateInput> & {
    offer?: number;
    need?: number;
  } = {},
) {
  const school = await makeSchool({ provinceId: (await makeProvince()).id });
  const principal = await makePerson({ email: `${own("mudur")}@okul.example` });
  await giveRole(principal.id, "PRINCIPAL", { schoolId: school.id });
  await db.schoolProfile.create({
    data: {
      programmeId: programme.id,
      schoolId: school.id,
      students: 400,
      teachers: 30,
      districtIndex: 50,
      checkedOn: day("2026-03-01"),
      ...means,
      topics: { create: programme.topics.slice(0, 1).map(({ id }) => ({ topicId: id, offer, need })) },
    },
  });
  return { school, principal, actor: actorOf(principal, { schoolIds: [school.id] }) };
}
