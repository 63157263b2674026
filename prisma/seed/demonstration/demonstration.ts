import { addDays } from "date-fns";
import { dayIn } from "@/lib/platform/dates/calendar";
import type { Audience, Prisma } from "@/lib/platform/db/generated/client";
import { instantOf } from "@/lib/learning/session/rules";
import type { SeededPartnership } from "./partners";
import { noLife } from "./partnerships";
import type { SeededPairing } from "./programmes";
import { noApprovals } from "./approvals";
import { noNeeds } from "./needs";
import { noUndertakings } from "./projects";
import { noRegisters } from "./registers";

/** The network's rows that the demonstration builds on. */
export type Facts = {
  zone: string;
  provinces: readonly { id: string; code: string; slug: string; name: string; isPilot: boolean }[];
  districts: ReadonlyMap<string, string>;
  centres: readonly SeededCentre[];
  coveredCodes: ReadonlySet<string>;
  fieldId(code: string): string;
  fieldName(code: string): string;
};
export type SeededCentre = {
  id: string;
  number: number;
  name: string;
  shortName: string;
  address: string | null;
  provinceId: string;
  hostSchoolId: string;
  fields: readonly string[];
};
export type SeededSchool = { id: string; slug: string; provinceId: string; fields: readonly string[] };
export type Learner = { id: string; schoolId: string; provinceId: string };
export type Teacher = Learner & { key: string; fields: readonly string[]; audience: Audience };
export type SeededCourse = {
  id: string;
  versionId: string;
  centre: SeededCentre;
  title: string;
  fields: readonly string[];
  hours: number;
  mode: "FACE_TO_FACE" | "ON_THE_JOB" | "DISTANCE" | "BLENDED";
  audiences: readonly Audience[];
  isPublished: boolean;
  hasAssessment: boolean;
  host?: string;
};

