import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const attendance: Messages["attendance"] = {
  status: {
    PRESENT: "Present",
    LATE: "Late",
    PARTIAL: "Present in part",
    ABSENT: "Absent",
    EXCUSED: "Excused",
  },
  letter: { PRESENT: "✓", LATE: "L", PARTIAL: "½", ABSENT: "–", EXCUSED: "E" },
  notMarked: "Not marked",
  refusal: {
    attendance_too_early: "This half-day's register opens 15 minutes before it starts.",
    session_not_running: "No register is kept for this session in its present state.",
    correction_needs_reason: "The session is closed, so say why you correct the register.",
    marked_meanwhile:
      "Somebody else changed the register while you were on this page. Nothing was saved; reload the page and look again.",
    minutes_out_of_range:
      "Type the minutes attended for everyone who was late or present in part; fewer than the half-day has.",
    nothing_marked: "Nobody was marked or changed.",
  },
  page: {
    title: "Attendance",
    lead: "{course} · {reference}",
    slots: "Half-days",
    slotState: "{marked} of {all} marked",
    opensAt: "Opens {when}",
    caption: "Register of {slot}",
    person: "Participant",
    mark: "Mark",
    minutes: "Minutes attended",
    minutesFor: "{name}: minutes attended",
    markFor: "{name}: mark",
    minutesHint: "Only for those who were late or present in part. This half-day has {minutes} minutes.",
    reason: "Reason for the correction",
    save: "Save the register",
    restPresent: "Everyone not marked was present",
    saved:
      "The register is saved: {marked} new {marked, plural, one {mark} other {marks}}, {corrected} corrected.",
    nobody: "Nobody has a place in this session.",
    overview: "All half-days",
    total: "Attended",
    history: "Corrections",
    historyRow: "{name}, {slot}: was “{status}” ({minutes} min), marked by {by}; corrected {when}.",
    historyReason: "Reason: {reason}",
    toClosing: "Close and issue certificates",
    toCertificates: "Certificates",
    readOnly: "Only the centre's coordinators and the session's trainers can fill in this register.",
  },
  task: {
    mark: "Complete the register: {course} ({reference}), {missing} {missing, plural, one {mark} other {marks}} missing",
  },
};
