import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecidedApprovals, WaitingApprovals } from "@/components/learning/approval-tables";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { listUrl } from "@/components/ui/list-url";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { canNameDeputy } from "@/lib/learning/approval/policy";
import { listApprovals } from "@/lib/learning/approval/queries";
import { APPROVALS_A_PAGE } from "@/lib/learning/approval/rules";
import { approvalsQuery } from "@/lib/learning/approval/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("approval.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const query = readQuery(approvalsQuery, await searchParams);
  const found = await listApprovals(actor, query, now);
  if (!found) notFound();
  const t = await getTranslations("approval.page");
  const zone = await networkZone(db);
  const path = localised(locale, routes.approvals());
  const { rows, total, page, offices } = found;
  const deputised = offices.filter(({ forId }) => forId !== null);
  const isDecided = query.state === "decided";
  const names = canNameDeputy(actor);
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          names ? <TextLink href={localised(locale, routes.deputies())}>{t("deputies")}</TextLink> : undefined
        }
      />
      {deputised.length > 0 ? (
        <Notice>
          {t("asDeputy")}{" "}
          {deputised.some(({ level }) => level === "PRINCIPAL") ? (
            <TextLink href={localised(locale, routes.staffEnrolments())}>{t("toSchool")}</TextLink>
          ) : null}
        </Notice>
      ) : null}
      <Tabs
        label={t("title")}
        tabs={[
          { href: path, label: t("waiting"), current: !isDecided, count: isDecided ? undefined : total },
          { href: listUrl(path, {}, { state: "decided" }), label: t("decided"), current: isDecided },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(isDecided ? "decidedNone" : "none")} text={t("noneText")} />
      ) : (
        <div className="mt-6 grid gap-3">
          <ResultCount total={total} page={page} pageSize={APPROVALS_A_PAGE} />
          {isDecided ? (
            <DecidedApprovals rows={rows} zone={zone} isLinked={names} />
          ) : (
            <WaitingApprovals rows={rows} now={now} zone={zone} isLinked={names} />
          )}
          <Pagination
            total={total}
            page={page}
            pageSize={APPROVALS_A_PAGE}
            hrefFor={(next) => listUrl(path, { state: query.state ?? undefined }, { page: String(next) })}
          />
        </div>
      )}
    </>
  );
}
