import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProjectForm } from "@/components/cooperation/project-form";
import { Select } from "@/components/form/choice-fields";
import { PlainForm } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listPartnershipOptions } from "@/lib/cooperation/project/queries";
import { listOwnCentres } from "@/lib/network/centre/queries";
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
  searchParams: Promise<{ centre?: string | string[]; partnership?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("project.page"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const centres = await listOwnCentres(actor);
  if (centres.length === 0) notFound();
  const { centre, partnership } = await searchParams;
  const begun = readId(partnership);
  const offered = await Promise.all(
    centres.map(async (one) => ({ ...one, partnerships: await listPartnershipOptions(actor, one.id) })),
  );
  const chosen =
    offered.find(({ partnerships }) => partnerships.some(({ id }) => id === begun)) ??
    offered.find(({ id }) => id === readId(centre)) ??
    (offered.length === 1 ? offered[0] : undefined);
  const { day } = await networkDay(db, now);
  const t = await getTranslations("project");
  return (
    <>
      <PageHeading
        title={t("page.new")}
        lead={chosen && offered.length > 1 ? localName(chosen, locale) : undefined}
        crumbs={[{ href: localised(locale, routes.managedProjects()), label: t("page.title") }]}
      />
      {chosen && chosen.partnerships.length > 0 ? (
        <ProjectForm
          locale={locale}
          centreId={chosen.id}
          partnerships={chosen.partnerships}
          chosen={begun}
          today={day}
        />
      ) : null}
      {chosen && chosen.partnerships.length === 0 ? (
        <EmptyState
          title={t("page.none")}
          text={t("form.noPartnerships")}
          action={
            <LinkButton href={localised(locale, routes.newPartnership())}>
              {t("form.openPartnership")}
            </LinkButton>
          }
        />
      ) : null}
      {!chosen ? (
        <PlainForm to={localised(locale, routes.newProject())}>
          <Select name="centre" label={t("form.choose")} options={namedOptions(centres, locale)} />
          <div>
            <SubmitButton>{t("form.go")}</SubmitButton>
          </div>
        </PlainForm>
      ) : null}
    </>
  );
}
