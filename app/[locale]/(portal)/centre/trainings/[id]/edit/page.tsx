import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TrainingForm } from "@/components/learning/training-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { getTraining } from "@/lib/learning/training/queries";
import { listCountries } from "@/lib/network/country/queries";
import { listCoveredFieldOptions } from "@/lib/network/field/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("training.page"))("editTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const training = id === null ? null : await getTraining(actor, id);
  if (!training?.mayEdit) notFound();
  const t = await getTranslations("training.page");
  const [network, countries, fields] = await Promise.all([
    getNetwork(actor),
    listCountries(actor),
    listCoveredFieldOptions(actor, await getToday(actor, now)),
  ]);
  return (
    <>
      <PageHeading
        title={t("editTitle")}
        crumbs={[
          { href: localised(locale, routes.trainings()), label: t("title") },
          { href: localised(locale, routes.training(training.id)), label: training.topic },
        ]}
      />
      <TrainingForm
        locale={locale}
        centres={[]}
        training={training}
        countries={countries}
        homeCountry={network?.countryCode.trim() ?? ""}
        fields={fields}
      />
    </>
  );
}
