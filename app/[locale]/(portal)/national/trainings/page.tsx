import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TrainingList } from "@/components/learning/training-list";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listTrainings } from "@/lib/learning/training/queries";
import { listTrainingsQuery } from "@/lib/learning/training/schema";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { listFieldOptions } from "@/lib/network/field/queries";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("training.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!actor.isMinistry) notFound();
  const given = await searchParams;
  const query = readQuery(listTrainingsQuery, given);
  const t = await getTranslations("training.page");
  const today = await getToday(actor, now);
  const [found, fields, centres] = await Promise.all([
    listTrainings(actor, query),
    listFieldOptions(actor),
    listCentreOptions(actor, today),
  ]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <TrainingList
        locale={locale}
        to={routes.nationalTrainings()}
        given={given}
        query={query}
        found={found}
        fields={fields}
        centres={centres}
      />
    </>
  );
}
