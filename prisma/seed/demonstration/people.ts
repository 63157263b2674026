import type { Audience, Prisma, Role, StaffPosition } from "@/lib/platform/db/generated/client";
import { mailOf, PERSONAS, type Persona } from "@/prisma/seed/personas";
import type { Random } from "@/prisma/seed/random";
import { stableId } from "@/prisma/seed/stable-id";
import type { Demonstration, Facts, SeededSchool } from "./demonstration";
import { FAMILY_NAMES, GIVEN_NAMES } from "./names";

/** Renewable energy: most of what the journeys show is taught in it, so it has more teachers than the others. */
const BUSIEST_FIELD = "52";
const MORE_TEACHERS = 24;

const TEACHERS = 420;
const TRAINERS_A_CENTRE = 3;
/** Of the teachers, who teach a general subject beside or instead of a vocational field. */
const GENERAL_SHARE = 0.12;
const GENERAL = ["X1", "X2", "X3"];

type NewPerson = {
  key: string;
  audience: Audience;
  roles: { role: Role; centreId?: string; provinceId?: string; schoolId?: string }[];
  persona?: Persona;
};

/**
 * Everyone: the cast first, then the others around them, with schools, fields, roles and the centres' staff. Who speaks for
 * a partner is added by what comes back, before the partners are.
 */
export function addPeople(
  data: Demonstration,
  facts: Facts,
  random: Random,
  passwordHash: string,
): { addPartnerContacts(): void } {
  const cast = new Cast(data, facts, random, passwordHash);
  cast.addOfficers();
  cast.addPrincipals();
  cast.addCentreStaff();
  cast.addTeachers();
  return cast;
}

class Cast {
  private readonly mails = new Set<string>(PERSONAS.map(({ mail }) => mail));
  private readonly names = new Set<string>(PERSONAS.map(({ name }) => name));
  private readonly principals = new Map<string, string>();
  private readonly teachersOf = new Map<string, number>();
  private number = 100_000;

  constructor(
    private readonly data: Demonstration,
    private readonly facts: Facts,
    private readonly random: Random,
    private readonly passwordHash: string,
  ) {}

  addOfficers(): void {
    for (const key of ["ministry", "ministrySecond"]) {
      this.add({ key, audience: "CENTRE_STAFF", roles: [{ role: "MINISTRY" }], persona: personaOf(key) });
    }
    for (const province of this.facts.provinces.filter(({ isPilot }) => isPilot)) {
      const persona = PERSONAS.find(
        (one) => one.roles.includes("PROVINCE_OFFICER") && one.province === province.code,
      );
      const roles = [{ role: "PROVINCE_OFFICER" as const, provinceId: province.id }];
      this.add({ key: `officer-${province.code}`, audience: "ADMINISTRATIVE_STAFF", roles, persona });
    }
  }

  addPrincipals(): void {
    this.data.seededSchools.forEach((school, index) => {
      const persona = PERSONAS.find((one) => one.roles.includes("PRINCIPAL") && one.school === school.slug);
      if (persona === undefined && index % 2 === 1) return;
      const id = this.add({
        key: `principal-${school.slug}`,
        audience: "SCHOOL_LEADER",
        roles: [{ role: "PRINCIPAL", schoolId: school.id }],
        persona,
      });
      this.principals.set(school.id, id);
      this.data.leaders.push({ id, schoolId: school.id, provinceId: school.provinceId });
      this.addMembership(id, school.id, { status: "CONFIRMED", days: 900 });
    });
  }

