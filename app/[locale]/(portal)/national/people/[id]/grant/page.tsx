import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { OfficeFields } from "@/components/network/office-fields";
import { SchoolFinder } from "@/components/network/school-finder";
import { PageHeading } from "@/components/ui/page-heading";
import { getToday } from "@/lib/network/network/queries";
import { grantRoleAction } from "@/lib/network/person/actions";
import { canManagePeople } from "@/lib/network/person/policy";
import { getPerson } from "@/lib/network/person/queries/detail";
import { findSchools, getOpenSchool } from "@/lib/network/person/queries/find";
import { schoolSearch } from "@/lib/network/person/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { listProvinceOptions } from "@/lib/network/province/queries";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("person.detail"))("grant") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const person = id !== null && canManagePeople(actor) ? await getPerson(actor, id) : null;
  if (!person || person.closedAt !== null) notFound();
  const { q, school: schoolId } = readQuery(schoolSearch, await searchParams);
  const t = await getTranslations("person.detail");
  const today = await getToday(actor, now);
  const here = localised(locale, routes.nationalGrant(person.id));
  const name = `${person.givenName} ${person.familyName}`;
  return (
    <>
      <PageHeading
        kicker={name}
        title={t("grant")}
        lead={t("grantText")}
        crumbs={[{ href: localised(locale, routes.nationalPerson(person.id)), label: name }]}
      />
      <Form action={grantRoleAction} noun="person">
        <input type="hidden" name="personId" value={person.id} />
        <OfficeFields
          centres={await listCentreOptions(actor, today)}
          provinces={await listProvinceOptions(actor)}
          locale={locale}
          school={schoolId ? await getOpenSchool(actor, schoolId) : null}
          chooseSchoolHref="#find"
        />
        <DateFields name="startsOn" label={t("startsOn")} defaultValue={dayOfDate(today)} />
        <DateFields name="endsOn" label={t("endsOn")} optional />
        <FormButtons>
          <SubmitButton>{t("grant")}</SubmitButton>
        </FormButtons>
      </Form>
      <SchoolFinder here={here} locale={locale} q={q} found={q ? await findSchools(actor, q) : null} />
    </>
  );
}
