import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const register = {
  page: {
    title: "Register as a teacher",
    lead: "Register as a vocational teacher, school leader or member of staff; apply for courses and keep your certificates here.",
    givenName: "Given name",
    familyName: "Family name",
    mail: "E-mail address",
    mailHint: "Write one you will still use when you change schools. The code goes there.",
    notice: "I have read the privacy notice",
    noticeLink: "Privacy notice",
    noticeText:
      "It tells why and how we use your data (version {version}). Ticking that you read it gives no consent.",
    submit: "Send the code",
    known: "Do you have an account?",
    signIn: "Sign in",
  },
  code: {
    title: "Prove your address",
    text: "We sent six digits to {mail}. They hold for {minutes} minutes.",
    submit: "Finish the registration",
    again: "Begin again",
  },
  invitation: {
    title: "You are invited",
    text: "You are invited to this office:",
    account: "The office is added to your account at {mail}.",
    newAccount: "A new account is opened for {mail}.",
    accept: "Accept the invitation",
    overTitle: "This invitation no longer holds",
    overText: "It may have been used, taken back or run out. Ask whoever invited you for a new one.",
  },
} satisfies Messages["register"];