  addCentreStaff(): void {
    for (const centre of this.facts.centres) {
      const coordinator = PERSONAS.find(
        (one) => one.roles.includes("COORDINATOR") && one.centre === centre.number,
      );
      const coordinatorId = this.add({
        key: `coordinator-${centre.number}`,
        audience: "CENTRE_STAFF",
        roles: [{ role: "COORDINATOR", centreId: centre.id }],
        persona: coordinator,
      });
      this.data.coordinators.set(centre.id, coordinatorId);
      this.addStaff(centre.id, coordinatorId, "COORDINATOR", true);
      this.addMembership(coordinatorId, centre.hostSchoolId, { status: "CONFIRMED", days: 1200 });

      const managerId = this.add({
        key: `manager-${centre.number}`,
        audience: "SCHOOL_LEADER",
        roles: [{ role: "PRINCIPAL", schoolId: centre.hostSchoolId }],
      });
      this.principals.set(centre.hostSchoolId, managerId);
      this.addStaff(centre.id, managerId, "MANAGER", true);
      this.addMembership(managerId, centre.hostSchoolId, { status: "CONFIRMED", days: 1200 });

      for (let index = 0; index < TRAINERS_A_CENTRE; index++) {
        const persona =
          index === 0
            ? PERSONAS.find((one) => one.roles.includes("TRAINER") && one.centre === centre.number)
            : undefined;
        const id = this.add({
          key: `trainer-${centre.number}-${index}`,
          audience: "TEACHER",
          roles: [{ role: "TRAINER", centreId: centre.id }, { role: "TEACHER" }],
          persona,
        });
        this.data.trainers.set(centre.id, [...(this.data.trainers.get(centre.id) ?? []), id]);
        this.addStaff(centre.id, id, index === 0 ? "FIELD_LEAD" : "TRAINER", index < 2);
        this.addMembership(id, centre.hostSchoolId, { status: "CONFIRMED", days: 1000 });
        const code = centre.fields[index % centre.fields.length];
        if (code !== undefined) this.addFields(id, [code]);
      }
    }
  }

  addTeachers(): void {
    for (const persona of PERSONAS.filter(({ roles }) => roles.includes("TEACHER"))) {
      const school = this.data.seededSchools.find(({ slug }) => slug === persona.school);
      if (school === undefined) throw new Error(`${persona.key}: no school "${persona.school}".`);
      this.addTeacher(persona.key, school, persona.fields ?? [], persona);
    }
    const schools = this.data.seededSchools;
    for (let index = 0; index < TEACHERS; index++) {
      const school = schools[index % schools.length] as SeededSchool;
      const codes = new Set([
        this.random.chance(GENERAL_SHARE) ? this.random.pick(GENERAL) : this.rarest(school),
      ]);
      if (this.random.chance(0.3)) codes.add(this.random.pick(school.fields));
      this.addTeacher(`teacher-${index}`, school, [...codes]);
    }
    const busiest = schools.filter(({ fields }) => fields.includes(BUSIEST_FIELD));
    for (let index = 0; index < MORE_TEACHERS; index++)
      this.addTeacher(`busiest-${index}`, busiest[index % busiest.length] as SeededSchool, [BUSIEST_FIELD]);
  }

  /** The school's covered field with the fewest teachers so far: each has enough of them for its courses. */
  private rarest({ fields }: SeededSchool): string {
    const covered = fields.filter((code) => this.facts.coveredCodes.has(code));
    if (covered.length === 0 || this.random.chance(0.08)) return this.random.pick(fields);
    return covered.reduce((rarest, code) => (this.taught(code) < this.taught(rarest) ? code : rarest));
  }

  private taught(code: string): number {
    return this.teachersOf.get(code) ?? 0;
  }

  private addTeacher(key: string, school: SeededSchool, codes: readonly string[], persona?: Persona): void {
    const id = this.add({ key, audience: "TEACHER", roles: [{ role: "TEACHER" }], persona });
    this.addFields(id, codes);
    for (const code of codes) this.teachersOf.set(code, this.taught(code) + 1);
    const isUnconfirmed = persona?.isUnconfirmed ?? (persona === undefined && this.random.chance(0.06));
    const days = this.random.between(120, 2000);
    if (isUnconfirmed)
      this.addMembership(id, school.id, { status: "CLAIMED", days: this.random.between(2, 20) });
    else this.addMembership(id, school.id, { status: "CONFIRMED", days });
    if (!isUnconfirmed) {
      this.data.teachers.push({
        id,
        key,
        schoolId: school.id,
        provinceId: school.provinceId,
        fields: codes,
        audience: "TEACHER",
      });
    }
    if (persona?.key === "teacher" || this.random.chance(0.25)) this.addConsent(id, "CERTIFICATE_NAME");
  }

