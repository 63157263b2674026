import { hash } from "@node-rs/argon2";
import type { Db, Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/db";
import { DEMONSTRATION_PASSWORD } from "@/prisma/seed/personas";
import { randomFrom } from "@/prisma/seed/random";
import { stableId } from "@/prisma/seed/stable-id";
import { addAgreements } from "./agreements";
import { addApprovals } from "./approvals";
import { addCourses } from "./courses";
import { Demonstration, type Facts } from "./demonstration";
import { addEnrolments } from "./enrolments";
import { addFollowUps } from "./follow-ups";
import { addLessons, writeLessonProgress, writeLessonSteps } from "./lessons";
import { addNeeds, writeNeeds } from "./needs";
import { addPairings } from "./pairings";
import { addPartners } from "./partners";
import { addPartnershipLife } from "./partnerships";
import { addJobDays } from "./job-days";
import { addPassports, EVIDENCE_ID } from "./passports";
import { addPeople } from "./people";
import { addSchools } from "./places";
import { addProgrammes } from "./programmes";
import { addProjects, keepProjectPicture, PICTURE_ID, REPORT_FILE_ID } from "./projects";
import { addRegisters } from "./registers";
import { addSessions } from "./sessions";
import { keepSignedPaper } from "./signed-paper";
import { addTrainings } from "./trainings";

/** The same invented network at every run; another number makes another one. */
const SEED = 20_261_121;
/** A password that everybody reads in the README needs no costly hash. */
const QUICK = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Whether the demonstration stands in this database: its cast is there. */
export async function hasDemonstration(on: Db | Tx): Promise<boolean> {
  return (await on.person.count({ where: { personaKey: { not: null } } })) > 0;
}

/**
 * Writes the demonstration around the seeding moment, all of it marked, in one transaction. No letter is queued for what is
 * only made up.
 */
export async function seedDemonstration(on: Db, now: Date): Promise<Demonstration> {
  const data = inventDemonstration(await readFacts(on), now, await hash(DEMONSTRATION_PASSWORD, QUICK));
  const files = { paper: await keepSignedPaper(), picture: await keepProjectPicture() };
  await transaction((tx) => writeAll(tx, data, files), { on, maxWait: 10_000, timeout: 120_000 });
  return data;
}

/** Schools, people, courses, sessions, enrolments, registers, certificates, trainings and partners, in memory. */
export function inventDemonstration(facts: Facts, now: Date, passwordHash: string): Demonstration {
  const data = new Demonstration(now, facts.zone);
  const random = randomFrom(SEED);
  addSchools(data, facts);
  const cast = addPeople(data, facts, random, passwordHash);
  addCourses(data, facts);
  const sessions = addSessions(data, facts);
  addSignatories(data, facts);
  addEnrolments(data, facts, sessions, random);
  addPassports(data, facts);
  addFollowUps(data, sessions);
  addTrainings(data, facts, random);
  cast.addPartnerContacts();
  addPartners(data, facts);
  addProgrammes(data, facts);
  addPairings(data);
  addAgreements(data);
  addJobDays(data);
  addPartnershipLife(data, facts);
  addProjects(data, facts);
  addNeeds(data, facts);
  addApprovals(data, facts);
  addRegisters(data, facts);
  addLessons(data, facts);
  return data;
}

/** The director, a post that each centre has, and its coordinator. */
function addSignatories(data: Demonstration, facts: Facts): void {
  const addedAt = data.daysAgo(500, 600);
  for (const { id: centreId, number } of facts.centres) {
    const coordinator = data.namesById.get(data.coordinators.get(centreId) ?? "");
    const director = DIRECTORS[number % DIRECTORS.length] ?? "";
    const who = [
      { name: director, title: "Merkez müdürü" },
      ...(coordinator ? [{ name: coordinator, title: "Merkez koordinatörü" }] : []),
    ];
    who.forEach((one, index) =>
      data.signatories.push({
        id: stableId("signatory", centreId, index),
        centreId,
        ...one,
        addedAt: new Date(addedAt.getTime() + index),
      }),
    );
  }
}

const DIRECTORS = ["Selma Aktaş", "Rıza Günay", "Nermin Uçar", "Tahsin Öğüt", "Leman Yiğit"];

type Paper = Awaited<ReturnType<typeof keepSignedPaper>>;
type Files = { paper: Paper; picture: Awaited<ReturnType<typeof keepProjectPicture>> };

async function writeCooperation(tx: Tx, data: Demonstration, paper: Paper): Promise<void> {
  await tx.partner.createMany({ data: data.partners });
  await tx.partnerField.createMany({ data: data.partnerFields });
  await tx.partnerContact.createMany({ data: data.contacts });
  await tx.roleAssignment.createMany({ data: data.contactRoles });
  await tx.partnership.createMany({ data: data.partnerships });
  await tx.storedFile.createMany({
    data: data.scans.map((scan) => ({ ...scan, ...paper })),
  });
  await tx.agreement.createMany({ data: data.agreements });
  await tx.agreementText.createMany({ data: data.agreementTexts });
  await tx.agreementAmendment.createMany({ data: data.amendments });
  await tx.agreementReminder.createMany({ data: data.reminders });
  await tx.contactLink.createMany({ data: data.links });
  await tx.agreementFlag.createMany({ data: data.flags });
  await tx.commitment.createMany({ data: data.commitments });
  await tx.delivery.createMany({ data: data.deliveries });
}

async function writePartnershipLife(tx: Tx, { life }: Demonstration): Promise<void> {
  await tx.partnershipMeeting.createMany({ data: life.meetings });
  await tx.partnershipLetter.createMany({ data: life.letters });
  await tx.plannedAction.createMany({ data: life.actions });
  await tx.successIndicator.createMany({ data: life.indicators });
  await tx.indicatorValue.createMany({ data: life.values });
  await tx.partnershipSurvey.createMany({ data: life.surveys });
  await tx.surveyAnswer.createMany({ data: life.answers });
}

async function writeUndertakings(
  tx: Tx,
  { undertakings, now }: Demonstration,
  { paper, picture }: Files,
): Promise<void> {
  await tx.storedFile.create({ data: { id: PICTURE_ID, uploadedAt: now, ...picture } });
  await tx.storedFile.create({
    data: { id: REPORT_FILE_ID, uploadedAt: now, ...paper, name: "rapor.pdf" },
  });
  await tx.jointProject.createMany({ data: undertakings.projects });
  await tx.jointProjectPartnership.createMany({ data: undertakings.projectPartnerships });
  await tx.mobility.createMany({ data: undertakings.mobilities });
}

async function writeProgrammes(tx: Tx, data: Demonstration): Promise<void> {
  await tx.programme.createMany({ data: data.programmes });
  await tx.programmeTopic.createMany({ data: data.programmeTopics });
  await tx.schoolProfile.createMany({ data: data.profiles });
  await tx.profileTopic.createMany({ data: data.profileTopics });
  await tx.profileCheck.createMany({ data: data.profileChecks });
  await tx.matchingRun.createMany({ data: data.matchingRuns });
  await tx.matchedPair.createMany({ data: data.matchedPairs });
  await tx.pairing.createMany({ data: data.pairings });
  await tx.pairingSide.createMany({ data: data.pairingSides });
  await tx.guideReceipt.createMany({ data: data.guideReceipts });
  await tx.pairingMember.createMany({ data: data.pairingMembers });
  await tx.pairingPlan.createMany({ data: data.pairingPlans });
  await tx.pairingPlanTopic.createMany({ data: data.pairingPlanTopics });
  await tx.pairingPlanAgreement.createMany({ data: data.pairingPlanAgreements });
  await tx.pairingActivity.createMany({ data: data.pairingActivities });
  await tx.pairingActivityConfirmation.createMany({ data: data.pairingConfirmations });
  await tx.pairingMaterial.createMany({ data: data.pairingMaterials });
  await tx.pairingRegistration.createMany({ data: data.pairingRegistrations });
}

async function writeAll(tx: Tx, data: Demonstration, files: Files): Promise<void> {
  await tx.district.createMany({ data: data.districts });
  await tx.school.createMany({ data: data.schools });
  await tx.schoolField.createMany({ data: data.schoolFields });
  await tx.person.createMany({ data: data.people });
  await tx.roleAssignment.createMany({ data: data.roles });
  await tx.personField.createMany({ data: data.personFields });
  await tx.schoolMembership.createMany({ data: data.memberships });
  await tx.centreStaff.createMany({ data: data.staff });
  await tx.consent.createMany({ data: data.consents });
  await tx.course.createMany({
    data: data.courses.map((course) => ({ ...course, status: "DRAFT" as const })),
  });
  await tx.courseVersion.createMany({ data: data.versions });
  await tx.courseVersionField.createMany({ data: data.versionFields });
  await writeLessonSteps(tx, data, files.paper);
  await tx.$executeRaw`
    UPDATE course SET status = version.status,
      published_version_id = CASE WHEN version.status = 'PUBLISHED' THEN version.id END
    FROM course_version version WHERE version.course_id = course.id AND course.is_demonstration`;
  await writeCooperation(tx, data, files.paper);
  await writePartnershipLife(tx, data);
  await writeUndertakings(tx, data, files);
  await writeProgrammes(tx, data);
  await tx.session.createMany({ data: data.sessions });
  await tx.sessionSlot.createMany({ data: data.slots });
  await tx.sessionTrainer.createMany({ data: data.sessionTrainers });
  await tx.sessionProvince.createMany({ data: data.sessionProvinces });
  await tx.nomination.createMany({ data: data.approvals.nominations });
  await tx.enrolment.createMany({ data: data.enrolments });
  await writeApprovals(tx, data);
  await tx.allocation.createMany({ data: data.allocations });
  await tx.allocationRow.createMany({ data: data.allocationRows });
  await tx.enrolmentChange.createMany({ data: data.changes.sort((a, b) => time(a.at) - time(b.at)) });
  await tx.attendanceMark.createMany({ data: data.marks });
  await tx.checkIn.createMany({ data: data.checkIns });
  await tx.jobBriefing.createMany({ data: data.jobs.briefings });
  await tx.jobDay.createMany({ data: data.jobs.days });
  await tx.mentorLink.createMany({ data: data.jobs.links });
  await writeLessonProgress(tx, data);
  await tx.assessmentResult.createMany({ data: data.results });
  await tx.signatory.createMany({ data: data.signatories });
  await tx.certificate.createMany({ data: data.certificates });
  await tx.certificateCounter.createMany({ data: [...data.counters.values()] });
  await tx.training.createMany({ data: data.trainings });
  await tx.trainingField.createMany({ data: data.trainingFields });
  await tx.trainingParticipant.createMany({ data: data.participants });
  await writePassports(tx, data, files.paper);
  await writeFollowUps(tx, data);
  await writeNeeds(tx, data);
  await tx.auditEvent.createMany({ data: data.events.sort((a, b) => time(a.at) - time(b.at)) });
  await confirmCentres(tx, data);
}

async function writeApprovals(tx: Tx, { approvals, registers }: Demonstration): Promise<void> {
  await tx.approvalStep.createMany({ data: approvals.steps });
  await tx.deputy.createMany({ data: approvals.deputies });
  await tx.waiver.createMany({ data: approvals.waivers });
  await tx.importBatch.createMany({ data: registers.batches });
  await tx.importRow.createMany({ data: registers.rows });
}

async function writeFollowUps(tx: Tx, { followUps }: Demonstration): Promise<void> {
  await tx.feedbackAnswer.createMany({ data: followUps.feedback });
  await tx.feedbackGiven.createMany({ data: followUps.given });
  await tx.followUp.createMany({ data: followUps.asked });
  await tx.followUpAnswer.createMany({ data: followUps.answers });
  await tx.mailing.createMany({ data: followUps.mailings });
}

async function writePassports(tx: Tx, { passports, now }: Demonstration, paper: Paper): Promise<void> {
  await tx.storedFile.create({
    data: { id: EVIDENCE_ID, uploadedAt: now, ...paper, name: "katilim-belgesi.pdf" },
  });
  await tx.externalTraining.createMany({ data: passports.trainings });
  await tx.externalTrainingField.createMany({ data: passports.fields });
  await tx.externalTrainingChange.createMany({
    data: passports.changes.sort((a, b) => time(a.at) - time(b.at)),
  });
  await tx.passportShare.createMany({ data: passports.shares });
}

/** Most coordinators have confirmed their centre's page lately. */
async function confirmCentres(tx: Tx, data: Demonstration): Promise<void> {
  const confirmed = [...data.coordinators].filter((_, index) => index % 5 !== 4);
  for (const [index, [id, confirmedById]] of confirmed.entries()) {
    const confirmedOn = data.dayAgo(10 + index * 9);
    await tx.centre.updateMany({ where: { id, confirmedOn: null }, data: { confirmedOn, confirmedById } });
  }
}

const time = (at: Date | string) => new Date(at).getTime();

export async function readFacts(on: Db): Promise<Facts> {
  const [network, provinces, districts, centres, fields] = await Promise.all([
    on.network.findFirstOrThrow(),
    on.province.findMany({ orderBy: { code: "asc" } }),
    on.district.findMany(),
    on.centre.findMany({
      orderBy: { number: "asc" },
      include: {
        hostSchool: true,
        fields: { include: { field: true }, orderBy: { field: { code: "asc" } } },
      },
    }),
    on.field.findMany(),
  ]);
  const byCode = new Map(fields.map((field) => [field.code, field]));
  const fieldOf = (code: string) => {
    const field = byCode.get(code);
    if (field === undefined) throw new Error(`No field "${code}".`);
    return field;
  };
  return {
    zone: network.timeZone,
    provinces,
    districts: new Map(districts.map(({ id, provinceId, name }) => [`${provinceId} ${name}`, id])),
    centres: centres.map((centre) => ({
      id: centre.id,
      number: centre.number,
      name: centre.hostSchool.name,
      shortName: centre.shortName,
      address: centre.address,
      provinceId: centre.hostSchool.provinceId,
      hostSchoolId: centre.hostSchoolId,
      fields: centre.fields.map(({ field }) => field.code),
    })),
    coveredCodes: new Set(centres.flatMap((centre) => centre.fields.map(({ field }) => field.code))),
    fieldId: (code) => fieldOf(code).id,
    fieldName: (code) => fieldOf(code).name,
  };
}
