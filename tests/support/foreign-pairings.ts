import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";
import { makePairing, makeProgramme } from "./pairings";

/** A form for every action of a pairing; the principal of the cast owns one side, a school in Samsun the other. */
export async function foreignPairingForms(at: Date): Promise<Record<string, Foreign>> {
  const own = await db.school.findFirstOrThrow({ where: { slug: personaOf("principal").school } });
  const other = await db.school.findFirstOrThrow({
    where: { isDemonstration: true, province: { code: "55" } },
    orderBy: { slug: "asc" },
  });
  const colleague = await db.person.findFirstOrThrow({
    where: {
      personaKey: null,
      roles: { some: { role: "TEACHER" } },
      memberships: { some: { schoolId: own.id, status: "CONFIRMED", endsOn: null } },
    },
  });
  const schoolIds = [own.id, other.id] as const;
  const proposed = await makePairing({ schoolIds, at, startsInDays: 30, status: "PROPOSED" });
  const programme = await makeProgramme(at);
  const { pairing, topicId } = await makePairing({ schoolIds, at, startsInDays: -400, programme });
  const over = await makePairing({ schoolIds, at, startsInDays: -1500 });
  await db.pairingMember.create({
    data: { pairingId: pairing.id, personId: colleague.id, schoolId: own.id, startsOn: at },
  });
  const plan = await db.pairingPlan.create({
    data: { pairingId: pairing.id, year: 2026, goals: "Ortak ders yazmak.", writtenAt: at },
  });
  const activity = await db.pairingActivity.create({
    data: {
      pairingId: pairing.id,
      kind: "PROJECT",
      topicId,
      title: "Ortak proje",
      heldOn: new Date("2026-11-01T00:00:00Z"),
      teachers: 6,
      recordedAt: at,
      confirmBy: new Date(at.getTime() + 30 * 86_400_000),
    },
  });
  const material = await db.pairingMaterial.create({
    data: {
      pairingId: pairing.id,
      schoolId: own.id,
      kind: "DIGITAL",
      audience: "PARTNER",
      title: "Ortak malzeme",
      link: "https://malzeme.example/",
      sharedAt: at,
    },
  });
  const registration = await db.pairingRegistration.create({
    data: {
      pairingId: pairing.id,
      kind: "BRAND",
      title: "Ortak marka",
      appliedOn: new Date("2026-10-01T00:00:00Z"),
    },
  });
  const district = await db.guideReceipt.findFirstOrThrow({
    where: { province: { code: "16" }, districtId: { not: null }, schoolId: null },
    orderBy: { id: "asc" },
  });
  const receiptId = district.id;
  const ofProvince = (fields: Fields): Foreign => ({
    fields,
    owner: "provinceOfficer",
    may: ["provinceOfficer"],
  });
  const ofSide = (fields: Fields): Foreign => ({ fields, owner: "principal", may: ["principal"] });
  const ofMinistry = (fields: Fields): Foreign => ({ fields, owner: "ministry" });
  const side = { pairingId: pairing.id, schoolId: own.id };
  const govern = { pairingId: pairing.id, version: "1" };
  const text = "Birlikte çalışmak iki okula da iyi geldi.";
  return {
    nameResponsible: ofProvince({ receiptId, personId: "" }),
    passDistrictOn: ofProvince({ receiptId }),
    remindDistrict: ofProvince({ receiptId }),
    acceptPairing: ofSide({ pairingId: proposed.pairing.id, schoolId: own.id }),
    declinePairing: ofSide({ pairingId: proposed.pairing.id, schoolId: own.id, reason: text }),
    addMember: ofSide({ ...side, personId: colleague.id }),
    endMember: ofSide({ ...side, personId: colleague.id }),
    reviewPairing: ofSide({ pairingId: over.pairing.id, schoolId: own.id, choice: "KEEP", text }),
    remindSide: ofMinistry(side),
    decidePairing: ofMinistry({ pairingId: over.pairing.id, version: "1", choice: "CHANGE", reason: text }),
    showPairing: ofMinistry({ ...govern, isGoodExample: "true", example: text }),
    endPairing: ofMinistry({ ...govern, reason: text }),
    writePlan: ofSide({ ...side, year: "2026", version: "1", goals: text, topicIds: [topicId] }),
    agreePlan: ofSide({ planId: plan.id, schoolId: own.id, version: "1" }),
    recordActivity: ofSide({
      ...side,
      kind: "SHARING",
      topicId,
      title: "Paylaşım günü",
      "heldOn.day": "1",
      "heldOn.month": "11",
      "heldOn.year": "2026",
      teachers: "5",
      students: "0",
      parents: "0",
      summary: "",
    }),
    askSession: ofSide({
      ...side,
      topicId,
      title: "Ölçüm eğitimi",
      "heldOn.day": "1",
      "heldOn.month": "3",
      "heldOn.year": "2027",
      sessionSchoolId: own.id,
      teachers: "12",
      summary: "",
    }),
    confirmActivity: ofSide({ activityId: activity.id, schoolId: own.id }),
    removeActivity: ofSide({ activityId: activity.id }),
    shareMaterial: ofSide({
      ...side,
      kind: "DIGITAL",
      audience: "NETWORK",
      title: "Yeni malzeme",
      about: "",
      link: "https://malzeme.example/yeni",
    }),
    removeMaterial: ofSide({ materialId: material.id }),
    recordRegistration: ofSide({
      ...side,
      kind: "DESIGN",
      title: "Yeni tasarım",
      "appliedOn.day": "1",
      "appliedOn.month": "10",
      "appliedOn.year": "2026",
    }),
    grantRegistration: ofSide({
      registrationId: registration.id,
      "grantedOn.day": "10",
      "grantedOn.month": "11",
      "grantedOn.year": "2026",
    }),
    removeRegistration: ofSide({ registrationId: registration.id }),
  };
}