  /** Their role is given with their partner's contacts, which come later. */
  addPartnerContacts(): void {
    for (const persona of PERSONAS.filter(({ partner }) => partner !== undefined))
      this.add({ key: persona.key, audience: "ADMINISTRATIVE_STAFF", roles: [], persona });
  }

  private add({ key, audience, roles, persona }: NewPerson): string {
    const id = stableId("person", key);
    const { givenName, familyName } = persona ?? this.newName();
    const createdAt = this.data.daysAgo(this.random.between(500, 700), this.random.between(8, 17) * 60);
    const email = persona?.mail ?? this.newMail(givenName, familyName);
    this.number += this.random.between(3, 40);
    this.data.people.push({
      id,
      givenName,
      familyName,
      email,
      staffNumber: `D${this.number}`,
      audience,
      locale: persona?.locale ?? "tr",
      personaKey: persona?.key,
      passwordHash: persona === undefined ? null : this.passwordHash,
      passwordSetAt: persona === undefined ? null : createdAt,
      emailProvenAt: persona === undefined ? null : createdAt,
      isDemonstration: true,
      createdAt,
    });
    this.data.namesById.set(id, `${givenName} ${familyName}`);
    if (persona !== undefined) this.data.personas.set(persona.key, id);
    for (const scope of roles) {
      this.data.roles.push({
        id: stableId("role", key, scope.role),
        personId: id,
        ...scope,
        startsOn: this.data.dayAgo(this.random.between(400, 490)),
        grantedAt: createdAt,
      });
    }
    return id;
  }

  private addFields(personId: string, codes: readonly string[]): void {
    for (const code of codes) {
      const fieldId = this.facts.fieldId(code);
      this.data.personFields.push({
        id: stableId("person-field", personId, code),
        personId,
        fieldId,
        startsOn: this.data.dayAgo(this.random.between(400, 3000)),
      });
    }
  }

  private addMembership(
    personId: string,
    schoolId: string,
    { status, days }: { status: "CLAIMED" | "CONFIRMED"; days: number },
  ): void {
    const claimedAt = this.data.daysAgo(Math.min(days, 370), 9 * 60);
    const decidedById = this.principals.get(schoolId);
    const isDecided = status === "CONFIRMED";
    this.data.memberships.push({
      id: stableId("membership", personId, schoolId),
      personId,
      schoolId,
      status,
      startsOn: this.data.dayAgo(days),
      claimedAt,
      decidedAt: isDecided ? new Date(claimedAt.getTime() + 26 * 3_600_000) : null,
      decidedById: isDecided && decidedById !== personId ? decidedById : undefined,
    });
  }

  private addStaff(centreId: string, personId: string, position: StaffPosition, consents: boolean): void {
    const id = stableId("staff", centreId, personId);
    this.data.staff.push({
      id,
      centreId,
      personId,
      position,
      startsOn: this.data.dayAgo(this.random.between(200, 600)),
    });
    if (consents) this.addConsent(personId, "STAFF_PAGE");
  }

  private addConsent(personId: string, kind: Prisma.ConsentCreateManyInput["kind"]): void {
    const id = stableId("consent", personId, kind);
    this.data.consents.push({
      id,
      personId,
      kind,
      givenAt: this.data.daysAgo(this.random.between(30, 190), 600),
    });
  }

  private newName(): { givenName: string; familyName: string } {
    for (;;) {
      const given = this.random.pick(GIVEN_NAMES);
      const second = this.random.chance(0.12) ? ` ${this.random.pick(GIVEN_NAMES)}` : "";
      const familyName = this.random.pick(FAMILY_NAMES);
      const givenName = second.trim() === given ? given : given + second;
      const name = `${givenName} ${familyName}`;
      if (this.names.has(name)) continue;
      this.names.add(name);
      return { givenName, familyName };
    }
  }

  private newMail(given: string, family: string): string {
    for (let number = 1; ; number++) {
      const mail = mailOf(given.split(" ")[0] ?? given, family + (number === 1 ? "" : String(number)));
      if (this.mails.has(mail)) continue;
      this.mails.add(mail);
      return mail;
    }
  }
}

function personaOf(key: string): Persona | undefined {
  return PERSONAS.find((persona) => persona.key === key);
}
