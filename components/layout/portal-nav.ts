import type { PersonActor } from "@/lib/platform/auth/actor";

/** Message keys of `portal.nav`; what each page is called in the menu. */
export type PortalPage =
  | "home"
  | "pairings"
  | "learning"
  | "passport"
  | "courses"
  | "ownNeeds"
  | "centreNeeds"
  | "nationalNeeds"
  | "competences"
  | "account"
  | "centrePage"
  | "centrePartnerships"
  | "centrePlan"
  | "nationalPartnerships"
  | "nationalPlan"
  | "centreCourses"
  | "centreSessions"
  | "centreAgreements"
  | "centreProjects"
  | "centreMobilities"
  | "trainings"
  | "centreExternalTrainings"
  | "signatories"
  | "centreFollowUps"
  | "schoolFollowUps"
  | "nationalFollowUps"
  | "registers"
  | "approvals"
  | "nominations"
  | "registerImports"
  | "schoolStaff"
  | "schoolEnrolments"
  | "schoolExternalTrainings"
  | "schoolFacts"
  | "provinceFacts"
  | "provinceCentres"
  | "provincePeople"
  | "provinceSchools"
  | "coverage"
  | "trends"
  | "nationalCentres"
  | "nationalProvinces"
  | "nationalSchools"
  | "nationalPeople"
  | "nationalCourses"
  | "nationalSessions"
  | "nationalTrainings"
  | "partners"
  | "ownPartnerships"
  | "stakeholders"
  | "nationalAgreements"
  | "nationalProjects"
  | "nationalMobilities"
  | "schoolProgrammes"
  | "provinceProgrammes"
  | "nationalProgrammes"
  | "dataQuality"
  | "auditor"
  | "erasures"
  | "mails"
  | "audit"
  | "settings";

type Entry = { page: PortalPage; path: string; exact?: boolean };
export type PortalGroup = {
  title: "own" | "partner" | "centre" | "cooperation" | "register" | "school" | "province" | "national";
  entries: Entry[];
};

/** What stands in whose menu. The pages themselves decide who may see them. */
export function portalGroups(actor: PersonActor): PortalGroup[] {
  const groups: PortalGroup[] = [{ title: "own", entries: ownEntries(actor) }];
  if (actor.partnerIds.length > 0)
    groups.push({ title: "partner", entries: [{ page: "ownPartnerships", path: "/partnerships" }] });
  if (actor.centreIds.length > 0) {
    groups.push({
      title: "centre",
      entries: [
        { page: "centreCourses", path: "/centre/courses" },
        { page: "centreSessions", path: "/centre/sessions" },
        { page: "approvals", path: "/approvals" },
        { page: "trainings", path: "/centre/trainings" },
        { page: "centreExternalTrainings", path: "/centre/external-trainings" },
        { page: "centreFollowUps", path: "/centre/follow-up" },
        { page: "signatories", path: "/centre/signatories" },
        { page: "centreNeeds", path: "/centre/needs" },
        { page: "centrePage", path: "/centre", exact: true },
      ],
    });
  }
  if (actor.centreIds.length > 0) groups.push({ title: "cooperation", entries: CENTRE_COOPERATION });
  if (actor.centreIds.length > 0 || actor.trainerCentreIds.length > 0)
    groups.push({ title: "register", entries: [{ page: "registers", path: "/registers" }] });
  if (actor.schoolIds.length > 0)
    groups.push({
      title: "school",
      entries: [
        { page: "schoolStaff", path: "/school/staff" },
        { page: "schoolEnrolments", path: "/school/enrolments" },
        { page: "schoolExternalTrainings", path: "/school/trainings" },
        { page: "schoolFollowUps", path: "/school/follow-up" },
        { page: "approvals", path: "/approvals" },
        { page: "nominations", path: "/nominations" },
        { page: "schoolProgrammes", path: "/school/programmes" },
        { page: "schoolFacts", path: "/national/schools" },
        { page: "pairings", path: "/pairings" },
      ],
    });
  if (actor.provinceIds.length > 0 && !actor.isMinistry) {
    groups.push({
      title: "province",
      entries: [
        { page: "approvals", path: "/approvals" },
        { page: "nominations", path: "/nominations" },
        { page: "provinceFacts", path: "/national/provinces" },
        { page: "provinceCentres", path: "/national/centres" },
        { page: "provincePeople", path: "/national/people" },
        { page: "provinceSchools", path: "/national/schools" },
        ...PROVINCE_COOPERATION,
        { page: "provinceProgrammes", path: "/province/programmes" },
        { page: "pairings", path: "/pairings" },
      ],
    });
  }
  if (actor.isMinistry)
    groups.push(
      { title: "national", entries: NATIONAL },
      { title: "cooperation", entries: NATIONAL_COOPERATION },
    );
  return groups;
}

