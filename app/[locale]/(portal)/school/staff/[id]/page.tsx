import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { getToday } from "@/lib/network/network/queries";
import { endMembershipAction } from "@/lib/network/person/actions";
import { getStaffMember } from "@/lib/network/person/queries/detail";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("person.staff"))("left") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const member = id === null ? null : await getStaffMember(actor, id);
  if (!member) notFound();
  const t = await getTranslations("person.staff");
  const tCommon = await getTranslations("common.action");
  const back = localised(locale, routes.schoolStaff());
  const { person, school } = member;
  return (
    <>
      <PageHeading
        kicker={localName(school, locale)}
        title={t("leaveTitle", { name: `${person.givenName} ${person.familyName}` })}
        crumbs={[{ href: back, label: t("title") }]}
      />
      <Form action={endMembershipAction} noun="person">
        <input type="hidden" name="membershipId" value={member.id} />
        <DateFields name="endsOn" label={t("leaveOn")} defaultValue={dayOfDate(await getToday(actor, now))} />
        <FormButtons>
          <SubmitButton tone="danger">{t("left")}</SubmitButton>
          <TextLink href={back}>{tCommon("cancel")}</TextLink>
        </FormButtons>
      </Form>
    </>
  );
}
