import type { Foreign } from "@/tests/support/foreign-forms";

type Of = {
  session: { id: string };
  offered: { id: string };
  ofSchool: { id: string };
  enrolment: { id: string };
  stranger: { id: string; email: string | null };
};

/** Deeds about seats at Hakan's centre, as a stranger would post them. */
export function seatForms({
  session,
  stranger,
  offered,
  ofSchool,
  enrolment: ofCentre,
}: Of): Record<string, Foreign> {
  const reason = "Yabancı bir el denedi";
  const who = { sessionId: session.id, who: stranger.email ?? "" };
  return {
    placePerson: { fields: { ...who, setsRulesAside: "on", reason }, owner: "coordinator" },
    grantWaiver: { fields: { ...who, rule: "field", reason }, owner: "coordinator" },
    changeWait: { fields: { enrolmentId: offered.id, standsBy: "on" }, owner: "teacherOffer" },
    substituteTeacher: {
      fields: { enrolmentId: ofSchool.id, personId: stranger.id },
      owner: "principal",
      may: ["principal"],
    },
    deferEnrolment: { fields: { enrolmentId: offered.id }, owner: "teacherOffer" },
    excuseStrike: { fields: { enrolmentId: ofCentre.id, reason }, owner: "coordinator" },
    placeStandBy: { fields: { sessionId: session.id }, owner: "coordinator" },
  };
}
