import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CoverageTable } from "@/components/evidence/coverage-table";
import { writeProvinces } from "@/components/evidence/matrix-html";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import { getCoverageMatrix } from "@/lib/evidence/coverage/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ provinces?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("coverage"))("title") };
}

const PATH = "/national/coverage";

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const onlyPilot = (await searchParams).provinces === "pilot";
  const today = await getToday(actor, now);
  const matrix = await getCoverageMatrix(actor, { today, onlyPilot });
  if (!matrix) notFound();
  const t = await getTranslations("coverage");
  const network = await getNetwork(actor);
  const path = localised(locale, PATH);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("show")}
        tabs={[
          { href: path, label: t("all"), current: !onlyPilot },
          { href: `${path}?provinces=pilot`, label: t("pilot"), current: onlyPilot },
        ]}
      />
      <ul className="matrix-key my-6" aria-label={t("key")}>
        {(["c1", "c2", "c3", "c4"] as const).map((step) => (
          <li key={step}>
            <span className={step}>{t(`example.${step}`)}</span>
            {t(`step.${step}`)}
          </li>
        ))}
        <li>
          <span />
          {t("step.c0")}
        </li>
      </ul>
      {matrix.asOf === null ? (
        <EmptyState title={t("notCounted")} text={t("notCountedHelp")} />
      ) : (
        <>
          <CoverageTable
            caption={t("caption")}
            corner={t("corner")}
            pilotWord={t("pilotWord")}
            fields={matrix.fields.map((field) => ({ code: field.code, name: localName(field, locale) }))}
            provinces={writeProvinces(
              matrix.provinces.map((province) => ({ ...province, name: localName(province, locale) })),
            )}
          />
          <p className="mt-4 text-sm text-ink-soft">
            {t("asOf", { when: formatInstant(matrix.asOf, { locale, zone: network?.zone ?? "UTC" }) })}
          </p>
        </>
      )}
    </>
  );
}
