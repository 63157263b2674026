import type { Translator } from "@/lib/platform/i18n/translator";

/** To a principal whose school has no profile: what is asked, by when, and where. */
export function profileReminderLetter(
  t: Translator,
  { programme, dueOn, link }: { programme: string; dueOn: string; link: string },
) {
  return {
    kind: "profile.reminder",
    subject: t("profile.mail.reminder.subject", { programme }),
    body: t("profile.mail.reminder.body", { programme, dueOn, link }),
  };
}
