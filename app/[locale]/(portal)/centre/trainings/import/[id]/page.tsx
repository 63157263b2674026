import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ImportCheck } from "@/components/learning/import-check";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { CheckedRows } from "@/lib/learning/training/rules";
import { getImport } from "@/lib/learning/training/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("training.import"))("title") };
}

const TITLES = { CHECKED: "checkTitle", CONFIRMED: "doneTitle", DISCARDED: "discardedTitle" } as const;

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const found = id === null ? null : await getImport(actor, id);
  if (!found) notFound();
  const t = await getTranslations("training");
  const rows = found.rows as unknown as CheckedRows;
  const crumbs = [{ href: localised(locale, routes.trainings()), label: t("page.title") }];
  return (
    <>
      <PageHeading title={t(`import.${TITLES[found.status]}`)} kicker={found.fileName} crumbs={crumbs} />
      {found.status === "CONFIRMED" ? (
        <Notice tone="green" role="status">
          {t("import.doneSummary", { count: found._count.trainings })}
        </Notice>
      ) : null}
      {found.status === "DISCARDED" ? null : (
        <ImportCheck
          importId={found.id}
          isOpen={found.status === "CHECKED"}
          rows={rows}
          badLines={found.badRows}
          locale={locale}
        />
      )}
      <p>
        <TextLink href={localised(locale, routes.trainings())}>{t("import.back")}</TextLink>
      </p>
    </>
  );
}
