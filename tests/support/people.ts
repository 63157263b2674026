import { randomUUID } from "node:crypto";
import type { Actor, PersonActor } from "@/lib/platform/auth/actor";
import type { DoorCtx } from "@/lib/platform/auth/door";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** People and places for db tests: each made on demand, with names that never clash. */

export const NOW = new Date("2026-03-12T09:00:00.000Z");
export const TODAY = new Date("2026-03-12T00:00:00.000Z");
export const minutesLater = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000);
export const daysLater = (days: number, from = TODAY) => new Date(from.getTime() + days * 86_400_000);

let count = 0;

export async function makeNetwork() {
  await db.country.upsert({ where: { code: "TR" }, create: { code: "TR", name: "Türkiye" }, update: {} });
  await db.network.upsert({
    where: { id: 1 },
    create: {
      code: "tr",
      countryCode: "TR",
      name: "Usta",
      defaultLocale: "tr",
      timeZone: "Europe/Istanbul",
      mapFile: "/map-tr.svg",
    },
    update: {},
  });
}

export async function makeProvince() {
  await makeNetwork();
  const n = ++count;
  return db.province.create({
    data: { countryCode: "TR", code: `p${n}`, slug: `il-${n}`, name: `İl ${n}`, region: "Ege" },
  });
}

export async function makeSchool(provinceId?: string) {
  const n = ++count;
  return db.school.create({
    data: {
      slug: `okul-${n}`,
      name: `Okul ${n}`,
      kind: "VOCATIONAL_HIGH_SCHOOL",
      provinceId: provinceId ?? (await makeProvince()).id,
    },
  });
}

export async function makeCentre() {
  const n = ++count;
  const school = await makeSchool();
  return db.centre.create({
    data: {
      number: n,
      slug: `merkez-${n}`,
      kind: "SECTORAL",
      hostSchoolId: school.id,
      shortName: `Merkez ${n}`,
      sector: "Metal",
    },
  });
}

export async function makeField() {
  const n = ++count;
  return db.field.create({
    data: { code: `f${n}`, slug: `alan-${n}`, name: `Alan ${n}`, sureLocales: ["tr"] },
  });
}

type PersonFacts = Partial<Prisma.PersonUncheckedCreateInput>;

export function makePerson(facts: PersonFacts = {}) {
  const n = ++count;
  return db.person.create({
    data: {
      givenName: `Ad${n}`,
      familyName: `Soyad${n}`,
      email: `kisi${n}@usta.example`,
      createdAt: NOW,
      emailProvenAt: NOW,
      ...facts,
    },
  });
}

type RoleFacts = Omit<Prisma.RoleAssignmentUncheckedCreateInput, "personId" | "startsOn" | "grantedAt">;

export function giveRole(personId: string, facts: RoleFacts) {
  return db.roleAssignment.create({
    data: { personId, startsOn: daysLater(-30), grantedAt: daysLater(-30), ...facts },
  });
}

/** A living sign-in of the person, and the actor the portal makes of it. */
export async function signedIn(personId: string, now = NOW): Promise<PersonActor> {
  const row = await db.signIn.create({
    data: { personId, method: "PASSWORD", startedAt: now, expiresAt: daysLater(14, now) },
  });
  const actor = await loadPersonActor(db, row.id, now);
  if (!actor) throw new Error("the person cannot be signed in");
  return actor;
}

/** A new person who holds the role, signed in. */
export async function makeActor(role?: RoleFacts, facts: PersonFacts = {}): Promise<PersonActor> {
  const person = await makePerson(facts);
  if (role) await giveRole(person.id, role);
  return signedIn(person.id);
}

/** What a command at the door is handed; each door has an address of its own unless one is given. */
export function atDoor(
  facts: Partial<DoorCtx["door"]> = {},
  now = NOW,
  actor: Actor = { kind: "anyone" },
): DoorCtx {
  return {
    actor,
    now,
    door: { address: randomUUID(), device: "Test", signInId: null, begun: null, ...facts },
  };
}
