import "server-only";
import { listTasks as listAgreementTasks } from "@/lib/cooperation/agreement/queries";
import { listTasks as listContactTasks } from "@/lib/cooperation/contact-account/queries";
import { listTasks as listMobilityTasks } from "@/lib/cooperation/mobility/queries";
import { listTasks as listProfileTasks } from "@/lib/cooperation/profile/queries";
import { listTasks as listGuideTasks } from "@/lib/cooperation/programme/queries/guide";
import { listTasks as listPairingTasks } from "@/lib/cooperation/pairing/queries/stuck";
import { listTasks as listPartnershipTasks } from "@/lib/cooperation/partnership/queries/detail";
import { listTasks as listPlanTasks } from "@/lib/cooperation/plan/queries";
import { listTasks as listAllocationTasks } from "@/lib/learning/allocation/queries/list";
import { listTasks as listApprovalTasks } from "@/lib/learning/approval/queries";
import { listRegisterTasks } from "@/lib/learning/attendance/queries";
import { missingMarks } from "@/lib/learning/attendance/rules";
import { listClosingTasks } from "@/lib/learning/certificate/queries";
import { listTasks as listCourseTasks } from "@/lib/learning/course/queries";
import { listTasks as listEnrolmentTasks } from "@/lib/learning/enrolment/queries/own";
import { listTasks as listFollowUpTasks } from "@/lib/learning/follow-up/queries/forms";
import { listTasks as listExternalTasks } from "@/lib/learning/passport/queries/external";
import { listAskedTrainings } from "@/lib/learning/session/queries/asked";
import { listTasks as listSessionTasks } from "@/lib/learning/session/queries/tasks";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { localName } from "@/lib/platform/i18n/local-name";
import { listMailTasks } from "@/lib/platform/mail/queries";
import { routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { jobTasks } from "./job-days";
import { lessonTasks } from "./lessons";
import { needTasks } from "./needs";
import { inOrder, type Task, untilDay } from "@/lib/desk/inbox/rules";

/** One list of what needs the actor, out of every noun's own; computed, never stored. */
export async function listInbox(actor: Actor, now: Date): Promise<Task[]> {
  if (!isPerson(actor)) return [];
  const parts = await Promise.all([
    enrolmentTasks(actor, now),
    allocationTasks(actor, now),
    approvalTasks(actor, now),
    registerTasks(actor, now),
    jobTasks(actor, now),
    lessonTasks(actor),
    closingTasks(actor, now),
    sessionTasks(actor, now),
    askedTrainingTasks(actor, now),
    courseTasks(actor, now),
    needTasks(actor, now),
    pairingTasks(actor, now),
    cooperationTasks(actor, now),
    schoolTasks(actor),
    programmeTasks(actor, now),
    nationalTasks(actor),
    agreementTasks(actor, now),
    contactTasks(actor, now),
    externalTasks(actor),
    followUpTasks(actor, now),
  ]);
  return inOrder(parts.flat());
}

async function enrolmentTasks(actor: Actor, now: Date): Promise<Task[]> {
  const { offers, choices } = await listEnrolmentTasks(actor, now);
  return [
    ...offers.map(({ id, offerExpiresAt, session }): Task => ({
      id: `offer:${id}`,
      kind: "offer",
      sentence: "enrolment.task.offer",
      values: { title: session.courseVersion.title },
      path: routes.enrolment(id),
      at: offerExpiresAt,
      zone: session.timeZone,
    })),
    ...choices.map(({ id, reference, startsAt, courseVersion, _count }): Task => ({
      id: `choice:${id}`,
      kind: "choice",
      sentence: "enrolment.task.choice",
      values: { title: courseVersion.title, reference, count: _count.enrolments },
      path: routes.sessionEnrolments(id),
      at: startsAt,
      zone: null,
    })),
  ];
}

async function allocationTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listAllocationTasks(actor, now)).map(
    ({ id, reference, cutOffAt, timeZone, courseVersion, _count }) => ({
      id: `allocation:${id}`,
      kind: "choice",
      sentence: "allocation.task.publish",
      values: { title: courseVersion.title, reference, count: _count.enrolments },
      path: routes.sessionAllocation(id),
      at: cutOffAt,
      zone: timeZone,
    }),
  );
}

/** Applications that await the word of one's office, or of one that one stands in for. */
async function approvalTasks(actor: Actor, now: Date): Promise<Task[]> {
  const { count, overdue, firstDue } = await listApprovalTasks(actor, now);
  if (count === 0) return [];
  const sentence = `approval.task.${overdue > 0 ? "overdue" : "waiting"}`;
  const path = routes.approvals();
  return [
    {
      id: "approvals",
      kind: "approval",
      sentence,
      values: { count, overdue },
      path,
      at: firstDue,
      zone: null,
    },
  ];
}

