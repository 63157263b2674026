import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const checkIn: Messages["checkIn"] = {
  refusal: {
    check_in_too_early: "Check-in for this half-day opens at {time}.",
    check_in_too_late: "Check-in closed at {time}. If you are here, tell the trainer, who marks you.",
    check_in_not_running: "No register is kept for this session at the moment.",
    check_in_wrong_code: "The code is wrong or has changed. Type the one shown now, or scan again.",
    check_in_none: "There is no half-day around this time in which you have a place.",
    check_in_marked: "The trainer has marked you already. If that is not right, tell the trainer.",
    check_in_wait: "Too many tries in a short time. Try again in {seconds} seconds.",
    check_ins_none_decided: "You said “here” or “not here” for nobody.",
    register_locked: "The register is locked because certificates are out.",
  },
  screen: {
    title: "Check-in by code",
    register: "Attendance",
    open: "Show the check-in code",
    until: "open until {time}",
    qr: "QR code to scan with a phone",
    code: "Code to type in “My learning”",
    counted: "{in} checked in, {people} expected",
    lost: "No connection: the code shown may be out of date. It renews itself once the line is back.",
  },
  own: {
    title: "Check in",
    learning: "My learning",
    code: "Code on the screen",
    codeHint: "Six digits; they change every twenty seconds",
    submit: "I am here",
    done: "You are checked in. The trainer confirms by sample.",
    in: "Checked in at {time}. The trainer confirms by sample.",
  },
  sample: {
    title: "Checked in by code",
    counts: "{people} checked in by code; {found} seen in the room, {missed} not found.",
    lead: "Look for these people, drawn by lot from those who checked in. If one is not here, everybody who checked in by code is looked for.",
    yes: "Here",
    no: "Not here",
    submit: "Confirm",
    saved: "The confirmation is saved.",
    done: "The sample is complete: the check-ins are confirmed.",
  },
};
