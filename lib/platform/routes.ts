import { isLocale, localePath, type Locale } from "@/lib/platform/i18n/locales";

/** Every address of the portal, without its language; `localised` puts the language in front. */

const part = (value: string) => encodeURIComponent(value);

const withNext = (path: string, next?: string) => (next ? `${path}?next=${part(next)}` : path);

export const routes = {
  home: () => "/",
  centres: () => "/centres",
  centre: (slug: string) => `/centres/${part(slug)}`,
  fields: () => "/fields",
  field: (slug: string) => `/fields/${part(slug)}`,
  provinces: () => "/provinces",
  province: (slug: string) => `/provinces/${part(slug)}`,
  courses: () => "/courses",
  course: (slug: string) => `/courses/${part(slug)}`,
  verify: () => "/verify",
  certificate: (code: string) => `/verify/${part(code)}`,
  figures: () => "/figures",
  about: () => "/about",
  privacy: () => "/privacy",
  cookies: () => "/cookies",
  accessibility: () => "/accessibility",
  disclaimer: () => "/disclaimer",
  managedCourses: () => "/centre/courses",
  newCourse: () => "/centre/courses/new",
  managedCourse: (id: string) => `/centre/courses/${part(id)}`,
  editCourse: (id: string) => `/centre/courses/${part(id)}/edit`,
  courseSteps: (id: string) => `/centre/courses/${part(id)}/steps`,
  newCourseStep: (id: string, kind: string) => `/centre/courses/${part(id)}/steps/new?kind=${part(kind)}`,
  courseStep: (id: string, stepId: string) => `/centre/courses/${part(id)}/steps/${part(stepId)}`,
  readingFile: (stepId: string) => `/api/lesson-steps/${part(stepId)}/file`,
  competences: () => "/national/competences",
  competenceList: (id: string) => `/national/competences/${part(id)}`,
  campaigns: () => "/national/needs",
  newCampaign: () => "/national/needs/new",
  campaign: (id: string) => `/national/needs/${part(id)}`,
  centreNeeds: () => "/centre/needs",
  centreNeed: (id: string) => `/centre/needs/${part(id)}`,
  ownNeeds: () => "/needs",
  ownNeed: (id: string) => `/needs/${part(id)}`,
  /** A new course that closes a need. */
  newCourseFor: (centreId: string, competenceId: string) =>
    `/centre/courses/new?centre=${part(centreId)}&closes=${part(competenceId)}`,
  /** One's own gaps that a course closes, and "tell me when". */
  ownCourse: (courseId: string) => `/learning/courses/${part(courseId)}`,
  newSessionOfInterests: (courseId: string) => `/centre/sessions/new?course=${part(courseId)}&interests=true`,
  managedSessions: () => "/centre/sessions",
  newSession: (courseId?: string) =>
    courseId ? `/centre/sessions/new?course=${part(courseId)}` : "/centre/sessions/new",
  /** A session for a pair's joint training; without a course the centre chooses it first. */
  newSessionOf: (activityId: string, courseId?: string) =>
    `/centre/sessions/new?activity=${part(activityId)}${courseId ? `&course=${part(courseId)}` : ""}`,
  copySession: (id: string) => `/centre/sessions/new?copy=${part(id)}`,
  managedSession: (id: string) => `/centre/sessions/${part(id)}`,
  editSession: (id: string) => `/centre/sessions/${part(id)}/edit`,
  sessionEnrolments: (id: string) => `/centre/sessions/${part(id)}/enrolments`,
  sessionAllocation: (id: string) => `/centre/sessions/${part(id)}/allocation`,
  sessionFeedback: (id: string) => `/centre/sessions/${part(id)}/feedback`,
  sessionLetters: (id: string) => `/centre/sessions/${part(id)}/letters`,
  centreFollowUps: () => "/centre/follow-up",
  nationalFollowUps: () => "/national/follow-up",
  schoolFollowUps: () => "/school/follow-up",
  followUp: (enrolmentId: string) => `/follow-up/${part(enrolmentId)}`,
  feedback: (enrolmentId: string) => `/learning/enrolments/${part(enrolmentId)}/feedback`,
  accountMails: () => "/account/letters",
  sessionJobDays: (id: string) => `/centre/sessions/${part(id)}/job-days`,
  sessionRoster: (id: string) => `/centre/sessions/${part(id)}/roster`,
  nationalCoverage: () => "/national/coverage",
  coverageCell: (field: string, province: string) => `/national/coverage/${part(`${field}-${province}`)}`,
  auditor: () => "/national/auditor",
  dataQuality: () => "/national/data-quality",
  submittedCourses: () => "/national/courses",
  submittedCourse: (versionId: string) => `/national/courses/${part(versionId)}`,
  nationalSessions: () => "/national/sessions",
  sessionAttendance: (id: string, slotId?: string) =>
    `/centre/sessions/${part(id)}/attendance${slotId ? `?slot=${part(slotId)}` : ""}`,
  /** The projector's page of a half-day, and where its QR code leads. */
  checkInScreen: (id: string, slotId: string) => `/centre/sessions/${part(id)}/check-in?slot=${part(slotId)}`,
  checkIn: (slotId: string, code: string) => `/learning/check-in/${part(slotId)}?c=${part(code)}`,
  sessionClosing: (id: string) => `/centre/sessions/${part(id)}/closing`,
  sessionResults: (id: string) => `/centre/sessions/${part(id)}/results`,
  centrePaper: (centreId?: string) => `/centre/signatories${centreId ? `?centre=${part(centreId)}` : ""}`,
  nationalKeys: () => "/national/settings/keys",
  passport: () => "/learning/passport",
  newExternalTraining: (from?: string) => `/learning/passport/new${from ? `?from=${part(from)}` : ""}`,
  externalTraining: (id: string) => `/learning/passport/${part(id)}`,
  schoolExternalTrainings: () => "/school/trainings",
  centreExternalTrainings: () => "/centre/external-trainings",
  sharedPassport: (token: string) => `/passport/${part(token)}`,
  sessionCertificates: (id: string) => `/centre/sessions/${part(id)}/certificates`,
  trainings: () => "/centre/trainings",
  newTraining: () => "/centre/trainings/new",
  training: (id: string) => `/centre/trainings/${part(id)}`,
  editTraining: (id: string) => `/centre/trainings/${part(id)}/edit`,
  importTrainings: () => "/centre/trainings/import",
  trainingImport: (id: string) => `/centre/trainings/import/${part(id)}`,
  nationalTrainings: () => "/national/trainings",
  registers: () => "/registers",
  learning: () => "/learning",
  enrolment: (id: string) => `/learning/enrolments/${part(id)}`,
  jobDays: (enrolmentId: string) => `/learning/enrolments/${part(enrolmentId)}/days`,
  ownLessons: (enrolmentId: string) => `/learning/enrolments/${part(enrolmentId)}/lessons`,
  ownLesson: (enrolmentId: string, stepId: string) =>
    `/learning/enrolments/${part(enrolmentId)}/lessons/${part(stepId)}`,
  sessionLessons: (id: string) => `/centre/sessions/${part(id)}/lessons`,
  enrolmentConfirmation: (id: string) => `/learning/enrolments/${part(id)}/confirmation`,
  staffEnrolments: () => "/school/enrolments",
  auditOf: (id: string) => `/national/audit?about=${part(id)}`,
  nationalMails: () => "/national/mails",
  mailbox: () => "/dev/mailbox",
  applyToSession: (id: string) => `/learning/apply/${part(id)}`,
  signIn: (next?: string) => withNext("/sign-in", next),
  signInCode: (next?: string) => withNext("/sign-in/code", next),
  signInTotp: (next?: string) => withNext("/sign-in/totp", next),
  signInLink: (token: string, next?: string) => withNext(`/sign-in/link/${part(token)}`, next),
  register: () => "/sign-in/register",
  registerCode: () => "/sign-in/register/code",
  invitation: (token: string) => `/sign-in/invitation/${part(token)}`,
  portalHome: () => "/home",
  account: () => "/account",
  accountSchool: () => "/account/school",
  accountSecurity: () => "/account/security",
  accountData: () => "/account/data",
  schoolStaff: () => "/school/staff",
  staffMember: (id: string) => `/school/staff/${part(id)}`,
  nationalCentres: () => "/national/centres",
  nationalCentre: (id: string) => `/national/centres/${part(id)}`,
  nationalProvinces: () => "/national/provinces",
  nationalProvince: (id: string) => `/national/provinces/${part(id)}`,
  partners: () => "/partners",
  partner: (slug: string) => `/partners/${part(slug)}`,
  keptPartners: () => "/national/partners",
  newPartner: () => "/national/partners/new",
  keptPartner: (id: string) => `/national/partners/${part(id)}`,
  editPartner: (id: string) => `/national/partners/${part(id)}/edit`,
  stakeholderMap: () => "/centre/stakeholders",
  agreements: () => "/centre/agreements",
  newAgreement: (partnershipId?: string) =>
    `/centre/agreements/new${partnershipId ? `?partnership=${part(partnershipId)}` : ""}`,
  agreement: (id: string) => `/centre/agreements/${part(id)}`,
  editAgreement: (id: string) => `/centre/agreements/${part(id)}/edit`,
  mentorPage: (token: string) => `/mentor/${part(token)}`,
  contactPage: (token: string) => `/partner/${part(token)}`,
  nationalAgreements: () => "/national/agreements",
  mergePartners: (keptId: string, mergedId?: string) =>
    `/national/partners/${part(keptId)}/merge${mergedId ? `?with=${part(mergedId)}` : ""}`,
  managedProgrammes: () => "/national/programmes",
  newProgramme: () => "/national/programmes/new",
  managedProgramme: (id: string) => `/national/programmes/${part(id)}`,
  editProgramme: (id: string) => `/national/programmes/${part(id)}/edit`,
  programmeProfiles: (id: string) => `/national/programmes/${part(id)}/profiles`,
  programmeProfile: (id: string, schoolId: string) =>
    `/national/programmes/${part(id)}/profiles/${part(schoolId)}`,
  programmeGuide: (id: string) => `/national/programmes/${part(id)}/guide`,
  programmeMatching: (id: string) => `/national/programmes/${part(id)}/matching`,
  matchingRun: (programmeId: string, runId: string) =>
    `/national/programmes/${part(programmeId)}/matching/${part(runId)}`,
  schoolProgrammes: () => "/school/programmes",
  schoolProgramme: (id: string, schoolId?: string) =>
    `/school/programmes/${part(id)}${schoolId ? `?school=${part(schoolId)}` : ""}`,
  approvals: () => "/approvals",
  deputies: () => "/approvals/deputies",
  nominations: () => "/nominations",
  newNomination: (sessionId?: string) => `/nominations/new${sessionId ? `?session=${part(sessionId)}` : ""}`,
  nomination: (id: string) => `/nominations/${part(id)}`,
  registerImports: () => "/national/registers",
  registerImport: (id: string) => `/national/registers/${part(id)}`,
  provinceProgrammes: () => "/province/programmes",
  programmes: () => "/programmes",
  programme: (slug: string) => `/programmes/${part(slug)}`,
  pairings: () => "/pairings",
  pairing: (id: string) => `/pairings/${part(id)}`,
  pairingPlans: (id: string) => `/pairings/${part(id)}/plans`,
  pairingActivities: (id: string) => `/pairings/${part(id)}/activities`,
  pairingMaterials: (id: string) => `/pairings/${part(id)}/materials`,
  sharedMaterials: () => "/pairings/materials",
  stuckPairings: (programmeId: string) => `/national/programmes/${part(programmeId)}/pairings`,
  /** For who signs in for a partner. */
  ownPartnerships: () => "/partnerships",
  ownPartnership: (id: string) => `/partnerships/${part(id)}`,
  partnerships: () => "/centre/partnerships",
  /** The board of one centre, at one of its cards, shown however many stand before it. */
  partnershipCard: (centreId: string, id: string) =>
    `/centre/partnerships?centre=${part(centreId)}&card=${part(id)}#p-${part(id)}`,
  newPartnership: (partnerId?: string) =>
    `/centre/partnerships/new${partnerId ? `?partner=${part(partnerId)}` : ""}`,
  partnership: (id: string) => `/centre/partnerships/${part(id)}`,
  partnershipPlan: (id: string) => `/centre/partnerships/${part(id)}/plan`,
  projects: () => "/projects",
  project: (slug: string) => `/projects/${part(slug)}`,
  managedProjects: () => "/centre/projects",
  newProject: (partnershipId?: string) =>
    `/centre/projects/new${partnershipId ? `?partnership=${part(partnershipId)}` : ""}`,
  managedProject: (id: string) => `/centre/projects/${part(id)}`,
  editProject: (id: string) => `/centre/projects/${part(id)}/edit`,
  nationalProjects: () => "/national/projects",
  mobilities: () => "/centre/mobilities",
  newMobility: (partnerId?: string) =>
    `/centre/mobilities/new${partnerId ? `?partner=${part(partnerId)}` : ""}`,
  mobility: (id: string) => `/centre/mobilities/${part(id)}`,
  editMobility: (id: string) => `/centre/mobilities/${part(id)}/edit`,
  nationalMobilities: () => "/national/mobilities",
  nationalPartnerships: () => "/national/partnerships",
  centrePlan: (centreId?: string) => `/centre/plan${centreId ? `?centre=${part(centreId)}` : ""}`,
  nationalPlan: () => "/national/plan",
  nationalSchools: () => "/national/schools",
  nationalSchool: (id: string) => `/national/schools/${part(id)}`,
  mergeSchool: (id: string, other?: string) =>
    `/national/schools/${part(id)}/merge${other ? `?with=${part(other)}` : ""}`,
  nationalPeople: () => "/national/people",
  nationalPerson: (id: string) => `/national/people/${part(id)}`,
  mergePerson: (id: string, other?: string) =>
    `/national/people/${part(id)}/merge${other ? `?with=${part(other)}` : ""}`,
  nationalRole: (personId: string, roleId: string) =>
    `/national/people/${part(personId)}/roles/${part(roleId)}`,
  nationalGrant: (personId: string) => `/national/people/${part(personId)}/grant`,
  nationalInvitations: () => "/national/people/invitations",
  nationalSettings: () => "/national/settings",
  nationalNetwork: () => "/national/settings/network",
  nationalErasures: () => "/national/erasures",
  nationalErasure: (id: string) => `/national/erasures/${part(id)}`,
} as const;

