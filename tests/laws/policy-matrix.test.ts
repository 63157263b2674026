/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import { ANYONE, SYSTEM, type Actor } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

/**
 * Roles × permissions, exactly. Each `can…` of a policy stands here with those who may, asked about the things of
 * centre A, school A and province A; each `…VisibleTo` with those who see every row.
 */

const { centreId, schoolId, provinceId, partnerId, ...people } = cast;
const ROLES = { ...people, anyone: ANYONE, system: SYSTEM } satisfies Record<string, Actor>;
type Role = keyof typeof ROLES;
type Permission = (actor: Actor, subject?: never) => unknown;
type Row = { about?: unknown; may: Role[] };

const centre = { centreId };
const school = { id: schoolId, provinceId };
const membership = { personId: cast.teacher.personId, schoolId, provinceId };
const session = { centreId, trainerIds: [cast.trainer.personId] };
const everyPerson = Object.keys(people) as Role[];

const MATRIX: Record<string, Row> = {
  "network/centre canEditCentre": { about: centreId, may: ["ministry", "coordinator"] },
  "network/centre canBrowseCentres": {
    may: ["ministry", "provinceOfficer", "otherProvinceOfficer", "system"],
  },
  "network/network canEditNetwork": { may: ["ministry"] },
  "network/person canListPeople": {
    may: ["ministry", "provinceOfficer", "otherProvinceOfficer", "principal", "otherPrincipal", "system"],
  },
  "network/person canFindByName": { may: ["ministry", "coordinator", "neighbour"] },
  "network/person canManagePeople": { may: ["ministry"] },
  "network/person canDecideMembership": {
    about: membership,
    may: ["ministry", "provinceOfficer", "principal"],
  },
  "network/person canEndMembership": {
    about: membership,
    may: ["ministry", "provinceOfficer", "principal", "teacher"],
  },
  "network/person canSeeStaff": { about: school, may: ["ministry", "provinceOfficer", "principal"] },
  "network/person canInvite": { about: { role: "TEACHER", schoolId }, may: ["ministry", "principal"] },
  "network/province canBrowseProvinces": {
    may: ["ministry", "provinceOfficer", "otherProvinceOfficer", "system"],
  },
  "network/register canImportRegisters": { may: ["ministry"] },
  "network/school canBrowseSchools": {
    may: ["ministry", "provinceOfficer", "otherProvinceOfficer", "principal", "otherPrincipal", "system"],
  },
  "network/school canEditSchool": { about: school, may: ["ministry", "principal"] },
  "network/school canCloseSchool": { may: ["ministry"] },
  "network/school canSeeMembers": { about: school, may: ["ministry", "provinceOfficer", "principal"] },
  "network/school canRenameSchool": { may: ["ministry"] },
  "cooperation/contact-account canSpeakForPartner": { about: partnerId, may: ["partnerContact"] },
  "cooperation/pairing canGovernPairings": { may: ["ministry"] },
  "cooperation/pairing canRemindSide": { about: provinceId, may: ["ministry", "provinceOfficer"] },
  "cooperation/pairing canSpeakForSide": { about: schoolId, may: ["principal"] },
  "cooperation/partner canBrowsePartners": {
    may: ["ministry", "provinceOfficer", "otherProvinceOfficer", "coordinator", "neighbour"],
  },
  "cooperation/partner canKeepPartners": { may: ["ministry", "coordinator", "neighbour"] },
  "cooperation/partner canMergePartners": { may: ["ministry"] },
  "cooperation/partner canSeeContacts": { about: [centreId], may: ["ministry", "coordinator"] },
  "cooperation/partnership canReadPartnerships": { about: centreId, may: ["ministry", "coordinator"] },
  "cooperation/partnership canWorkOnPartnerships": { about: centreId, may: ["coordinator"] },
  "cooperation/project canWorkOnProjects": { about: centreId, may: ["coordinator"] },
  "cooperation/mobility canRecordMobility": { about: centreId, may: ["coordinator"] },
  "cooperation/mobility canReportMobility": {
    about: { centreId, personId: cast.teacher.personId },
    may: ["coordinator", "teacher"],
  },
  "cooperation/programme canGovernProgrammes": { may: ["ministry"] },
  "cooperation/programme canPassDistrictOn": {
    about: { provinceId, responsibleId: cast.principal.personId, schoolIds: cast.principal.schoolIds },
    may: ["provinceOfficer", "principal"],
  },
  "cooperation/programme canPassGuideOn": { about: provinceId, may: ["provinceOfficer"] },
  "cooperation/profile canFillProfile": { about: schoolId, may: ["principal"] },
  "cooperation/profile canReadProfiles": { may: ["ministry"] },
  "cooperation/matching canMatchSchools": { may: ["ministry"] },
  "evidence/activity canReadActivity": { may: ["ministry"] },
  "evidence/coverage canReadCoverage": { may: ["ministry"] },
  "cooperation/pairing canRecordForSide": {
    about: { schoolId, memberIds: [cast.teacher.personId] },
    may: ["principal", "teacher"],
  },
  "learning/approval canDecideApproval": {
    about: {
      heldBy: "PRINCIPAL",
      applicantId: cast.teacher.personId,
      schoolId,
      provinceId,
      centreId,
      deputised: [],
    },
    may: ["principal"],
  },
  "learning/approval canNameDeputy": {
    may: [
      "ministry",
      "provinceOfficer",
      "otherProvinceOfficer",
      "coordinator",
      "neighbour",
      "principal",
      "otherPrincipal",
    ],
  },
  "learning/attendance canMarkAttendance": { about: session, may: ["coordinator", "trainer"] },
  "learning/attendance canReopenRegister": { about: centre, may: ["coordinator"] },
  "learning/certificate canCloseSession": { about: centre, may: ["coordinator"] },
  "learning/certificate canEnterResults": { about: session, may: ["coordinator", "trainer"] },
  "learning/certificate canKeepSignatories": { about: centreId, may: ["coordinator"] },
  "learning/job-day canKeepJobDays": { about: { personId: cast.teacher.personId }, may: ["teacher"] },
  "learning/credential canManageKeys": { may: ["ministry"] },
  "learning/follow-up canReadFeedback": { about: session, may: ["ministry", "coordinator", "trainer"] },
  "learning/follow-up canReadResults": { may: ["ministry", "coordinator", "neighbour"] },
  "learning/lesson-progress canAnswerLearners": { about: session, may: ["coordinator", "trainer"] },
  "learning/lesson-progress canLearn": { about: { personId: cast.teacher.personId }, may: ["teacher"] },
  "learning/mailing canPlanMailings": { about: centre, may: ["coordinator"] },
  "learning/mailing canReadMailings": { about: centre, may: ["ministry", "coordinator"] },
  "learning/nomination canNominate": {
    may: ["provinceOfficer", "otherProvinceOfficer", "principal", "otherPrincipal"],
  },
  "learning/nomination canNominateFor": { about: { schoolId, provinceId: null }, may: ["principal"] },
  "learning/passport canKeepPassport": { may: ["teacher", "otherTeacher"] },
  "learning/passport canAnswerForSchool": {
    about: { personId: "another", schoolId, provinceId },
    may: ["provinceOfficer", "principal"],
  },
  "learning/passport canAnswerForCentre": {
    about: { personId: "another", centreId },
    may: ["coordinator"],
  },
  "learning/certificate canReissueCertificate": { about: centre, may: ["coordinator"] },
  "learning/certificate canRevokeCertificate": { about: centre, may: ["ministry", "coordinator"] },
  "learning/course canManageCourse": { about: centre, may: ["coordinator"] },
  "learning/course canReadCourse": { about: centre, may: ["ministry", "coordinator"] },
  "learning/course canDecideCourses": { may: ["ministry"] },
  "learning/eligibility canWaive": {
    about: { centreId: centre.centreId, rule: "field" },
    may: ["coordinator"],
  },
  "learning/eligibility canWaiveForPerson": {
    about: { personId: cast.teacher.personId },
    may: everyPerson.filter((role) => role !== "teacher"),
  },
  "learning/competence canKeepCompetences": { may: ["ministry"] },
  "learning/campaign canGovernCampaigns": { may: ["ministry"] },
  "learning/interest canSayInterest": {
    may: ["principal", "otherPrincipal", "teacher", "otherTeacher"],
  },
  "learning/interest canWithdrawInterest": {
    about: { personId: cast.teacher.personId },
    may: ["teacher"],
  },
  "learning/enrolment canApply": { may: everyPerson },
  "learning/enrolment canActOnOwn": { about: { personId: cast.teacher.personId }, may: ["teacher"] },
  "learning/enrolment canDecide": { about: centre, may: ["coordinator"] },
  "learning/enrolment canSeeApplicants": { about: centre, may: ["ministry", "coordinator"] },
  "learning/enrolment canSubstitute": {
    about: { personId: cast.teacher.personId, schoolId, deputised: [] },
    may: ["principal"],
  },
  "learning/enrolment canSeeOwnStaff": { may: ["principal", "otherPrincipal"] },
  "learning/session canManageSession": { about: centre, may: ["coordinator"] },
  "learning/session canReadSession": { about: centre, may: ["ministry", "coordinator"] },
  "learning/session canReadRoster": { about: session, may: ["ministry", "coordinator", "trainer"] },
  "learning/session canBrowseSessions": { may: ["ministry"] },
  "desk/data-quality canReadDataQuality": { may: ["ministry"] },
  "desk/auditor canReadAuditor": { may: ["ministry"] },
  "desk/duplicate canMerge": { may: ["ministry"] },
  "desk/privacy canAnswerErasures": { may: ["ministry"] },
  "learning/training canLogTrainings": { about: centreId, may: ["coordinator"] },
};

