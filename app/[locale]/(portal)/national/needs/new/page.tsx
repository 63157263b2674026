import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { namedOptions } from "@/components/form/named-options";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { createCampaignAction } from "@/lib/learning/campaign/actions";
import { listCampaignFields } from "@/lib/learning/campaign/queries/read";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { addDays } from "@/lib/platform/dates/calendar";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

const WEEKS = 21;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("campaign.page"))("newTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const fields = await listCampaignFields(actor);
  if (!fields) notFound();
  const t = await getTranslations("campaign");
  const tCommon = await getTranslations("common.action");
  const back = localised(locale, routes.campaigns());
  const today = dayOfDate(await getToday(actor, now));
  return (
    <>
      <PageHeading
        title={t("page.newTitle")}
        lead={t("page.newLead")}
        crumbs={[{ href: back, label: t("page.title") }]}
      />
      {fields.length === 0 ? (
        <Notice tone="amber">
          <TextLink href={localised(locale, routes.competences())}>{t("form.noLists")}</TextLink>
        </Notice>
      ) : (
        <Form action={createCampaignAction} noun="campaign">
          <Select name="fieldId" label={t("page.field")} options={namedOptions(fields, locale)} />
          <TextInput
            name="year"
            label={t("page.year")}
            inputMode="numeric"
            width="short"
            defaultValue={today.slice(0, 4)}
          />
          <DateFields name="startsOn" label={t("form.startsOn")} defaultValue={today} />
          <DateFields
            name="endsOn"
            label={t("form.endsOn")}
            hint={t("form.endsHint")}
            defaultValue={addDays(today, WEEKS)}
          />
          <FormButtons>
            <SubmitButton>{t("form.save")}</SubmitButton>
            <TextLink href={back}>{tCommon("cancel")}</TextLink>
          </FormButtons>
        </Form>
      )}
    </>
  );
}
