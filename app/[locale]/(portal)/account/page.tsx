import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { RadioGroup } from "@/components/form/choice-fields";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { AccountTabs } from "@/components/network/account-tabs";
import { FieldChoice } from "@/components/network/field-choice";
import { Section } from "@/components/ui/panel";
import { listFieldOptions } from "@/lib/network/field/queries";
import { editOwnAction } from "@/lib/network/person/actions";
import { getOwnPerson } from "@/lib/network/person/queries/detail";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { LOCALE_NAMES, LOCALES } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { placeName } from "@/lib/platform/i18n/place-name";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("account"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const [person, fields] = await Promise.all([getOwnPerson(actor), listFieldOptions(actor)]);
  if (!person) notFound();
  const t = await getTranslations("account.profile");
  const tRole = await getTranslations("portal.role");
  const chosen = person.fields.filter((row) => row.endsOn === null || row.endsOn > now);
  const offices = person.roles.filter(
    (row) => row.startsOn <= now && (row.endsOn === null || row.endsOn > now),
  );
  return (
    <>
      <AccountTabs part="profile" actor={actor} locale={locale} lead={t("lead")} />
      <div className="mt-8">
        <Form action={editOwnAction} noun="person" doneText={t("saved")}>
          <input type="hidden" name="version" value={person.version} />
          <TextInput
            name="givenName"
            label={t("givenName")}
            hint={t("nameHint")}
            defaultValue={person.givenName}
            autoComplete="given-name"
            width="medium"
          />
          <TextInput
            name="familyName"
            label={t("familyName")}
            defaultValue={person.familyName}
            autoComplete="family-name"
            width="medium"
          />
          {person.email ? (
            <p>
              {t("mail")}: <strong className="font-[600]">{person.email}</strong>
            </p>
          ) : null}
          <TextInput
            name="phone"
            type="tel"
            label={t("phone")}
            hint={t("phoneHint")}
            defaultValue={person.phone}
            autoComplete="tel"
            width="medium"
            optional
          />
          <RadioGroup
            name="locale"
            label={t("language")}
            options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
            defaultValue={person.locale}
            inline
          />
          <FieldChoice locale={locale} fields={fields} chosen={chosen.map((row) => row.field.id)} />
          <FormButtons>
            <SubmitButton>{t("save")}</SubmitButton>
          </FormButtons>
        </Form>
      </div>
      <Section id="roles" title={t("roles")}>
        {offices.length === 0 ? <p className="text-ink-soft">{t("noRoles")}</p> : null}
        <ul className="grid gap-2">
          {offices.map((row) => (
            <li key={row.id}>
              {[tRole(row.role), placeName(row, locale)].filter(Boolean).join(", ")}{" "}
              <span className="text-ink-soft">({formatDate(row.startsOn, { locale, zone: "UTC" })} →)</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
