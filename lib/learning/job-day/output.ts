import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { formatDate, formatInstant } from "@/lib/platform/dates/format";
import { letterText } from "@/lib/platform/mail/letter";

type About = { name: string; title: string; reference: string; url: string; zone: string; locale: Locale };

/** To a host's mentor: days that wait for their word, and the personal way in. */
export function askLetter(t: Translator, about: About & { host: string; count: number; expiresAt: Date }) {
  const { name, title, reference, url, zone, locale, host, count, expiresAt } = about;
  return {
    kind: "job_day.asked",
    subject: t("jobDay.letter.askSubject"),
    body: letterText(t, {
      name,
      paragraphs: [
        t("jobDay.letter.ask", { count, host, title }),
        t("jobDay.letter.until", { when: formatInstant(expiresAt, { locale, zone }) }),
      ],
      deed: { label: t("jobDay.letter.open"), url },
      reference,
      why: t("jobDay.letter.whyMentor"),
      network: t("layout.network.name"),
    }),
  };
}

/** To a teacher: the mentor says that a day was not so. */
export function deniedLetter(t: Translator, about: About & { day: string; line: string }) {
  const { name, title, reference, url, locale, day, line } = about;
  return {
    kind: "job_day.denied",
    subject: t("jobDay.letter.deniedSubject"),
    body: letterText(t, {
      name,
      paragraphs: [
        t("jobDay.letter.denied", { day: formatDate(day, { locale, zone: "UTC" }), title }),
        `“${line}”`,
      ],
      deed: { label: t("jobDay.letter.openOwn"), url },
      reference,
      why: t("jobDay.letter.whyTeacher"),
      network: t("layout.network.name"),
    }),
  };
}

/** To a teacher: days at the host that have no entry. */
export function missingLetter(t: Translator, about: About & { days: readonly string[] }) {
  const { name, title, reference, url, locale, days } = about;
  return {
    kind: "job_day.missing",
    subject: t("jobDay.letter.missingSubject"),
    body: letterText(t, {
      name,
      paragraphs: [
        t("jobDay.letter.missing", { title }),
        days.map((day) => formatDate(day, { locale, zone: "UTC" })).join("\n"),
      ],
      deed: { label: t("jobDay.letter.openOwn"), url },
      reference,
      why: t("jobDay.letter.whyTeacher"),
      network: t("layout.network.name"),
    }),
  };
}
