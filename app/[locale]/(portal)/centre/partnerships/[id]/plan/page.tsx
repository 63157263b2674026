import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanActions } from "@/components/cooperation/plan-actions";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { getPartnership, listOwners } from "@/lib/cooperation/partnership/queries/detail";
import { getPlan } from "@/lib/cooperation/plan/queries";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

async function readPartnership({ params }: Pick<Props, "params">) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const today = dayOfDate(await getToday(actor, now));
  const id = readId((await params).id);
  const partnership = id === null ? null : await getPartnership(actor, id, today);
  if (!partnership) notFound();
  return { locale, actor, today, partnership };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { partnership } = await readPartnership(props);
  const t = await getTranslations("partnership.page");
  return { title: `${t("plan")} – ${partnership.partnerName}` };
}

export default async function Page(props: Props) {
  const { locale, actor, today, partnership } = await readPartnership(props);
  const { id, centreId, partnerName } = partnership;
  const [plan, owners, given] = await Promise.all([
    getPlan(actor, centreId, id),
    listOwners(actor, centreId, today),
    props.searchParams,
  ]);
  if (!plan) notFound();
  const t = await getTranslations();
  return (
    <>
      <PageHeading
        title={t("partnership.page.plan")}
        lead={t("plan.page.leadPartnership", { partner: partnerName })}
        crumbs={[{ href: localised(locale, routes.partnership(id)), label: partnerName }]}
      />
      <PlanActions
        plan={plan}
        owners={owners}
        locale={locale}
        today={today}
        refused={typeof given.refused === "string" ? given.refused : null}
      />
    </>
  );
}
