import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { InvitationTable } from "@/components/network/invitation-table";
import { OfficeFields } from "@/components/network/office-fields";
import { SchoolFinder } from "@/components/network/school-finder";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getToday, getZone } from "@/lib/network/network/queries";
import { sendInvitationAction } from "@/lib/network/person/actions";
import { canManagePeople } from "@/lib/network/person/policy";
import { listInvitations } from "@/lib/network/person/queries/detail";
import { findSchools, getOpenSchool } from "@/lib/network/person/queries/find";
import { schoolSearch } from "@/lib/network/person/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { LOCALE_NAMES, LOCALES } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { listProvinceOptions } from "@/lib/network/province/queries";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("person.invitation"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canManagePeople(actor)) notFound();
  const { q, school: schoolId } = readQuery(schoolSearch, await searchParams);
  const t = await getTranslations("person");
  const today = await getToday(actor, now);
  const invitations = await listInvitations(actor, now);
  const here = localised(locale, routes.nationalInvitations());
  return (
    <>
      <PageHeading
        title={t("invitation.title")}
        lead={t("invitation.lead")}
        crumbs={[{ href: localised(locale, routes.nationalPeople()), label: t("list.title") }]}
      />
      <Section title={t("list.invite")}>
        <Form action={sendInvitationAction} noun="person" doneText={t("invitation.sentDone")}>
          <TextInput name="mail" type="email" label={t("invitation.mail")} width="medium" />
          <OfficeFields
            centres={await listCentreOptions(actor, today)}
            provinces={await listProvinceOptions(actor)}
            locale={locale}
            school={schoolId ? await getOpenSchool(actor, schoolId) : null}
            chooseSchoolHref="#find"
          />
          <RadioGroup
            name="locale"
            label={t("invitation.language")}
            options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
            defaultValue={locale}
            inline
          />
          <FormButtons>
            <SubmitButton>{t("invitation.send")}</SubmitButton>
          </FormButtons>
        </Form>
      </Section>
      <SchoolFinder here={here} locale={locale} q={q} found={q ? await findSchools(actor, q) : null} />
      <Section title={t("invitation.caption")}>
        {invitations.length === 0 ? <p className="text-ink-soft">{t("invitation.none")}</p> : null}
        <InvitationTable invitations={invitations} locale={locale} zone={await getZone(actor)} />
      </Section>
    </>
  );
}
