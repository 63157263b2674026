import type { PersonActor } from "@/lib/platform/auth/actor";

/** An actor for unit tests, which have no database. */
export function actorOf(
  person: { id: string },
  held: Partial<Omit<PersonActor, "kind" | "personId">> = {},
): PersonActor {
  return {
    kind: "person",
    personId: person.id,
    signInId: "sign-in",
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
  };
}
