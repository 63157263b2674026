import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NominatedPeople, NOMINATION_TONES, NominationCheck } from "@/components/learning/nomination-parts";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { getNomination } from "@/lib/learning/nomination/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("nomination.page"))("title") };
}

const TITLES = { CHECKED: "checkTitle", CONFIRMED: "doneTitle", DISCARDED: "discardedTitle" } as const;

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const found = id === null ? null : await getNomination(actor, id);
  if (!found) notFound();
  const t = await getTranslations("nomination");
  const { session, status } = found;
  const office = found.school ?? found.province;
  const dates = formatDateRange(session.startsAt, session.endsAt, { locale, zone: session.timeZone });
  const back = localised(locale, routes.nominations());
  return (
    <>
      <PageHeading
        title={t(`page.${status === "CHECKED" && found.goodRows === 0 ? "nobodyTitle" : TITLES[status]}`)}
        kicker={found.fileName}
        crumbs={[{ href: back, label: t("page.title") }]}
        tags={<StatusTag tone={NOMINATION_TONES[status]}>{t(`status.${status}`)}</StatusTag>}
        lead={[session.courseVersion.title, dates, office ? localName(office, locale) : ""]
          .filter(Boolean)
          .join(" · ")}
      />
      {status === "CONFIRMED" ? (
        <Notice tone="green" role="status">
          {t("page.doneSummary", { added: found.enrolments.length, wrong: found.badRows })}
        </Notice>
      ) : null}
      <NominatedPeople nomination={found} />
      {status === "DISCARDED" ? null : <NominationCheck nomination={found} />}
      <p className="mt-6">
        <TextLink href={back}>{t("page.back")}</TextLink>
      </p>
    </>
  );
}