/** Rows without any condition of the actor's; a removed row is absent for all. */
const EVERYTHING: Record<string, Role[]> = {
  "cooperation/agreement agreementsVisibleTo": ["ministry"],
  "cooperation/contact-account ownPartnershipsVisibleTo": [],
  "cooperation/programme programmesVisibleTo": ["ministry"],
  "cooperation/pairing pairingsVisibleTo": ["ministry"],
  "cooperation/partner partnersVisibleTo": ["ministry", "coordinator", "neighbour"],
  "cooperation/partnership partnershipsVisibleTo": ["ministry"],
  "cooperation/project projectsVisibleTo": ["ministry"],
  "cooperation/mobility mobilitiesVisibleTo": ["ministry"],
  "network/centre centresVisibleTo": ["ministry", "system"],
  "network/person peopleVisibleTo": ["ministry", "system"],
  "network/province provincesVisibleTo": ["ministry", "system"],
  "network/school schoolsVisibleTo": ["ministry", "system"],
  "cooperation/joint-activity materialsVisibleTo": ["ministry"],
  "learning/approval approvalsVisibleTo": [],
  "learning/attendance registersVisibleTo": ["ministry"],
  "learning/certificate certificatesVisibleTo": ["ministry"],
  "learning/campaign campaignsVisibleTo": ["ministry"],
  "learning/course coursesVisibleTo": ["ministry"],
  "learning/enrolment enrolmentsVisibleTo": ["ministry", "system"],
  "learning/follow-up resultsVisibleTo": ["ministry", "system"],
  "learning/follow-up staffFollowUpsVisibleTo": [],
  "learning/lesson stepsVisibleTo": ["ministry"],
  "learning/nomination nominationsVisibleTo": [],
  "learning/passport externalTrainingsVisibleTo": ["ministry"],
  "learning/session sessionsVisibleTo": ["ministry"],
  "learning/training trainingsVisibleTo": ["ministry"],
};