async function registerTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listRegisterTasks(actor, now)).flatMap((session): Task[] => {
    const missing = missingMarks(session.slots, session.people);
    if (missing === 0) return [];
    return [
      {
        id: `register:${session.id}`,
        kind: "register",
        sentence: "attendance.task.mark",
        values: { course: session.courseVersion.title, reference: session.reference, missing },
        path: routes.sessionAttendance(session.id),
        at: session.endsAt,
        zone: session.timeZone,
      },
    ];
  });
}

async function closingTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listClosingTasks(actor, now)).map(({ id, reference, endsAt, courseVersion }) => ({
    id: `closing:${id}`,
    kind: "closing",
    sentence: "certificate.task.close",
    values: { course: courseVersion.title, reference },
    path: routes.sessionClosing(id),
    at: endsAt,
    zone: null,
  }));
}

/** A session that is over is the closing's task already. */
async function sessionTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listSessionTasks(actor, now))
    .filter(({ kind }) => kind !== "complete")
    .map(({ kind, sessionId, reference, title, taken, minimum, at }) => ({
      id: `session:${sessionId}`,
      kind: "session",
      sentence: `session.task.${kind}`,
      values: { title, reference, taken, minimum },
      path: routes.managedSession(sessionId),
      at,
      zone: null,
    }));
}

/** Joint trainings of pairs that a centre can make a session of. */
async function askedTrainingTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listAskedTrainings(actor, now)).map(({ id, title, pairing }) => ({
    id: `asked:${id}`,
    kind: "pairing",
    sentence: "session.asked.task",
    values: { title, pair: pairing.sides.map(({ school }) => school.name).join(" – ") },
    path: routes.newSessionOf(id),
    at: null,
    zone: null,
  }));
}

/** Trainings held elsewhere that wait for the school's or the centre's word. */
async function externalTasks(actor: Actor): Promise<Task[]> {
  return (await listExternalTasks(actor)).map(({ id, title, person }) => ({
    id: `external:${id}`,
    kind: "external",
    sentence: "passport.task",
    values: { title, name: `${person.givenName} ${person.familyName}` },
    path: routes.externalTraining(id),
    at: null,
    zone: null,
  }));
}

/** Feedback to give, and trainings of which to say whether they are used. */
async function followUpTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listFollowUpTasks(actor, now)).map(({ kind, id, title, count, at, zone }) => ({
    id: `followUp:${kind}:${id}`,
    kind: "followUp",
    sentence: `followUp.task.${kind}`,
    values: { title, count },
    path:
      kind === "feedback"
        ? routes.feedback(id)
        : kind === "teacher"
          ? routes.followUp(id)
          : routes.schoolFollowUps(),
    at,
    zone,
  }));
}

async function courseTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listCourseTasks(actor, now)).map(({ kind, courseId, versionId, title, at }) => ({
    id: `course:${versionId}`,
    kind: "course",
    sentence: `course.task.${kind}`,
    values: { title },
    path: kind === "submitted" ? routes.submittedCourse(versionId) : routes.managedCourse(courseId),
    at,
    zone: null,
  }));
}

async function agreementTasks(actor: Actor, now: Date): Promise<Task[]> {
  const { day } = await networkDay(db, now);
  return (await listAgreementTasks(actor, day)).map(({ kind, id, agreementId, partner, days, at }) => ({
    id: `agreement:${id}`,
    kind: "agreement",
    sentence: `agreement.task.${kind}`,
    values: { partner, days },
    path: routes.agreement(agreementId),
    ...untilDay(kind === "renew" ? at : null),
  }));
}

/** What waits for a partner's contact. */
async function contactTasks(actor: Actor, now: Date): Promise<Task[]> {
  if (!isPerson(actor) || actor.partnerIds.length === 0) return [];
  const { day } = await networkDay(db, now);
  return (await listContactTasks(actor, day)).map(({ kind, id, partnershipId, centre, step, at }) => ({
    id: `contact:${kind}:${id}`,
    kind: "partnership",
    sentence: `contactAccount.task.${kind}`,
    values: {
      centre: localName({ name: centre.shortName, names: centre.shortNames }, actor.locale),
      step,
    },
    path: `${routes.ownPartnership(partnershipId)}${kind === "survey" ? "#survey" : "#next-step"}`,
    ...untilDay(at),
  }));
}

/** What a pairing waits for; where the deed is done follows from what is missing. */
async function pairingTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listPairingTasks(actor, now)).map(({ pairingId, stall, partner }) => ({
    id: `pairing:${stall}:${pairingId}`,
    kind: "pairing",
    sentence: `pairing.task.${stall}`,
    values: { partner },
    path:
      stall === "plan"
        ? routes.pairingPlans(pairingId)
        : stall === "confirmation"
          ? routes.pairingActivities(pairingId)
          : routes.pairing(pairingId),
    at: null,
    zone: null,
  }));
}

