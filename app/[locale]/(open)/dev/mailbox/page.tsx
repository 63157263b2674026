import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { formatShortInstant, type Reader } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { type CaughtLetter, listMailbox, readLetter } from "@/lib/platform/mail/mailbox";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ letter?: string | string[] }>;
};

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("mail.mailbox"))("title"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const letters = await listMailbox();
  if (letters === null) notFound();
  const t = await getTranslations("mail.mailbox");
  const path = localised(locale, routes.mailbox());
  const reader = { locale, zone: await networkZone(db) };
  const { letter: asked } = await searchParams;
  if (asked !== undefined) {
    const letter = await readLetter(String(asked));
    if (!letter) notFound();
    return <Letter letter={letter} reader={reader} back={{ href: path, label: t("back") }} />;
  }
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {letters.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <DataTable
          caption={t("title")}
          hideCaption
          rows={letters}
          rowKey={(row) => row.name}
          columns={[
            {
              key: "subject",
              label: t("subject"),
              head: true,
              cell: (row) => (
                <a href={`${path}?letter=${row.name}`} lang={row.language ?? undefined}>
                  {row.subject}
                </a>
              ),
            },
            { key: "to", label: t("to"), cell: (row) => row.to },
            { key: "at", label: t("at"), cell: (row) => formatShortInstant(row.at, reader) },
          ]}
        />
      )}
    </>
  );
}

interface LetterProps {
  letter: CaughtLetter;
  reader: Reader;
  back: { href: string; label: string };
}

const LINK = /(https?:\/\/\S+)/;

async function Letter({ letter, reader, back }: LetterProps) {
  const t = await getTranslations("mail.mailbox");
  return (
    <>
      <PageHeading title={letter.subject} titleLang={letter.language ?? undefined} crumbs={[back]} />
      <SummaryList
        rows={[
          { label: t("to"), value: letter.to },
          { label: t("at"), value: formatShortInstant(letter.at, reader) },
          ...letter.attachments.map((name) => ({ label: t("attachment"), value: name })),
        ]}
      />
      <div className="mt-6">
        <Panel>
          <div className="max-w-measure whitespace-pre-wrap" lang={letter.language ?? undefined}>
            {letter.text.split(LINK).map((part, index) =>
              index % 2 === 1 ? (
                <a key={index} href={part} className="link break-all">
                  {part}
                </a>
              ) : (
                <Fragment key={index}>{part}</Fragment>
              ),
            )}
          </div>
        </Panel>
      </div>
    </>
  );
}