const policies = import.meta.glob<Record<string, unknown>>("../../lib/*/*/policy.ts", { eager: true });

function find(pattern: RegExp, modules = policies): Map<string, Permission> {
  const found = new Map<string, Permission>();
  for (const [path, exported] of Object.entries(modules)) {
    const noun = path.split("/").slice(-3, -1).join("/");
    for (const [name, value] of Object.entries(exported)) {
      if (pattern.test(name) && typeof value === "function")
        found.set(`${noun} ${name}`, value as Permission);
    }
  }
  return found;
}

function whoMay(permission: Permission, about?: unknown): Role[] {
  const roles = Object.keys(ROLES) as Role[];
  return roles.filter((role) => permission(ROLES[role], about as never) === true);
}

function whoSeesAll(visibleTo: Permission): Role[] {
  const roles = Object.keys(ROLES) as Role[];
  return roles.filter((role) => {
    const { removedAt, ...conditions } = visibleTo(ROLES[role]) as Record<string, unknown>;
    return removedAt !== undefined ? removedAt === null && isEmpty(conditions) : isEmpty(conditions);
  });
}

const isEmpty = (conditions: object) => Object.keys(conditions).length === 0;

describe("roles × permissions", () => {
  const permissions = find(/^can[A-Z]/);
  const sights = find(/VisibleTo$/);

  it("lists every permission and no other", () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...permissions.keys()].sort());
    expect(Object.keys(EVERYTHING).sort()).toEqual([...sights.keys()].sort());
  });

  it.each(Object.entries(MATRIX))("%s", (name, { about, may }) => {
    expect(whoMay(permissions.get(name)!, about).sort()).toEqual([...may].sort());
  });

  it.each(Object.entries(EVERYTHING))("%s shows every row to these alone", (name, roles) => {
    expect(whoSeesAll(sights.get(name)!).sort()).toEqual([...roles].sort());
  });

  it("would see a permission that nobody listed, one that lets in too many, and one that shows all", () => {
    const modules = {
      "../../lib/learning/course/policy.ts": { canDoAnything: () => true, coursesVisibleTo: () => ({}) },
    };
    const [name, permission] = [...find(/^can[A-Z]/, modules)][0]!;
    expect(MATRIX).not.toHaveProperty([name]);
    expect(whoMay(permission)).toHaveLength(Object.keys(ROLES).length);
    expect(whoSeesAll([...find(/VisibleTo$/, modules).values()][0]!)).toContain("anyone");
  });
});