function ownEntries(actor: PersonActor): Entry[] {
  return [
    { page: "home", path: "/home" },
    ...(actor.isTeacher
      ? [
          { page: "learning" as const, path: "/learning", exact: true },
          { page: "passport" as const, path: "/learning/passport" },
        ]
      : []),
    ...(actor.isTeacher && actor.schoolIds.length === 0 && actor.provinceIds.length === 0 && !actor.isMinistry
      ? [{ page: "pairings" as const, path: "/pairings" }]
      : []),
    ...(actor.isTeacher || actor.schoolIds.length > 0 || actor.partnerIds.length > 0
      ? [{ page: "ownNeeds" as const, path: "/needs" }]
      : []),
    { page: "courses", path: "/courses" },
    { page: "account", path: "/account" },
  ];
}

const NATIONAL: Entry[] = [
  { page: "coverage", path: "/national/coverage" },
  { page: "trends", path: "/national/trends" },
  { page: "nationalCentres", path: "/national/centres" },
  { page: "nationalProvinces", path: "/national/provinces" },
  { page: "nationalSchools", path: "/national/schools" },
  { page: "nationalPeople", path: "/national/people" },
  { page: "nationalCourses", path: "/national/courses" },
  { page: "nationalSessions", path: "/national/sessions" },
  { page: "approvals", path: "/approvals" },
  { page: "nationalTrainings", path: "/national/trainings" },
  { page: "nationalFollowUps", path: "/national/follow-up" },
  { page: "registerImports", path: "/national/registers" },
  { page: "nationalNeeds", path: "/national/needs" },
  { page: "competences", path: "/national/competences" },
  { page: "dataQuality", path: "/national/data-quality" },
  { page: "auditor", path: "/national/auditor" },
  { page: "erasures", path: "/national/erasures" },
  { page: "mails", path: "/national/mails" },
  { page: "audit", path: "/national/audit" },
  { page: "settings", path: "/national/settings" },
];

/** Partners and what is agreed with them. */
const CENTRE_COOPERATION: Entry[] = [
  { page: "centrePartnerships", path: "/centre/partnerships" },
  { page: "centreAgreements", path: "/centre/agreements" },
  { page: "centreProjects", path: "/centre/projects" },
  { page: "centreMobilities", path: "/centre/mobilities" },
  { page: "centrePlan", path: "/centre/plan" },
  { page: "stakeholders", path: "/centre/stakeholders" },
  { page: "partners", path: "/national/partners" },
];

const PROVINCE_COOPERATION: Entry[] = [
  { page: "partners", path: "/national/partners" },
  { page: "nationalPartnerships", path: "/national/partnerships" },
  { page: "nationalAgreements", path: "/national/agreements" },
  { page: "nationalProjects", path: "/national/projects" },
  { page: "nationalMobilities", path: "/national/mobilities" },
];

const NATIONAL_COOPERATION: Entry[] = [
  ...PROVINCE_COOPERATION,
  { page: "nationalPlan", path: "/national/plan" },
  { page: "nationalProgrammes", path: "/national/programmes" },
  { page: "pairings", path: "/pairings" },
];