/** All rows of the demonstration, collected in memory and written in a few statements. */
export class Demonstration {
  readonly schools: Prisma.SchoolCreateManyInput[] = [];
  readonly schoolFields: Prisma.SchoolFieldCreateManyInput[] = [];
  readonly districts: Prisma.DistrictCreateManyInput[] = [];
  readonly people: Prisma.PersonCreateManyInput[] = [];
  readonly roles: Prisma.RoleAssignmentCreateManyInput[] = [];
  readonly personFields: Prisma.PersonFieldCreateManyInput[] = [];
  readonly memberships: Prisma.SchoolMembershipCreateManyInput[] = [];
  readonly staff: Prisma.CentreStaffCreateManyInput[] = [];
  readonly consents: Prisma.ConsentCreateManyInput[] = [];
  readonly courses: Prisma.CourseCreateManyInput[] = [];
  readonly versions: Prisma.CourseVersionCreateManyInput[] = [];
  readonly versionFields: Prisma.CourseVersionFieldCreateManyInput[] = [];
  readonly sessions: Prisma.SessionCreateManyInput[] = [];
  readonly slots: Prisma.SessionSlotCreateManyInput[] = [];
  readonly sessionTrainers: Prisma.SessionTrainerCreateManyInput[] = [];
  readonly sessionProvinces: Prisma.SessionProvinceCreateManyInput[] = [];
  readonly enrolments: Prisma.EnrolmentCreateManyInput[] = [];
  readonly allocations: Prisma.AllocationCreateManyInput[] = [];
  readonly allocationRows: Prisma.AllocationRowCreateManyInput[] = [];
  readonly changes: Prisma.EnrolmentChangeCreateManyInput[] = [];
  readonly marks: Prisma.AttendanceMarkCreateManyInput[] = [];
  readonly checkIns: Prisma.CheckInCreateManyInput[] = [];
  readonly results: Prisma.AssessmentResultCreateManyInput[] = [];
  readonly signatories: (Prisma.SignatoryCreateManyInput & { id: string })[] = [];
  readonly certificates: Prisma.CertificateCreateManyInput[] = [];
  readonly passports = {
    trainings: [] as Prisma.ExternalTrainingCreateManyInput[],
    fields: [] as Prisma.ExternalTrainingFieldCreateManyInput[],
    changes: [] as Prisma.ExternalTrainingChangeCreateManyInput[],
    shares: [] as Prisma.PassportShareCreateManyInput[],
  };
  readonly followUps = {
    feedback: [] as Prisma.FeedbackAnswerCreateManyInput[],
    given: [] as Prisma.FeedbackGivenCreateManyInput[],
    asked: [] as Prisma.FollowUpCreateManyInput[],
    answers: [] as Prisma.FollowUpAnswerCreateManyInput[],
    mailings: [] as Prisma.MailingCreateManyInput[],
  };
  readonly counters = new Map<string, { centreId: string; year: number; last: number }>();
  readonly trainings: Prisma.TrainingCreateManyInput[] = [];
  readonly trainingFields: Prisma.TrainingFieldCreateManyInput[] = [];
  readonly participants: Prisma.TrainingParticipantCreateManyInput[] = [];
  readonly partners: Prisma.PartnerCreateManyInput[] = [];
  readonly partnerFields: Prisma.PartnerFieldCreateManyInput[] = [];
  readonly contacts: Prisma.PartnerContactCreateManyInput[] = [];
  readonly contactRoles: Prisma.RoleAssignmentCreateManyInput[] = [];
  readonly partnerships: Prisma.PartnershipCreateManyInput[] = [];
  readonly agreements: Prisma.AgreementCreateManyInput[] = [];
  readonly agreementTexts: Prisma.AgreementTextCreateManyInput[] = [];
  readonly amendments: Prisma.AgreementAmendmentCreateManyInput[] = [];
  readonly reminders: Prisma.AgreementReminderCreateManyInput[] = [];
  readonly links: Prisma.ContactLinkCreateManyInput[] = [];
  readonly flags: Prisma.AgreementFlagCreateManyInput[] = [];
  readonly commitments: Prisma.CommitmentCreateManyInput[] = [];
  readonly deliveries: Prisma.DeliveryCreateManyInput[] = [];
  /** Signed papers: one file of ours stands for all of them. */
  readonly scans: { id: string; uploadedAt: Date }[] = [];
  readonly programmes: Prisma.ProgrammeCreateManyInput[] = [];
  readonly programmeTopics: (Prisma.ProgrammeTopicCreateManyInput & { id: string })[] = [];
  readonly profiles: Prisma.SchoolProfileCreateManyInput[] = [];
  readonly profileTopics: Prisma.ProfileTopicCreateManyInput[] = [];
  readonly profileChecks: Prisma.ProfileCheckCreateManyInput[] = [];
  readonly matchingRuns: Prisma.MatchingRunCreateManyInput[] = [];
  readonly matchedPairs: Prisma.MatchedPairCreateManyInput[] = [];
  readonly pairings: Prisma.PairingCreateManyInput[] = [];
  readonly pairingSides: Prisma.PairingSideCreateManyInput[] = [];
  readonly guideReceipts: Prisma.GuideReceiptCreateManyInput[] = [];
  readonly pairingMembers: Prisma.PairingMemberCreateManyInput[] = [];
  readonly pairingPlans: Prisma.PairingPlanCreateManyInput[] = [];
  readonly pairingPlanTopics: Prisma.PairingPlanTopicCreateManyInput[] = [];
  readonly pairingPlanAgreements: Prisma.PairingPlanAgreementCreateManyInput[] = [];
  readonly pairingActivities: Prisma.PairingActivityCreateManyInput[] = [];
  readonly pairingConfirmations: Prisma.PairingActivityConfirmationCreateManyInput[] = [];
  readonly pairingMaterials: Prisma.PairingMaterialCreateManyInput[] = [];
  readonly pairingRegistrations: Prisma.PairingRegistrationCreateManyInput[] = [];
  readonly jobs = {
    days: [] as Prisma.JobDayCreateManyInput[],
    briefings: [] as Prisma.JobBriefingCreateManyInput[],
    links: [] as Prisma.MentorLinkCreateManyInput[],
  };
  readonly lessons = {
    steps: [] as Prisma.LessonStepCreateManyInput[],
    questions: [] as Prisma.LessonQuestionCreateManyInput[],
    files: [] as { id: string; uploadedById: string; uploadedAt: Date }[],
    attempts: [] as Prisma.LessonAttemptCreateManyInput[],
    handIns: [] as Prisma.HandInCreateManyInput[],
    done: [] as Prisma.LessonDoneCreateManyInput[],
  };
  /** What lives in partnerships, and the centres' own plans. */
  readonly life = noLife();
  readonly undertakings = noUndertakings();
  readonly needs = noNeeds();
  readonly approvals = noApprovals();
  readonly registers = noRegisters();
  readonly events: Prisma.AuditEventCreateManyInput[] = [];

  readonly seededSchools: SeededSchool[] = [];
  readonly seededCourses: SeededCourse[] = [];
  readonly seededPartnerships: SeededPartnership[] = [];
  readonly seededPairings: SeededPairing[] = [];
  readonly teachers: Teacher[] = [];
  readonly leaders: Learner[] = [];
  readonly personas = new Map<string, string>();
  readonly namesById = new Map<string, string>();
  readonly coordinators = new Map<string, string>();
  readonly trainers = new Map<string, string[]>();
  /** The seeding day in the network's zone, at midnight UTC. */
  readonly today: Date;

  constructor(
    readonly now: Date,
    readonly zone: string,
  ) {
    this.today = new Date(`${dayIn(now, zone)}T00:00:00Z`);
  }

  /** A `date` column's value: days before (or, negative, after) the seeding day. */
  dayAgo(days: number): Date {
    return addDays(this.today, -days);
  }

  /** That day at a minute of the network's clock; never after the seeding moment unless the day is. */
  daysAgo(days: number, minute: number): Date {
    const instant = instantOf(isoDay(this.dayAgo(days)), minute, this.zone);
    return days >= 0 && instant > this.now ? this.now : instant;
  }

  persona(key: string): string {
    const id = this.personas.get(key);
    if (id === undefined) throw new Error(`No persona "${key}".`);
    return id;
  }
}

/** "2026-03-12" of a date column's value. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
