import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { SessionTabs } from "@/components/learning/session-tabs";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getSessionFeedback } from "@/lib/learning/follow-up/queries/results";
import { FEEDBACK_QUESTIONS, meanOf } from "@/lib/learning/follow-up/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatMean } from "@/lib/platform/dates/numbers";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const found = id === null ? null : await getSessionFeedback(actor, id, now);
  if (!found) notFound();
  return { actor, now, found };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { found } = await readPage((await params).id);
  const t = await getTranslations("followUp.session");
  return { title: `${t("title")}: ${found.courseVersion.title} (${found.reference})` };
}

/** What came back from a session, for its centre, its trainers and the ministry. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now, found } = await readPage((await params).id);
  const t = await getTranslations("followUp");
  const { shown, comments, uses, smallest, asked } = found;
  const isCentre = actor.isMinistry || actor.centreIds.includes(found.centreId);
  const up = isCentre ? routes.managedSession(found.id) : routes.sessionAttendance(found.id);
  return (
    <>
      <PageHeading
        title={t("session.title")}
        kicker={found.courseVersion.title}
        crumbs={[{ href: localised(locale, up), label: found.reference }]}
        lead={t("session.lead")}
      />
      {isCentre ? (
        <SessionTabs
          sessionId={found.id}
          current="feedback"
          mode={found.courseVersion.mode}
          hasAllocation={found.fillMode === "ALLOCATION"}
        />
      ) : null}
      {found.endsAt > now ? (
        <EmptyState title={t("session.notYet")} text={t("session.notYetText")} />
      ) : shown === null ? (
        <EmptyState title={t("session.few")} text={t("session.fewText", { count: smallest })} />
      ) : (
        <div className="grid gap-8">
          <p>{t("session.count", { count: shown.n, asked })}</p>
          <DataTable
            caption={t("session.caption")}
            rows={[...FEEDBACK_QUESTIONS]}
            rowKey={(question) => question}
            columns={[
              {
                key: "question",
                label: t("session.question"),
                head: true,
                cell: (question) => t(`question.${question}`),
              },
              {
                key: "mean",
                label: t("session.mean"),
                num: true,
                cell: (question) => formatMean(meanOf(shown, question), locale),
              },
            ]}
          />
          <Section title={t("session.comments")}>
            <Words list={comments} none={t("session.noComments")} />
          </Section>
        </div>
      )}
      {uses.map(({ side, notes }) => (
        <Section key={side} title={t(`session.uses.${side}`)}>
          <Words list={notes} none={t("session.noComments")} />
        </Section>
      ))}
    </>
  );
}

function Words({ list, none }: { list: readonly string[]; none: string }) {
  if (list.length === 0) return <p className="text-ink-soft">{none}</p>;
  return (
    <ul className="grid max-w-measure list-disc gap-2 pl-5">
      {list.map((words, index) => (
        <li key={index} className="prose-lines">
          {words}
        </li>
      ))}
    </ul>
  );
}
