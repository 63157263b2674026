import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const form = {
  summary: {
    one: "Not sent: 1 thing to put right",
    many: "Not sent: {count} things to put right",
    refusedTitle: "This could not be done",
    titlePrefix: "Error: ",
    errorPrefix: "Error:",
  },
  submit: {
    sending: "Sending…",
  },
  date: {
    day: "Day",
    month: "Month",
    year: "Year",
    hint: "For example 12 3 2026",
  },
  time: {
    hint: "For example 09:30",
  },
  select: {
    choose: "Choose",
  },
  text: {
    atMost: "At most {max} characters.",
  },
  file: {
    again: "Choose the file again; what you typed is still here.",
  },
  conflict: {
    title: "Somebody else saved this while you were writing",
    text: "Nothing of theirs was overwritten and nothing you wrote is lost. Beside each answer of yours that differs stands what is stored now. Save again to put yours in its place.",
    stored: "Stored now",
    empty: "(nothing)",
    yes: "Ticked",
    no: "Not ticked",
  },
  refusal: {
    request_unreadable: "The form could not be read. Reload the page and try again.",
    request_too_large: "What was sent is too large. Try a smaller file or a shorter text.",
    request_foreign: "This form was not sent from this site. Open the page here and fill it in again.",
    request_failed: "Something went wrong on our side; nothing was saved. Try again in a little while.",
    request_unsure:
      "The connection broke; it is not certain whether this was saved. Reload the page and look, and try again if it was not.",
    not_found: "The record was not found. Go back to the list and choose again.",
    sign_in_needed: "You have been signed out. Sign in and try again.",
    unknown: "This cannot be done at the moment.",
  },
} satisfies Messages["form"];
