import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const contactAccount: Messages["contactAccount"] = {
  refusal: {
    account_contact_gone: "This person is no longer a contact.",
    account_without_consent: "Nobody without consent or an e-mail address is invited to an account.",
    account_held: "This person has an account already.",
    account_none: "This person has no account and no invitation that waits.",
    account_partner_merged: "This record was merged into another.",
  },
  keep: {
    state: {
      none: "No account",
      invited: "Invited to an account on {date}, not answered yet",
      held: "Has an account since {date}",
    },
    invite: "Invite to an account",
    inviteAgain: "Send a new invitation",
    end: "End the account",
    endInvitation: "Revoke the invitation",
  },
  list: {
    title: "Our partnerships",
    lead: "The partnerships you see for {partner}. Other partners do not stand here.",
    caption: "Partnerships",
    centre: "Centre",
    stage: "Stage",
    nextStep: "Next step",
    due: "Due",
    agreements: "Signed agreements",
    none: "No partnerships yet",
    noneHelp: "When a centre opens a partnership with your organisation, it appears here.",
  },
  page: {
    lead: "{name}, this page shows your partnership with {centre}.",
    people: "People at the centre",
    owner: "Owner of the partnership",
    centre: "Centre",
    agreements: "Agreements",
    terms: "Text of the agreement",
    meetings: "Meetings",
    meetingsNone: "No meeting is on record.",
    sessions: "Sessions you host",
    sessionsNone: "No session is held at your organisation.",
    course: "Course",
    dates: "Dates",
    seats: "Seats",
    reference: "Session number",
    leave: "I no longer speak for this partner",
    leaveText:
      "Your consent is withdrawn, your address is deleted and this account closes for {partner} at once. Other roles you have in the portal stay.",
    leaveSubmit: "Withdraw my consent and leave",
  },
  task: {
    survey: "The survey of your partnership with {centre} waits for your answer",
    step: "The next step of the partnership with {centre} is yours: {step}",
  },
};
