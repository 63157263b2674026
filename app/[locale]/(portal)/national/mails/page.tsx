import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { listUrl } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { discardMailAction, resendMailAction } from "@/lib/platform/mail/actions";
import { listMails, type MailRow, MAILS_PAGE } from "@/lib/platform/mail/queries";
import { MAIL_STATES, type MailState, mayBeSentAgain } from "@/lib/platform/mail/rules";
import { mailsQuery } from "@/lib/platform/mail/schema";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const TONES: Record<MailState, TagTone> = {
  QUEUED: "accent",
  SENDING: "accent",
  SENT: "green",
  UNSURE: "amber",
  FAILED: "red",
  DISCARDED: "neutral",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("mail"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const query = readQuery(mailsQuery, await searchParams);
  const found = await listMails(actor, query);
  if (!found) notFound();
  const t = await getTranslations("mail");
  const tList = await getTranslations("list.filter");
  const path = localised(locale, routes.nationalMails());
  const reader = { locale, zone: await networkZone(db) };
  const { rows, total, page, counts } = found;
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <FilterForm to={path} active={query.state ? 1 : 0}>
        <Select
          name="state"
          label={t("label.state")}
          options={MAIL_STATES.map((value) => ({
            value,
            label: `${t(`state.${value}`)} (${counts[value] ?? 0})`,
          }))}
          defaultValue={query.state}
          placeholder={tList("any")}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <div className="mt-6 grid gap-3">
          <ResultCount total={total} page={page} pageSize={MAILS_PAGE} />
          <DataTable
            caption={t("caption")}
            hideCaption
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "subject",
                label: t("label.subject"),
                head: true,
                cell: (row) => <span lang={row.locale}>{row.subject}</span>,
              },
              {
                key: "person",
                label: t("label.person"),
                cell: ({ person }) =>
                  person ? (
                    <a href={localised(locale, routes.nationalPerson(person.id))}>
                      {person.givenName} {person.familyName}
                    </a>
                  ) : (
                    t("nobody")
                  ),
              },
              {
                key: "queued",
                label: t("label.queued"),
                cell: (row) => formatShortInstant(row.queuedAt, reader),
              },
              {
                key: "state",
                label: t("label.state"),
                cell: (row) => (
                  <>
                    <span className={tagClass(TONES[row.status])}>{t(`state.${row.status}`)}</span>
                    {row.lastError ? <code className="block text-sm">{row.lastError}</code> : null}
                  </>
                ),
              },
              { key: "tries", label: t("label.tries"), num: true, cell: (row) => row.attempts },
              { key: "deed", label: t("label.deed"), cell: (row) => <Deeds row={row} /> },
            ]}
          />
          <Pagination
            total={total}
            page={page}
            pageSize={MAILS_PAGE}
            hrefFor={(next) => listUrl(path, { state: query.state ?? undefined }, { page: String(next) })}
          />
        </div>
      )}
    </>
  );
}

async function Deeds({ row }: { row: MailRow }) {
  if (!mayBeSentAgain(row.status)) return null;
  const t = await getTranslations("mail");
  return (
    <div className="flex flex-wrap gap-2">
      <Form action={resendMailAction} noun="mail">
        <input type="hidden" name="mailId" value={row.id} />
        <SubmitButton size="small" tone="secondary">
          {t("again")}
        </SubmitButton>
      </Form>
      <Form action={discardMailAction} noun="mail">
        <input type="hidden" name="mailId" value={row.id} />
        <SubmitButton size="small" tone="quiet">
          {t("discard")}
        </SubmitButton>
      </Form>
    </div>
  );
}