/** Next steps of partnerships and actions of a plan whose day has come, and stays without a report. */
async function cooperationTasks(actor: Actor, now: Date): Promise<Task[]> {
  const [steps, actions, stays] = await Promise.all([
    listPartnershipTasks(actor, now),
    listPlanTasks(actor, now),
    listMobilityTasks(actor, now),
  ]);
  return [
    ...stays.map(({ id, topic, endsOn, partner }): Task => ({
      id: `mobility:${id}`,
      kind: "mobility",
      sentence: "mobility.task",
      values: { topic, partner: partner.name },
      path: `${routes.mobility(id)}#report`,
      ...untilDay(endsOn),
    })),
    ...steps.map(({ id, nextStep, nextStepDueOn, partner }): Task => ({
      id: `partnership:${id}`,
      kind: "partnership",
      sentence: "partnership.step.task",
      values: { partner: partner.name, step: nextStep ?? "" },
      path: routes.partnership(id),
      ...untilDay(nextStepDueOn),
    })),
    ...actions.map(({ id, code, dueOn, partnershipId, partnership, centreId }): Task => ({
      id: `plan:${id}`,
      kind: "plan",
      sentence: "plan.page.task",
      values: { code, partner: partnership?.partner.name ?? "none" },
      path: partnershipId === null ? routes.centrePlan(centreId) : routes.partnershipPlan(partnershipId),
      ...untilDay(dueOn),
    })),
  ];
}

/** A principal's claims to confirm; and for oneself, a school to name. */
async function schoolTasks(actor: Actor): Promise<Task[]> {
  if (!isPerson(actor)) return [];
  const [claims, ownClaims] = await Promise.all([
    actor.schoolIds.length === 0
      ? 0
      : db.schoolMembership.count({ where: { schoolId: { in: [...actor.schoolIds] }, status: "CLAIMED" } }),
    actor.isTeacher && actor.schoolId === null
      ? db.schoolMembership.count({ where: { personId: actor.personId, status: "CLAIMED" } })
      : 1,
  ]);
  const common = { at: null, zone: null };
  const tasks: Task[] = [];
  if (claims > 0) {
    const values = { count: claims };
    tasks.push({
      ...common,
      id: "claims",
      kind: "claim",
      sentence: "person.task.claims",
      values,
      path: routes.schoolStaff(),
    });
  }
  if (ownClaims === 0) {
    const path = routes.accountSchool();
    tasks.push({
      ...common,
      id: "school",
      kind: "profile",
      sentence: "person.task.noSchool",
      values: {},
      path,
    });
  }
  return tasks;
}

/** Profiles to write or to look at again, guides to read or to pass on. */
async function programmeTasks(actor: Actor, now: Date): Promise<Task[]> {
  if (!isPerson(actor)) return [];
  const [profiles, guides] = await Promise.all([listProfileTasks(actor, now), listGuideTasks(actor)]);
  return [
    ...profiles.map(({ programme, school, profile }): Task => ({
      id: `profile:${programme.id}:${school.id}`,
      kind: "profile",
      sentence: `profile.task.${profile === null ? "fill" : "check"}`,
      values: { programme: localName(programme, actor.locale), school: school.name },
      path: routes.schoolProgramme(programme.id, school.id),
      ...untilDay(profile === null ? programme.profilesDueOn : null),
    })),
    ...guides.map(({ id, schoolId, districtId, district, programme }): Task => ({
      id: `guide:${id}`,
      kind: "profile",
      sentence: `programme.task.${schoolId !== null ? "read" : districtId !== null ? "district" : "pass"}`,
      values: { programme: localName(programme, actor.locale), district: district?.name ?? "" },
      path:
        schoolId !== null
          ? routes.schoolProgramme(programme.id, schoolId)
          : districtId !== null
            ? routes.schoolProgrammes()
            : routes.provinceProgrammes(),
      at: null,
      zone: null,
    })),
  ];
}

async function nationalTasks(actor: Actor): Promise<Task[]> {
  if (!isPerson(actor) || !actor.isMinistry) return [];
  const [unsure, erasures] = await Promise.all([
    listMailTasks(actor),
    db.erasureRequest.count({ where: { status: "ASKED" } }),
  ]);
  const common = { at: null, zone: null };
  const tasks: Task[] = [];
  if (unsure > 0) {
    const path = routes.nationalMails();
    tasks.push({
      ...common,
      id: "mails",
      kind: "mail",
      sentence: "mail.task.unsure",
      values: { count: unsure },
      path,
    });
  }
  if (erasures > 0) {
    const path = routes.nationalErasures();
    tasks.push({
      ...common,
      id: "erasures",
      kind: "erasure",
      sentence: "inbox.erasures",
      values: { count: erasures },
      path,
    });
  }
  return tasks;
}
