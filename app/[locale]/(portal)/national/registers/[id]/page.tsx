import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { BATCH_TONES, RegisterRows } from "@/components/network/register-rows";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { listUrl } from "@/components/ui/list-url";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { Section } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusTag } from "@/components/ui/status-tag";
import { Tabs } from "@/components/ui/tabs";
import { confirmRegisterAction, discardRegisterAction } from "@/lib/network/register/actions";
import { getBatch, listRows } from "@/lib/network/register/queries";
import { type BatchProblem, isAtWork, progressOf, ROWS_A_PAGE } from "@/lib/network/register/rules";
import { registerRowsQuery } from "@/lib/network/register/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { ImportOutcome } from "@/lib/platform/db/generated/enums";
import { readId } from "@/lib/platform/fields";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("registerImport.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const query = readQuery(registerRowsQuery, await searchParams);
  const batch = id === null ? null : await getBatch(actor, id);
  const found = batch ? await listRows(actor, batch.id, query) : null;
  if (!batch || !found) notFound();
  const t = await getTranslations("registerImport");
  const here = localised(locale, routes.registerImport(batch.id));
  const { counts, toApply, status } = batch;
  const percent = progressOf(batch);
  const outcomes = Object.values(ImportOutcome);
  return (
    <>
      <PageHeading
        title={status === "PROCESSED" ? t("page.check") : t(`kind.${batch.kind}`)}
        kicker={batch.fileName}
        crumbs={[{ href: localised(locale, routes.registerImports()), label: t("page.title") }]}
        tags={<StatusTag tone={BATCH_TONES[status]}>{t(`status.${status}`)}</StatusTag>}
        lead={status === "PROCESSED" ? t("page.checkText") : undefined}
      />
      {isAtWork(status) ? (
        <Notice role="status">
          <p>{t("page.working")}</p>
          <ProgressBar value={percent} max={100} label={t("page.progress", { percent })} />
          <LinkButton href={here}>{t("page.reload")}</LinkButton>
        </Notice>
      ) : null}
      {status === "FAILED" ? (
        <Notice tone="red">{t(`batchProblem.${(batch.problem ?? "fault") as BatchProblem}`)}</Notice>
      ) : null}
      {status === "COMPLETED" ? <Notice tone="green">{t("page.done")}</Notice> : null}
      {status === "PROCESSED" ? (
        <div className="mb-6 flex flex-wrap gap-4">
          {toApply > 0 ? (
            <Form action={confirmRegisterAction} noun="registerImport" className="w-auto">
              <input type="hidden" name="batchId" value={batch.id} />
              <SubmitButton>{t("page.confirm", { count: toApply })}</SubmitButton>
            </Form>
          ) : null}
          <Form action={discardRegisterAction} noun="registerImport" className="w-auto">
            <input type="hidden" name="batchId" value={batch.id} />
            <SubmitButton tone="secondary">{t("page.discard")}</SubmitButton>
          </Form>
        </div>
      ) : null}
      <Section title={t("page.shown")}>
        <Tabs
          label={t("page.shown")}
          many
          tabs={[
            { href: here, label: t("page.all"), current: query.outcome === null },
            ...outcomes.map((outcome) => ({
              href: listUrl(here, {}, { outcome }),
              label: t(`outcome.${outcome}`),
              count: counts[outcome],
              current: query.outcome === outcome,
            })),
          ]}
        />
        {counts.WRONG > 0 ? (
          <p className="my-3">
            <TextLink href={`/api/registers/${batch.id}/problems?locale=${locale}`}>
              {t("page.errors")}
            </TextLink>
          </p>
        ) : null}
        {found.rows.length === 0 ? (
          <EmptyState title={t("page.noRows")} text={t("page.noRowsText")} />
        ) : (
          <div className="mt-4 grid gap-3">
            <ResultCount total={found.total} page={found.page} pageSize={ROWS_A_PAGE} />
            <RegisterRows rows={found.rows} />
            <Pagination
              total={found.total}
              page={found.page}
              pageSize={ROWS_A_PAGE}
              hrefFor={(next) =>
                listUrl(here, { outcome: query.outcome ?? undefined }, { page: String(next) })
              }
            />
          </div>
        )}
      </Section>
    </>
  );
}
