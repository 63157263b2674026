import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CAMPAIGN_TONES } from "@/components/learning/campaign-list";
import { NeedOwnAnswer } from "@/components/learning/need-own-answer";
import { NeedAnswerForm } from "@/components/learning/need-answer-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { getOwnAnswer } from "@/lib/learning/campaign/queries/own";
import { listClosingCourses } from "@/lib/learning/need/queries";
import { gapOf } from "@/lib/learning/need/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const { day, zone } = await networkDay(db, now);
  const answer = id === null ? null : await getOwnAnswer(actor, id, day);
  if (!answer) notFound();
  const isSaid = answer.view === "TEACHER" && answer.answer?.submittedAt;
  const gaps = [...answer.ratings.values()].flatMap(({ competenceId, present, asked }) =>
    present !== null && asked !== null && gapOf({ present, asked }) > 0 ? [competenceId] : [],
  );
  return { answer, zone, closing: await listClosingCourses(actor, isSaid ? gaps : []) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { answer } = await readPage((await params).id);
  const t = await getTranslations("campaign");
  return { title: `${localName(answer.field, locale)} – ${t("own.title")}` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  await requireActor();
  const { answer, zone, closing } = await readPage((await params).id);
  const t = await getTranslations("campaign");
  const own = answer.answer;
  return (
    <>
      <PageHeading
        title={t("page.name", { field: localName(answer.field, locale), year: String(answer.year) })}
        kicker={t("own.title")}
        crumbs={[{ href: localised(locale, routes.ownNeeds()), label: t("own.title") }]}
        tags={<StatusTag tone={CAMPAIGN_TONES[answer.phase]}>{t(`phase.${answer.phase}`)}</StatusTag>}
        lead={answer.canAnswer ? t(`own.intro.${answer.view}`) : undefined}
      />
      {answer.about && answer.canAnswer ? (
        <p className="mb-4">{t("own.asWhom", { view: t(`view.${answer.view}`), about: answer.about })}</p>
      ) : null}
      {own?.submittedAt ? (
        <Notice tone="green">
          {t(answer.canAnswer ? "own.done" : "own.doneClosed", {
            date: formatDate(own.submittedAt, { locale, zone }),
          })}
        </Notice>
      ) : null}
      {own && own.submittedAt === null ? <Notice tone="amber">{t("own.keptNote")}</Notice> : null}
      {answer.canAnswer || own?.submittedAt ? null : <Notice>{t("own.over")}</Notice>}
      {own?.submittedAt ? <NeedOwnAnswer answer={answer} closing={closing} /> : null}
      {answer.canAnswer ? <NeedAnswerForm answer={answer} /> : null}
    </>
  );
}
