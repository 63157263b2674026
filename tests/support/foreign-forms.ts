import { REVERSAL_REASONS } from "@/lib/learning/enrolment/rules";
import { NETWORK_PICTURES } from "@/lib/network/network/rules";
import { db } from "@/lib/platform/db";
import { seatForms } from "@/tests/support/foreign-seats";
import { personaOf, type PersonaKey } from "@/prisma/seed/personas";

export type Fields = Record<string, string | string[] | File>;
export type Foreign = {
  fields: Fields;
  /** Whoever the ids belong to. */
  owner: PersonaKey;
  /** Strangers elsewhere who have a say here: the record is their own, or their province's. */
  may?: string[];
};

/** What Hakan's centre, and a school and people of nobody among the strangers, own in the demonstration: one of each. */
export async function hakansThings(at: Date) {
  const hakan = await db.person.findUniqueOrThrow({ where: { personaKey: "coordinator" } });
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const centreId = centre.id;
  const ministry = await db.person.findUniqueOrThrow({ where: { personaKey: "ministrySecond" } });
  const session = await db.session.findFirstOrThrow({
    where: { centreId, status: "PUBLISHED" },
    include: { slots: { take: 1 }, enrolments: { where: { person: { personaKey: null } }, take: 1 } },
  });
  const enrolment = await db.enrolment.findFirstOrThrow({
    where: { session: { centreId }, person: { personaKey: null }, status: { in: ["PLACED", "WAITLISTED"] } },
  });
  const offered = await db.enrolment.findFirstOrThrow({
    where: { person: { personaKey: "teacherOffer" }, status: "OFFERED" },
  });
  const ofPrincipal = { some: { role: "PRINCIPAL", person: { personaKey: "principal" } } } as const;
  const ofSchool = await db.enrolment.findFirstOrThrow({
    where: { status: "PLACED", school: { roles: ofPrincipal } },
  });
  const course = await db.course.findFirstOrThrow({ where: { centreId }, include: { versions: true } });
  const draft = await db.courseVersion.findFirst({ where: { course: { centreId }, status: "DRAFT" } });
  const training = await db.training.findFirstOrThrow({
    where: { centreId, participants: { none: { person: { personaKey: { not: null } } } } },
    include: { participants: true },
  });
  const certificate = await db.certificate.findFirstOrThrow({
    where: { session: { centreId }, status: "ISSUED" },
  });
  const staff = await db.centreStaff.findFirstOrThrow({ where: { centreId } });
  const school = await db.school.findFirstOrThrow({
    where: { isDemonstration: true, province: { code: "55" }, slug: { not: personaOf("teacherNew").school } },
  });
  const stranger = await db.person.findFirstOrThrow({
    where: { personaKey: null, roles: { some: { role: "TEACHER" } } },
  });
  const double = await db.person.findFirstOrThrow({
    where: { id: { not: stranger.id }, personaKey: null, roles: { some: { role: "TEACHER" } } },
  });
  const doubleSchool = await db.school.findFirstOrThrow({
    where: { id: { not: school.id }, isDemonstration: true, provinceId: school.provinceId },
  });
  const account = await db.oidcAccount.create({
    data: { issuer: "https://kimlik.example", subject: "hakan", personId: hakan.id, linkedAt: at },
  });
  const claim = await db.schoolMembership.findFirstOrThrow({
    where: { status: "CLAIMED", person: { personaKey: "teacherNew" } },
  });
  const confirmed = await db.schoolMembership.findFirstOrThrow({
    where: { status: "CONFIRMED", endsOn: null, schoolId: claim.schoolId },
  });
  const assignment = await db.roleAssignment.findFirstOrThrow({
    where: { personId: hakan.id, role: "COORDINATOR" },
  });
  const invitation = await db.invitation.create({
    data: {
      email: "yeni@okul.example",
      locale: "tr",
      role: "COORDINATOR",
      centreId,
      tokenHash: "nobody's",
      createdAt: at,
      expiresAt: new Date(at.getTime() + 7 * 86_400_000),
    },
  });
  const mail = await db.mail.create({
    data: {
      recipient: "yeni@okul.example",
      locale: "tr",
      kind: "x",
      subject: "x",
      body: "x",
      status: "UNSURE",
      queuedAt: at,
    },
  });
  const erasure = await db.erasureRequest.create({ data: { personId: stranger.id, askedAt: at } });
  const trainingImport = await db.trainingImport.create({
    data: {
      centreId,
      fileName: "x.csv",
      sha256: "x",
      rows: { trainings: [], problems: [] },
      goodRows: 0,
      badRows: 0,
      checkedAt: at,
      checkedById: hakan.id,
    },
  });
  const file = await db.storedFile.create({
    data: { sha256: "x", name: "x.pdf", contentType: "application/pdf", size: 1, uploadedAt: at },
  });
  await db.trainingFile.create({ data: { trainingId: training.id, fileId: file.id } });
  const signIn = await db.signIn.create({
    data: {
      personId: hakan.id,
      method: "PASSWORD",
      startedAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  const programme = await db.programme.findFirstOrThrow({
    where: { status: "OPEN" },
    include: { topics: true, runs: { include: { pairs: { take: 1 } }, orderBy: { number: "asc" } } },
  });
  const gokpinar = await db.school.findUniqueOrThrow({ where: { slug: personaOf("principal").school } });
  const receipts = await db.guideReceipt.findMany({
    where: {
      OR: [{ schoolId: gokpinar.id }, { province: { code: "16" }, districtId: null, schoolId: null }],
    },
    orderBy: { schoolId: { sort: "asc", nulls: "last" } },
  });
  return {
    programme,
    gokpinar,
    receipts,
    hakan,
    ministry,
    centre,
    session,
    enrolment,
    offered,
    ofSchool,
    course,
    version: draft ?? course.versions[0]!,
    training,
    certificate,
    staff,
    school,
    stranger,
    double,
    doubleSchool,
    account,
    claim,
    confirmed,
    assignment,
    invitation,
    mail,
    erasure,
    trainingImport,
    signIn,
    file,
    field: await db.field.findFirstOrThrow({ where: { centres: { some: { centreId } } } }),
  };
}

type Things = Awaited<ReturnType<typeof hakansThings>>;

/** A well-filled form for every action that takes somebody's id, each with the ids of `hakansThings`. */
export function foreignForms(of: Things, at: Date): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  const ofMinistry = (fields: Fields): Foreign => ({ fields, owner: "ministry" });
  const text = "Uygulamalı bir çalışma: kurulum, ölçüm ve arıza giderme.";
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const reason = "Salon onarımda olduğu için yapılamıyor.";
  const session = { sessionId: of.session.id, version: String(of.session.version) };
  const version = { versionId: of.version.id, editVersion: String(of.version.editVersion) };
  const centre = { centreId: of.centre.id, version: String(of.centre.version) };
  const school = { schoolId: of.school.id, version: String(of.school.version) };
  const training = { trainingId: of.training.id };
  const enrolment = { enrolmentId: of.enrolment.id };
  const courseText = {
    title: "Başkasının kursu",
    summary: text,
    description: text,
    outcomes: text,
    mode: "FACE_TO_FACE",
    hours: "12",
    language: "tr",
    audiences: ["TEACHER"],
    fieldIds: [of.field.id],
  };
  const sessionText = {
    capacity: "20",
    minimum: "5",
    fillMode: "ARRIVAL",
    "days.0.date": day(40),
    "days.0.morningFrom": "09:00",
    "days.0.morningTo": "12:00",
    opensOn: day(1),
    lastDay: day(30),
    cutOffHours: "24",
    venue: "Atölye",
  };
  const trainingText = {
    scope: "HOME",
    countryCode: "TR",
    hostName: "Kurum",
    topic: "Başkasının eğitimi",
    mode: "FACE_TO_FACE",
    startsOn: day(-10),
    endsOn: day(-9),
    hours: "12",
  };
  const csv = new File(["kapsam;konu\r\n"], "x.csv", { type: "text/csv" });
  return {
    acceptOffer: { fields: { enrolmentId: of.offered.id }, owner: "teacherOffer" },
    declineOffer: { fields: { enrolmentId: of.offered.id }, owner: "teacherOffer" },
    withdrawEnrolment: {
      fields: { enrolmentId: of.offered.id, reason: "illness" },
      owner: "teacherOffer",
    },
    decideEnrolments: ofCentre({
      sessionId: of.enrolment.sessionId,
      enrolmentIds: [of.enrolment.id],
      decision: "waitlist",
    }),
    cancelEnrolment: ofCentre({ ...enrolment, reason: "level" }),
    moveApplicant: ofCentre({ ...enrolment, to: "wait", reason: "Başkasının listesi." }),
    publishAllocation: ofCentre({ sessionId: of.enrolment.sessionId }),
    revertRejection: ofCentre({ ...enrolment, reason: REVERSAL_REASONS[0] }),
    ...seatForms(of),
    closeSession: ofCentre({ sessionId: of.session.id }),
    reissueCertificate: ofCentre({ certificateId: of.certificate.id }),
    revokeCertificate: ofCentre({ certificateId: of.certificate.id, reason: "ISSUED_IN_ERROR" }),
    createCourse: ofCentre({ centreId: of.centre.id, ...courseText }),
    editCourse: ofCentre({ ...version, ...courseText }),
    submitCourse: ofCentre(version),
    renewCourse: ofCentre({ courseId: of.course.id }),
    retireCourse: ofCentre({ courseId: of.course.id }),
    publishCourse: ofMinistry(version),
    returnCourse: ofMinistry({ ...version, reason }),
    createSession: ofCentre({ courseId: of.course.id, ...sessionText }),
    editSession: ofCentre({ ...session, ...sessionText }),
    publishSession: ofCentre(session),
    confirmSession: ofCentre(session),
    completeSession: ofCentre(session),
    postponeSession: ofCentre({ ...session, reason }),
    cancelSession: ofCentre({ ...session, reason }),
    logTraining: ofCentre({ centreId: of.centre.id, ...trainingText }),
    editTraining: ofCentre({ ...training, version: String(of.training.version), ...trainingText }),
    addParticipant: ofCentre({ ...training, personId: of.stranger.id }),
    addNamedParticipant: ofCentre({ ...training, givenName: "Ad", familyName: "Soyad" }),
    removeParticipant: ofCentre({ ...training, participantId: of.training.participants[0]?.id ?? "" }),
    checkImport: ofCentre({ centreId: of.centre.id, file: csv }),
    confirmImport: ofCentre({ importId: of.trainingImport.id }),
    discardImport: ofCentre({ importId: of.trainingImport.id }),
    attachFile: ofCentre({ ...training, file: new File(["%PDF-1.4"], "rapor.pdf") }),
    detachFile: ofCentre({ ...training, fileId: of.file.id }),
    removeTraining: ofCentre(training),
    editCentre: ofCentre({ ...centre, "description.tr": text, "description.en": "", "description.az": "" }),
    confirmCentre: ofCentre(centre),
    addCentreStaff: ofCentre({
      centreId: of.centre.id,
      personId: of.stranger.id,
      position: "TRAINER",
      startsOn: day(0),
    }),
    endCentreStaff: ofCentre({ centreId: of.centre.id, staffId: of.staff.id }),
    editSchool: ofMinistry({ ...school, name: of.school.name, kind: of.school.kind }),
    confirmSchool: ofMinistry(school),
    closeSchool: ofMinistry({ schoolId: of.school.id, closedOn: day(0), reason: "Taşındı." }),
    reopenSchool: ofMinistry({ schoolId: of.school.id }),
    editNetwork: ofMinistry({
      version: "1",
      "name.tr": "Ağ",
      "name.en": "",
      "name.az": "",
      locale: "tr",
      zone: "Europe/Istanbul",
    }),
    removeNetworkPicture: ofMinistry({ version: "1", picture: NETWORK_PICTURES[0] }),
    setNetworkPicture: ofMinistry({
      version: "1",
      picture: NETWORK_PICTURES[0],
      file: new File(["x"], "x.png"),
    }),
    decideMembership: ofMinistry({ membershipId: of.claim.id, decision: "confirm" }),
    withdrawClaim: { fields: { membershipId: of.claim.id }, owner: "teacherNew", may: ["teacherNew"] },
    endMembership: ofMinistry({ membershipId: of.confirmed.id, endsOn: day(-1) }),
    sendInvitation: ofMinistry({
      mail: "kapici@okul.example",
      locale: "tr",
      role: "COORDINATOR",
      centreId: of.centre.id,
    }),
    revokeInvitation: ofMinistry({ invitationId: of.invitation.id }),
    grantRole: ofMinistry({
      personId: of.stranger.id,
      role: "COORDINATOR",
      centreId: of.centre.id,
      startsOn: day(0),
    }),
    handOverRole: ofMinistry({
      assignmentId: of.assignment.id,
      mail: "kapici@okul.example",
      locale: "tr",
    }),
    endRole: ofMinistry({ assignmentId: of.assignment.id, endsOn: day(1) }),
    resetTotp: ofMinistry({ personId: of.hakan.id }),
    endSignIn: { fields: { signInId: of.signIn.id }, owner: "coordinator" },
    resendMail: ofMinistry({ mailId: of.mail.id }),
    discardMail: ofMinistry({ mailId: of.mail.id }),
    setSetting: ofMinistry({ key: "offerHours", value: "1", validFrom: day(1) }),
    mergePeople: ofMinistry({ firstId: of.stranger.id, secondId: of.double.id, keptId: of.stranger.id }),
    mergeSchools: ofMinistry({ firstId: of.school.id, secondId: of.doubleSchool.id, keptId: of.school.id }),
    unlinkOidc: ofCentre({ issuer: of.account.issuer, subject: of.account.subject }),
    decideErasure: ofMinistry({ requestId: of.erasure.id, decision: "erase" }),
    closeAccount: ofMinistry({ personId: of.stranger.id }),
    ...programmeForms(of),
  };
}

/** Programmes, profiles and matchings: the ministry's, a school's own, a province's own. */
function programmeForms(of: Things): Record<string, Foreign> {
  const ofMinistry = (fields: Fields): Foreign => ({ fields, owner: "ministry" });
  const { programme, gokpinar, receipts } = of;
  const programmeId = programme.id;
  const version = String(programme.version);
  const facts = {
    name: "Başkasının programı",
    kinds: ["VOCATIONAL_HIGH_SCHOOL"],
    termYears: "4",
    profilesDueOn: "2027-05-01",
    startsOn: "2027-09-15",
    planDueMonth: "10",
    planDueDay: "31",
    confirmDays: "30",
    reviewMonths: "6",
  };
  const [run, other] = programme.runs;
  const ofRun = { runId: run?.id ?? "", version: String(run?.version) };
  const reason = "İki okul zaten birlikte çalışıyor.";
  const pair = run?.pairs[0];
  return {
    createProgramme: ofMinistry(facts),
    editProgramme: ofMinistry({ programmeId, version, ...facts }),
    addTopic: ofMinistry({ programmeId, name: "Yeni konu" }),
    editTopic: ofMinistry({ topicId: programme.topics[0]?.id ?? "", name: "Başka konu" }),
    writeGuide: ofMinistry({ programmeId, version, guide: "Kılavuz" }),
    sendGuide: ofMinistry({ programmeId, version }),
    remindProfiles: ofMinistry({ programmeId }),
    makeRun: ofMinistry({
      programmeId,
      startsOn: "2027-09-15",
      complementarity: "60",
      resourceGap: "40",
      sharedFields: "20",
      distance: "-10",
      everybody: "50",
    }),
    unfixPair: ofMinistry({ pairId: pair?.id ?? "", version: ofRun.version, reason }),
    fixPair: ofMinistry({ pairId: pair?.id ?? "", version: ofRun.version, reason }),
    movePair: ofMinistry({
      ...ofRun,
      schoolAId: pair?.schoolAId ?? "",
      schoolBId: pair?.schoolBId ?? "",
      reason,
    }),
    discardRun: ofMinistry({ runId: other?.id ?? "", version: String(other?.version) }),
    publishRun: ofMinistry(ofRun),
    moveProgramme: ofMinistry({ programmeId, version, to: "DRAFT" }),
    fillProfile: {
      fields: {
        programmeId,
        schoolId: gokpinar.id,
        version: "0",
        students: "400",
        teachers: "30",
        workshops: "5",
        digitalDevices: "80",
        libraryBooks: "900",
        projectsDone: "2",
        districtIndex: "50",
        takesPart: "on",
        "topics.0.topicId": programme.topics[0]?.id ?? "",
        "topics.0.offer": "2",
        "topics.0.need": "0",
      },
      owner: "principal",
      may: ["principal"],
    },
    confirmGuide: { fields: { receiptId: receipts[0]?.id ?? "" }, owner: "principal", may: ["principal"] },
    passGuideOn: {
      fields: { receiptId: receipts.at(-1)?.id ?? "" },
      owner: "provinceOfficer",
      may: ["provinceOfficer"],
    },
  };
}