/** In a deed's stale paths: what was changed stands on every page. */
export const EVERY_PAGE = "/*";

/** "/centres" → "/tr/centres"; "/" → "/tr". */
export function localised(locale: Locale, path: string): string {
  return localePath(locale, path);
}

/** The language an address is in, or null. */
export function languageOf(path: string): Locale | null {
  const first = path.split(/[/?#]/, 2)[1];
  return isLocale(first) ? first : null;
}

/** "/tr/centres?x=1" → "/centres?x=1". */
export function withoutLanguage(path: string): string {
  const language = languageOf(path);
  if (language === null) return path;
  const rest = path.slice(language.length + 1);
  return rest.startsWith("/") ? rest : `/${rest}`;
}

const SOMEWHERE = "http://portal.invalid";

/** A path of this portal to go back to, or null: never another host, never a scheme, never a control character. */
export function localPath(given: unknown): string | null {
  if (typeof given !== "string" || given.length > 2000 || !/^\/(?![/\\])/.test(given)) return null;
  if (/[\u0000-\u001f\u007f\\]/.test(given) || !URL.canParse(given, SOMEWHERE)) return null;
  const url = new URL(given, SOMEWHERE);
  if (url.origin !== SOMEWHERE || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search + url.hash;
}

const STATIC_SECTIONS = [
  "centres",
  "fields",
  "provinces",
  "privacy",
  "cookies",
  "accessibility",
  "disclaimer",
  "about",
  "figures",
  "programmes",
];

/** Their lists answer to filters; only with a name behind it is the page a static one. */
const STATIC_WITH_NAME = ["courses", "partners", "projects"];

/** The pages under `app/[locale]/(public)`, which carry their own policy. */
export function isStaticPage(path: string): boolean {
  const [section, name] = withoutLanguage(path).split("/").slice(1);
  if (languageOf(path) === null) return false;
  return (
    section === "" ||
    STATIC_SECTIONS.includes(section ?? "") ||
    (STATIC_WITH_NAME.includes(section ?? "") && Boolean(name))
  );
}

/** Set on each request that is no GET or HEAD, so that `proxy.ts` is asked for these on static pages too. */
export const UNSAFE_METHOD_HEADER = "x-portal-unsafe-method";

/** The request header in which pages and actions find the asked-for path and search. */
export const PATH_HEADER = "x-portal-path";
