import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getToday } from "@/lib/network/network/queries";
import { endRoleAction, handOverRoleAction } from "@/lib/network/person/actions";
import { canManagePeople } from "@/lib/network/person/policy";
import { getPerson } from "@/lib/network/person/queries/detail";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { LOCALE_NAMES, LOCALES } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { placeName } from "@/lib/platform/i18n/place-name";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string; roleId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("person.detail"))("end") };
}

/** Ending an office, or handing it on to a successor. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const { id, roleId } = await params;
  const personId = readId(id);
  const person = personId && canManagePeople(actor) ? await getPerson(actor, personId) : null;
  const role = person?.roles.find((row) => row.id === readId(roleId));
  if (!person || !role) notFound();
  const t = await getTranslations("person.detail");
  const tRole = await getTranslations("portal.role");
  const tInvitation = await getTranslations("person.invitation");
  return (
    <>
      <PageHeading
        title={t("endTitle", { role: tRole(role.role) })}
        kicker={`${person.givenName} ${person.familyName}`}
        lead={placeName(role, locale) ?? t("everywhere")}
        crumbs={[
          {
            href: localised(locale, routes.nationalPerson(person.id)),
            label: `${person.givenName} ${person.familyName}`,
          },
        ]}
      />
      <Section title={t("end")}>
        <Form action={endRoleAction} noun="person">
          <input type="hidden" name="assignmentId" value={role.id} />
          <DateFields name="endsOn" label={t("endOn")} defaultValue={dayOfDate(await getToday(actor, now))} />
          <FormButtons>
            <SubmitButton tone="danger">{t("end")}</SubmitButton>
          </FormButtons>
        </Form>
      </Section>
      {role.role === "PARTNER_CONTACT" ? null : (
        <Section title={t("handOver")} lead={t("handOverText")}>
          <Form action={handOverRoleAction} noun="person">
            <input type="hidden" name="assignmentId" value={role.id} />
            <TextInput name="mail" type="email" label={t("successor")} width="medium" />
            <RadioGroup
              name="locale"
              label={tInvitation("language")}
              options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
              defaultValue={locale}
              inline
            />
            <FormButtons>
              <SubmitButton>{t("handOver")}</SubmitButton>
            </FormButtons>
          </Form>
        </Section>
      )}
    </>
  );
}
