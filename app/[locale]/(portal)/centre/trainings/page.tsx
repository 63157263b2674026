import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TrainingList } from "@/components/learning/training-list";
import { LinkButton } from "@/components/ui/button";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listTrainings } from "@/lib/learning/training/queries";
import { listTrainingsQuery } from "@/lib/learning/training/schema";
import { listFieldOptions } from "@/lib/network/field/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("training.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const given = await searchParams;
  const query = readQuery(listTrainingsQuery, given);
  const t = await getTranslations("training.page");
  const [found, fields] = await Promise.all([listTrainings(actor, query), listFieldOptions(actor)]);
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={localised(locale, routes.newTraining())} tone="primary">
              {t("new")}
            </LinkButton>
            <LinkButton href={localised(locale, routes.importTrainings())}>{t("importCsv")}</LinkButton>
          </>
        }
      />
      <TrainingList
        locale={locale}
        to={routes.trainings()}
        given={given}
        query={query}
        found={found}
        fields={fields}
      />
    </>
  );
}
