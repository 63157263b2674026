import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MailingPart } from "@/components/learning/mailing-part";
import { SessionTabs } from "@/components/learning/session-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { canPlanMailings } from "@/lib/learning/mailing/policy";
import { listMailings } from "@/lib/learning/mailing/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const found = id === null ? null : await listMailings(actor, id, now);
  if (!found) notFound();
  return { actor, ...found };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { session } = await readPage((await params).id);
  const t = await getTranslations("mailing.page");
  return { title: `${t("title")}: ${session.courseVersion.title} (${session.reference})` };
}

/** What goes out to the people of a session by its dates. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, session, rows } = await readPage((await params).id);
  const t = await getTranslations("mailing.page");
  return (
    <>
      <PageHeading
        title={t("title")}
        kicker={session.courseVersion.title}
        crumbs={[{ href: localised(locale, routes.managedSession(session.id)), label: session.reference }]}
        lead={t("lead")}
      />
      <SessionTabs
        sessionId={session.id}
        current="letters"
        mode={session.courseVersion.mode}
        hasAllocation={session.fillMode === "ALLOCATION"}
      />
      <ol className="grid gap-8">
        {rows.map((row) => (
          <MailingPart
            key={row.kind}
            sessionId={session.id}
            zone={session.timeZone}
            row={row}
            mayPlan={canPlanMailings(actor, session)}
          />
        ))}
      </ol>
    </>
  );
}
