import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProgrammeForm } from "@/components/cooperation/programme-form";
import { PageHeading } from "@/components/ui/page-heading";
import { getProgramme } from "@/lib/cooperation/programme/queries/read";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("programme.page"))("editTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const programme = id === null ? null : await getProgramme(actor, id);
  if (!programme || programme.status === "ENDED") notFound();
  const t = await getTranslations("programme.page");
  return (
    <>
      <PageHeading
        title={t("editTitle")}
        crumbs={[
          { href: localised(locale, routes.managedProgrammes()), label: t("title") },
          {
            href: localised(locale, routes.managedProgramme(programme.id)),
            label: localName(programme, locale),
          },
        ]}
      />
      <ProgrammeForm locale={locale} programme={programme} />
    </>
  );
}
