import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgreementForm } from "@/components/cooperation/agreement-form";
import { Select } from "@/components/form/choice-fields";
import { PlainForm } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeading } from "@/components/ui/page-heading";
import { listOpenPartnerships } from "@/lib/cooperation/agreement/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ partnership?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("agreement.page"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const { partnership } = await searchParams;
  const open = await listOpenPartnerships(actor);
  const chosen = open.find(({ id }) => id === readId(partnership));
  if (partnership && !chosen) notFound();
  const { day } = await networkDay(db, now);
  const t = await getTranslations("agreement.page");
  return (
    <>
      <PageHeading
        title={t("new")}
        lead={chosen ? `${chosen.partner.name} (${chosen.reference})` : undefined}
        crumbs={[{ href: localised(locale, routes.agreements()), label: t("title") }]}
      />
      {chosen ? <AgreementForm locale={locale} partnershipId={chosen.id} today={day} /> : null}
      {!chosen && open.length === 0 ? <p>{t("chooseNone")}</p> : null}
      {!chosen && open.length > 0 ? (
        <PlainForm to={localised(locale, routes.newAgreement())}>
          <Select
            name="partnership"
            label={t("choose")}
            options={open.map(({ id, partner, centre }) => ({
              value: id,
              label: partner.name,
              group: localName({ name: centre.shortName, names: centre.shortNames }, locale),
            }))}
          />
          <div>
            <SubmitButton>{t("go")}</SubmitButton>
          </div>
        </PlainForm>
      ) : null}
    </>
  );
}
