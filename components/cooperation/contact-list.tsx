import { getTranslations } from "next-intl/server";
import { Checkbox, Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/panel";
import { endContactAccountAction, inviteContactAction } from "@/lib/cooperation/contact-account/actions";
import type { ContactAccount } from "@/lib/cooperation/contact-account/queries";
import { addContactAction, editContactAction, endContactAction } from "@/lib/cooperation/partner/actions";
import type { PartnerDetail } from "@/lib/cooperation/partner/queries";
import { formatDate } from "@/lib/platform/dates/format";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/platform/i18n/locales";

type Contact = PartnerDetail["contacts"][number];

/** Who speaks for a partner, with the deeds on each; seen by its own centres and the ministry only. */
export async function ContactList({
  partner,
  accounts,
  locale,
  zone,
}: {
  partner: PartnerDetail;
  accounts: ReadonlyMap<string, ContactAccount>;
  locale: Locale;
  zone: string;
}) {
  const t = await getTranslations("partner.contact");
  return (
    <Section id="contacts" title={t("title")}>
      <p className="mb-4 max-w-measure text-ink-soft">{t("lead")}</p>
      {partner.contacts.length === 0 ? <p className="mb-4">{t("none")}</p> : null}
      <ul className="plain-list mb-4">
        {partner.contacts.map((contact) => (
          <li key={contact.id} className="mb-4">
            <p className="font-[620]">{[contact.name, contact.position].filter(Boolean).join(", ")}</p>
            <p className="text-sm text-ink-soft">
              {contact.consentedAt
                ? t("consented", { date: formatDate(contact.consentedAt, { locale, zone }) })
                : t("notConsented")}
            </p>
            <p>
              {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
              {contact.email && contact.phone ? " · " : null}
              {contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null}
            </p>
            <AccountOf contact={contact} account={accounts.get(contact.id)} locale={locale} zone={zone} />
            <Details summary={`${t("edit")}: ${contact.name}`}>
              <Form
                action={editContactAction}
                noun="partner"
                id={`contact-${contact.id}`}
                doneText={t("saved")}
              >
                <input type="hidden" name="contactId" value={contact.id} />
                <ContactFields contact={contact} />
                <SubmitButton>{t("save")}</SubmitButton>
              </Form>
              <Form
                action={endContactAction}
                noun="partner"
                id={`end-${contact.id}`}
                fieldless
                className="mt-6"
              >
                <input type="hidden" name="contactId" value={contact.id} />
                <p>{t("endWarning")}</p>
                <SubmitButton tone="danger">{t("end")}</SubmitButton>
              </Form>
            </Details>
          </li>
        ))}
      </ul>
      <Details summary={t("add")}>
        <Form action={addContactAction} noun="partner" id="new-contact" doneText={t("saved")}>
          <input type="hidden" name="partnerId" value={partner.id} />
          <ContactFields />
          <SubmitButton>{t("save")}</SubmitButton>
        </Form>
      </Details>
    </Section>
  );
}

/** Whether somebody signs in for the partner, with the invitation and the end of it. */
async function AccountOf({
  contact,
  account,
  locale,
  zone,
}: {
  contact: Contact;
  account: ContactAccount | undefined;
  locale: Locale;
  zone: string;
}) {
  const t = await getTranslations("contactAccount.keep");
  const { id, name, email, consentedAt } = contact;
  const { state, since } = account ?? { state: "none" as const, since: null };
  const date = since ? formatDate(since, { locale, zone: state === "held" ? "UTC" : zone }) : "";
  return (
    <>
      <p className="text-sm text-ink-soft">{t(`state.${state}`, { date })}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        {state !== "held" && email !== null && consentedAt !== null ? (
          <Form
            action={inviteContactAction}
            noun="contactAccount"
            id={`invite-${id}`}
            fieldless
            className="w-auto"
          >
            <input type="hidden" name="contactId" value={id} />
            <SubmitButton tone="secondary" size="small">
              {t(state === "invited" ? "inviteAgain" : "invite")}
              <span className="sr-only"> {name}</span>
            </SubmitButton>
          </Form>
        ) : null}
        {state === "none" ? null : (
          <Form
            action={endContactAccountAction}
            noun="contactAccount"
            id={`close-${id}`}
            fieldless
            className="w-auto"
          >
            <input type="hidden" name="contactId" value={id} />
            <SubmitButton tone="quiet" size="small">
              {t(state === "held" ? "end" : "endInvitation")}
              <span className="sr-only"> {name}</span>
            </SubmitButton>
          </Form>
        )}
      </div>
    </>
  );
}

async function ContactFields({ contact }: { contact?: Contact }) {
  const t = await getTranslations("partner.contact");
  return (
    <>
      <TextInput name="name" label={t("name")} maxLength={120} defaultValue={contact?.name} />
      <TextInput
        name="position"
        label={t("position")}
        optional
        maxLength={120}
        defaultValue={contact?.position}
      />
      <TextInput name="email" type="email" label={t("email")} optional defaultValue={contact?.email} />
      <TextInput name="phone" type="tel" label={t("phone")} optional defaultValue={contact?.phone} />
      <Select
        name="locale"
        label={t("language")}
        defaultValue={contact?.locale ?? LOCALES[0]}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      />
      <Checkbox
        name="hasConsented"
        label={t("hasConsented")}
        defaultChecked={contact ? contact.consentedAt !== null : false}
      />
    </>
  );
}
