/** Who asks. Data only: policies and queries take it as their first argument; `current-actor.ts` makes it from a request. */
export type PersonActor = {
  kind: "person";
  personId: string;
  signInId: string;
  givenName: string;
  familyName: string;
  locale: "tr" | "en" | "az";
  /** The school with a confirmed membership today. */
  schoolId: string | null;
  isMinistry: boolean;
  isTeacher: boolean;
  /** Scopes of the roles held today. */
  provinceIds: readonly string[];
  centreIds: readonly string[];
  trainerCentreIds: readonly string[];
  schoolIds: readonly string[];
  /** For whom a partner's contact speaks, and as which contacts on record. */
  partnerIds: readonly string[];
  contactIds: readonly string[];
};

export type Actor = PersonActor | { kind: "anyone" } | { kind: "system" };

/** Any visitor of a public page. */
export const ANYONE: Actor = { kind: "anyone" };
/** The worker and the command lines. */
export const SYSTEM: Actor = { kind: "system" };

export function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === "person";
}

export function isMinistry(actor: Actor): boolean {
  return actor.kind === "person" && actor.isMinistry;
}

/** Coordinates this centre today. */
export function coordinates(actor: Actor, centreId: string): boolean {
  return actor.kind === "person" && actor.centreIds.includes(centreId);
}

/** What every command is handed: who does it, and when. */
export type Ctx = { actor: Actor; now: Date };
