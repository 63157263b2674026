import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { ResultRows } from "@/components/learning/result-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { enterResultsAction } from "@/lib/learning/certificate/actions";
import { getResults } from "@/lib/learning/certificate/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const session = id === null ? null : await getResults(actor, id, now);
  if (!session) notFound();
  return session;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const session = await readPage((await params).id);
  const t = await getTranslations("certificate.results");
  return { title: `${t("title")}: ${session.courseVersion.title} (${session.reference})` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const session = await readPage((await params).id);
  const t = await getTranslations("certificate");
  const isReadOnly = !session.mayEnter || session.refusal !== null;
  const rows = session.enrolments.map(({ id, person, school, results }) => ({
    enrolmentId: id,
    name: `${person.givenName} ${person.familyName}`,
    school: school ? localName(school, locale) : null,
    result: results[0] ?? null,
  }));
  const table = (
    <ResultRows
      rows={rows}
      readOnly={isReadOnly}
      words={{
        caption: t("results.caption"),
        person: t("results.person"),
        points: t("results.points"),
        pointsFor: t.raw("results.pointsFor"),
        absent: t("results.absent"),
        absentFor: t.raw("results.absentFor"),
        none: t("results.none"),
      }}
    />
  );
  return (
    <>
      <PageHeading
        title={t("results.title")}
        kicker={`${session.courseVersion.title} · ${session.reference}`}
        crumbs={[{ href: localised(locale, routes.sessionAttendance(session.id)), label: session.reference }]}
        lead={t("results.lead", { points: session.passMark })}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("results.nobody")} text={t("results.lead", { points: session.passMark })} />
      ) : isReadOnly ? (
        <div className="grid gap-6">
          {session.refusal ? <Notice>{t(`refusal.${session.refusal}`)}</Notice> : null}
          {table}
        </div>
      ) : (
        <Form
          action={enterResultsAction}
          noun="certificate"
          doneText={t("results.saved")}
          className="max-w-none"
        >
          <input type="hidden" name="sessionId" value={session.id} />
          {table}
          <FormButtons>
            <SubmitButton>{t("results.save")}</SubmitButton>
          </FormButtons>
        </Form>
      )}
    </>
  );
}
