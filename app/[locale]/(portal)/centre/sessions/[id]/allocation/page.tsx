import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  AllocationChanges,
  MoveByHand,
  PublishList,
  TryPolicy,
} from "@/components/learning/allocation-deeds";
import { AllocationList } from "@/components/learning/allocation-list";
import { AllocationShares } from "@/components/learning/allocation-shares";
import { AllocationTold } from "@/components/learning/allocation-told";
import { PrintButton } from "@/components/learning/print-button";
import { SessionTabs } from "@/components/learning/session-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getAllocation } from "@/lib/learning/allocation/queries/list";
import { allocationRefusal } from "@/lib/learning/allocation/rules";
import { POLICY_NUMBERS, tryPolicyQuery } from "@/lib/learning/allocation/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const dynamic = "force-dynamic";

async function readPage({ params, searchParams }: Props) {
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const asked = await searchParams;
  const typed = readQuery(tryPolicyQuery, asked);
  const unread = POLICY_NUMBERS.filter((name) => asked[name] && typed[name] === null);
  const page = id === null ? null : await getAllocation(actor, id, { typed, now });
  if (!page) notFound();
  return { page, now, unread };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await pageLocale(props.params);
  const { page } = await readPage(props);
  const t = await getTranslations("allocation.page");
  return { title: `${t("title")}: ${page.session.courseVersion.title} (${page.session.reference})` };
}

/** The list of a session that fills by allocation: awaited, as a preview with what can be tried, or as it was published. */
export default async function AllocationPage(props: Props) {
  const locale = await pageLocale(props.params);
  const { page, now, unread } = await readPage(props);
  const { session, announced, rows, shares, isTried } = page;
  const t = await getTranslations("allocation");
  const reader = { locale, zone: session.timeZone };
  const published = session.allocation;
  const refusal = published ? null : allocationRefusal(session, now);
  const isPreview = published === null && refusal === null;
  const told = { ...session, policy: announced, seed: session.allocationSeed };
  return (
    <>
      <PageHeading
        title={t("page.title")}
        kicker={session.courseVersion.title}
        crumbs={[{ href: localised(locale, routes.managedSession(session.id)), label: session.reference }]}
        actions={rows.length > 0 && refusal === null ? <PrintButton label={t("page.print")} /> : null}
      />
      <SessionTabs
        sessionId={session.id}
        current="allocation"
        mode={session.courseVersion.mode}
        hasAllocation
      />
      {refusal === "allocation_before_deadline" ? (
        <Notice>{t("page.before", { until: formatInstant(session.closesAt, reader) })}</Notice>
      ) : refusal ? (
        <Notice tone="amber">{t(`refusal.${refusal}`)}</Notice>
      ) : null}
      {published?.policyReason ? (
        <Notice tone="amber">{t("page.policyReason", { reason: published.policyReason })}</Notice>
      ) : null}
      {isPreview && unread.length > 0 ? (
        <Notice tone="amber">
          {t("page.unread", { numbers: unread.map((name) => t(`number.${name}`)).join(", ") })}
        </Notice>
      ) : null}
      {isPreview && isTried ? (
        <Notice tone="amber">
          {t("page.triedList")}{" "}
          <TextLink href={localised(locale, routes.sessionAllocation(session.id))}>
            {t("page.tryClear")}
          </TextLink>
        </Notice>
      ) : null}
      {published || isPreview ? (
        <Section
          id="list"
          title={t(published ? "page.published" : "page.preview")}
          lead={
            published
              ? t("page.publishedLead", { date: formatInstant(published.publishedAt, reader) })
              : t("page.previewLead")
          }
        >
          <p className="mb-4">
            {t("page.applicants", {
              count: rows.length,
              capacity: published?.capacity ?? session.capacity,
            })}
          </p>
          {rows.length === 0 ? (
            <EmptyState title={t("page.none")} text={t("page.noneText")} />
          ) : (
            <AllocationList rows={rows} />
          )}
        </Section>
      ) : (
        <p className="mb-6">{t("page.applicants", { count: rows.length, capacity: session.capacity })}</p>
      )}
      {isPreview && shares.length > 0 ? (
        <Section id="shares" title={t("page.shares")} lead={t("page.sharesLead")}>
          <AllocationShares rows={shares} />
        </Section>
      ) : null}
      {isPreview ? (
        <div className="no-print">
          {page.byHand.length > 0 ? (
            <Section id="by-hand" title={t("page.byHandChanged")}>
              <AllocationChanges page={page} changes={page.byHand} />
            </Section>
          ) : null}
          <Section id="try" title={t("page.try")} lead={t("page.tryLead")}>
            <TryPolicy page={page} />
            {isTried ? (
              <div className="mt-4 grid gap-3">
                <h3>{t("page.changed")}</h3>
                <AllocationChanges page={page} changes={page.changes} />
                <p>
                  <TextLink href={localised(locale, routes.sessionAllocation(session.id))}>
                    {t("page.tryClear")}
                  </TextLink>
                </p>
              </div>
            ) : null}
          </Section>
          {page.isOurs ? (
            <div className="deeds">
              {rows.length > 0 ? <MoveByHand page={page} /> : null}
              <PublishList page={page} />
            </div>
          ) : null}
        </div>
      ) : null}
      <Section id="rules" title={t("told.title")}>
        <AllocationTold told={told} />
      </Section>
    </>
  );
}
