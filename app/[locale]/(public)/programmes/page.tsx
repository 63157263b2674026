import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicMetadata } from "@/components/network/page-metadata";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Card, Grid } from "@/components/ui/panel";
import { listPublicProgrammes } from "@/lib/cooperation/pairing/queries/public";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("pairing.public");
  return publicMetadata(locale, { title: t("title"), description: t("lead"), path: routes.programmes() });
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const programmes = await listPublicProgrammes(ANYONE, now());
  const t = await getTranslations("pairing.public");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {programmes.length === 0 ? <EmptyState title={t("none")} text={t("noneHelp")} /> : null}
      <Grid wide>
        {programmes.map((programme) => (
          <Card
            key={programme.id}
            level={2}
            href={localised(locale, routes.programme(programme.slug))}
            title={localName(programme, locale)}
            kicker={t("pairs", { count: programme.pairs })}
          >
            <p className="mt-1 line-clamp-4">
              {localName({ name: programme.summary, names: programme.summaries }, locale)}
            </p>
          </Card>
        ))}
      </Grid>
    </>
  );
}
