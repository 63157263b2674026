import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { PeopleRow } from "@/lib/network/person/queries/list";
import type { RoleName } from "./rules";

/** One deed a mail, why it came, nobody's name in the subject. */
export type Letter = { subject: string; body: string };

type Invitation = { role: RoleName; place: string | null; link: string; days: number };

export function invitationLetter(t: Translator, { role, place, link, days }: Invitation): Letter {
  const office = place === null ? t(`portal.role.${role}`) : `${t(`portal.role.${role}`)}, ${place}`;
  return {
    subject: t("person.mail.invitationSubject"),
    body: t("person.mail.invitationBody", { office, link, days }),
  };
}

export function registrationLetter(
  t: Translator,
  { code, minutes }: { code: string; minutes: number },
): Letter {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return {
    subject: t("person.mail.registrationSubject"),
    body: t("person.mail.registrationBody", { code: spaced, minutes }),
  };
}

export function alreadyRegisteredLetter(t: Translator, link: string): Letter {
  return {
    subject: t("person.mail.alreadySubject"),
    body: t("person.mail.alreadyBody", { link }),
  };
}

export function claimLetter(t: Translator, { school, link }: { school: string; link: string }): Letter {
  return { subject: t("person.mail.claimSubject"), body: t("person.mail.claimBody", { school, link }) };
}

type Decision = { decision: "confirm" | "refuse"; school: string; link: string };

export function decisionLetter(t: Translator, { decision, school, link }: Decision): Letter {
  return decision === "confirm"
    ? { subject: t("person.mail.confirmedSubject"), body: t("person.mail.confirmedBody", { school, link }) }
    : { subject: t("person.mail.refusedSubject"), body: t("person.mail.refusedBody", { school, link }) };
}

type Granted = { role: RoleName; place: string | null; link: string };

export function roleLetter(t: Translator, { role, place, link }: Granted): Letter {
  const office = place === null ? t(`portal.role.${role}`) : `${t(`portal.role.${role}`)}, ${place}`;
  return { subject: t("person.mail.roleSubject"), body: t("person.mail.roleBody", { office, link }) };
}

/** The list of people as a table, with the columns of the page; given and family name apart. */
export function peopleTable(t: Translator, rows: readonly PeopleRow[], locale: Locale): Table {
  const place = (name: string | null, names: unknown) => name && localName({ name, names }, locale);
  return {
    titles: [
      t("person.export.familyName"),
      t("person.export.givenName"),
      t("person.list.mail"),
      t("person.list.school"),
      t("person.list.province"),
      t("person.list.roles"),
      t("person.list.state"),
    ],
    rows: rows.map((row): Cell[] => [
      row.familyName,
      row.givenName,
      row.email,
      place(row.school, row.schoolNames),
      place(row.province, row.provinceNames),
      row.roles.map((role) => t(`portal.role.${role}`)).join(", "),
      row.isClosed ? t("person.list.closed") : row.isClaimed ? t("person.list.claimed") : null,
    ]),
  };
}
