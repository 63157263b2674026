import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SessionForm } from "@/components/learning/session-form";
import { valuesOf } from "@/components/learning/session-values";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getSessionEdit } from "@/lib/learning/session/queries/form";
import { deedRefusal } from "@/lib/learning/session/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("session.manage"))("editTitle") };
}

export default async function EditSessionPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const options = id === null ? null : await getSessionEdit(actor, id, now);
  if (!options) notFound();
  const { session } = options;
  const t = await getTranslations("session");
  const refusal = deedRefusal("edit", session, now);
  const back = localised(locale, routes.managedSession(session.id));
  return (
    <>
      <PageHeading
        title={t("manage.editTitle")}
        kicker={`${options.title} · ${session.reference}`}
        crumbs={[
          { href: localised(locale, routes.managedSessions()), label: t("manage.title") },
          { href: back, label: session.reference },
        ]}
      />
      {refusal ? (
        <Notice tone="amber">{t(`refusal.${refusal}`)}</Notice>
      ) : (
        <SessionForm
          target={{ sessionId: session.id, version: session.version }}
          options={options}
          values={valuesOf(session)}
          backHref={back}
        />
      )}
    </>
  );
}
