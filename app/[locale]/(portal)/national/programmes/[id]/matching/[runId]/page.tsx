import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MoveForm } from "@/components/cooperation/move-form";
import { RUN_TONES } from "@/components/cooperation/run-comparison";
import { RunPairs } from "@/components/cooperation/run-pairs";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Figure, Figures } from "@/components/ui/figure";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { discardRunAction, publishRunAction } from "@/lib/cooperation/matching/actions";
import { getRun, listRunSchools } from "@/lib/cooperation/matching/queries";
import { PAIRS_A_PAGE } from "@/lib/cooperation/matching/rules";
import { pairsQuery } from "@/lib/cooperation/matching/schema";
import { getProgramme } from "@/lib/cooperation/programme/queries/read";
import { getNetwork } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate, formatInstant } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { readId } from "@/lib/platform/fields";
import { readQuery } from "@/lib/platform/fields/form-data";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { isWorkerAlive } from "@/lib/platform/jobs/heartbeat";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; id: string; runId: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("matching.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const { id: givenId, runId: givenRunId } = await params;
  const [id, runId] = [readId(givenId), readId(givenRunId)];
  const given = await searchParams;
  const query = readQuery(pairsQuery, given);
  const programme = id === null ? null : await getProgramme(actor, id);
  const found = programme && runId !== null ? await getRun(actor, programme.id, runId, query) : null;
  if (!programme || !found) notFound();
  const { run, pairs, leftOver, page } = found;
  const t = await getTranslations("matching");
  const zone = (await getNetwork(actor))?.zone ?? "UTC";
  const here = localised(locale, routes.matchingRun(programme.id, run.id));
  const moved = run.status === "MADE" ? readId(query.move) : null;
  const isEmpty = run.status === "QUEUED" || run.status === "FAILED";
  const moveHref = (schoolId: string) => `${listUrl(here, {}, { move: schoolId })}#move`;
  return (
    <>
      <PageHeading
        title={t("page.run", { number: run.number })}
        kicker={localName(programme, locale)}
        crumbs={[
          {
            href: localised(locale, routes.managedProgramme(programme.id)),
            label: localName(programme, locale),
          },
          { href: localised(locale, routes.programmeMatching(programme.id)), label: t("page.title") },
        ]}
        tags={<StatusTag tone={RUN_TONES[run.status]}>{t(`status.${run.status}`)}</StatusTag>}
        lead={`${t("page.startsOn")}: ${formatDate(run.startsOn, { locale, zone: "UTC" })}`}
      />
      {run.status === "QUEUED" ? (
        <Notice role="status">
          <p>{t("run.queued")}</p>
          <p>{t("run.queuedSince", { date: formatInstant(run.madeAt, { locale, zone }) })}</p>
          {(await isWorkerAlive()) ? null : <p>{t("run.noWorker")}</p>}
          <LinkButton href={here}>{t("run.reload")}</LinkButton>
        </Notice>
      ) : null}
      {run.status === "FAILED" ? <Notice tone="red">{t("run.failed")}</Notice> : null}
      {run.publishedAt ? (
        <Notice tone="green">
          {t("run.published", { date: formatDate(run.publishedAt, { locale, zone }) })}
        </Notice>
      ) : null}
      {isEmpty ? null : (
        <>
          <Figures>
            <Figure value={run.pairs} label={t("page.pairs")} />
            <Figure value={run.leftOver} label={t("page.leftOver")} />
            {run.averageScore === null ? null : (
              <Figure value={run.averageScore} digits={1} label={t("page.average")} />
            )}
            {run.overGreedy === null ? null : (
              <Figure value={run.overGreedy} digits={3} label={t("page.overGreedy")} />
            )}
          </Figures>
          <p className="my-4 text-ink-soft">
            {t("run.weights")}:{" "}
            {(Object.keys(run.weights) as (keyof typeof run.weights)[])
              .map((name) => `${t(`weight.${name}`)} ${formatNumber(run.weights[name], locale)}`)
              .join(" · ")}
          </p>
          {moved === null ? null : (
            <MoveForm
              locale={locale}
              run={run}
              schoolId={moved}
              schools={await listRunSchools(actor, run.id)}
              backHref={here}
            />
          )}
          <Section title={t("run.pairs")}>
            <RunPairs locale={locale} run={run} pairs={pairs} moveHref={moveHref} />
            <Pagination
              total={run.pairs}
              page={page}
              pageSize={PAIRS_A_PAGE}
              hrefFor={(to) => listUrl(here, {}, { page: String(to) })}
            />
          </Section>
          <Section title={t("run.leftOver")}>
            {leftOver.length === 0 ? <p>{t("run.leftOverNone")}</p> : null}
            <ul className="plain-list">
              {leftOver.map((school) => (
                <li key={school.id} className="mb-2">
                  {localName(school, locale)}{" "}
                  <span className="text-ink-soft">({localName(school.province, locale)})</span>{" "}
                  {run.status === "MADE" ? (
                    <a
                      href={moveHref(school.id)}
                      className="text-sm"
                      aria-label={`${t("run.move")}: ${localName(school, locale)}`}
                    >
                      {t("run.move")}
                    </a>
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
      {run.status === "MADE" ? (
        <Section title={t("run.publish")} lead={t("run.publishLead")}>
          <div className="mt-4 flex flex-wrap gap-4">
            <Form action={publishRunAction} noun="matching" id="publish" fieldless>
              <input type="hidden" name="runId" value={run.id} />
              <input type="hidden" name="version" value={run.version} />
              <SubmitButton>{t("run.publishSubmit", { count: run.pairs })}</SubmitButton>
            </Form>
            <Form action={discardRunAction} noun="matching" id="discard" fieldless>
              <input type="hidden" name="runId" value={run.id} />
              <input type="hidden" name="version" value={run.version} />
              <SubmitButton tone="secondary">{t("run.discard")}</SubmitButton>
            </Form>
          </div>
        </Section>
      ) : null}
    </>
  );
}
