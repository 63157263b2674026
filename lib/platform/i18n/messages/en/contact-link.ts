import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const contactLink: Messages["contactLink"] = {
  refusal: {
    link_contact_gone: "This person is no longer a contact.",
    link_without_consent: "No link is sent to somebody without consent or an e-mail address.",
    link_over: "This link was revoked already.",
    link_too_many_flags:
      "Much of what you said still waits for an answer. Write again once the centre has answered.",
  },
  gone: {
    title: "This link is no longer valid",
    text: "Your personal link may have expired, or a new one was sent in its place. Ask the centre that wrote to you for a new one; the link in the latest letter is valid.",
  },
  page: {
    title: "Your partnership",
    lead: "{name}, this page was opened by your personal link, which leads in until {until}. It shows your partnership with {centre} and nothing else.",
    ask: "Questions:",
    none: "No agreement has been signed yet.",
    flags: "What you told us",
    wrong: "Something here is wrong",
    what: "What is wrong?",
    whatHint: "Which fact, and what is right. The centre answers and you get a mail.",
    submit: "Send",
    sent: "The centre has what you said. Its answer comes by mail.",
    said: "You said on {when}",
  },
  list: {
    title: "The partner's personal link",
    lead: "Without an account a contact sees this partnership alone and says what is wrong. A link leads in for {days} days.",
    none: "The partner has no contact on record.",
    notSent: "No link was sent",
    noConsent: "No consent or no e-mail address; no link can be sent",
    state: {
      open: "Sent {sent}, leads in until {until}",
      expired: "Sent {sent}, expired {until}",
      revoked: "Sent {sent}, revoked (it would have led in until {until})",
    },
    send: "Send a link",
    sendAgain: "Send a new link",
    sent: "The link was sent to {name}.",
    revoke: "Revoke the link",
  },
  letter: {
    subject: "The page of your partnership",
    text: "{centre} shares with you the page of its partnership with {partner}: agreements, commitments and deliveries. If something is wrong, say so on the same page.",
    until: "The link is yours alone and leads in until {date}. Do not pass it on.",
    open: "Open your page",
  },
};
