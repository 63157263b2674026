import type { PersonActor } from "@/lib/platform/auth/actor";

/** One actor a role for policy matrices, without a database: the coordinator's centre is `centreId`, the neighbour's another. */
const actor = (personId: string, held: Partial<PersonActor> = {}): PersonActor => ({
  kind: "person",
  personId,
  signInId: `sign-in-of-${personId}`,
  givenName: "Ad",
  familyName: "Soyad",
  locale: "tr",
  schoolId: null,
  isMinistry: false,
  isTeacher: false,
  provinceIds: [],
  centreIds: [],
  trainerCentreIds: [],
  schoolIds: [],
  partnerIds: [],
  contactIds: [],
  ...held,
});

const centreId = "centre-a";
const schoolId = "school-a";
const provinceId = "province-a";
const partnerId = "partner-a";

export const cast = {
  centreId,
  schoolId,
  provinceId,
  partnerId,
  ministry: actor("ministry", { isMinistry: true }),
  provinceOfficer: actor("province-officer", { provinceIds: [provinceId] }),
  otherProvinceOfficer: actor("other-province-officer", { provinceIds: ["province-b"] }),
  coordinator: actor("coordinator", { centreIds: [centreId] }),
  neighbour: actor("neighbour", { centreIds: ["centre-b"] }),
  trainer: actor("trainer", { trainerCentreIds: [centreId] }),
  principal: actor("principal", { schoolIds: [schoolId], schoolId }),
  otherPrincipal: actor("other-principal", { schoolIds: ["school-b"], schoolId: "school-b" }),
  partnerContact: actor("partner-contact", { partnerIds: [partnerId], contactIds: ["contact-a"] }),
  teacher: actor("teacher", { isTeacher: true, schoolId }),
  otherTeacher: actor("other-teacher", { isTeacher: true, schoolId: "school-b" }),
};
