import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { namedOptions } from "@/components/form/named-options";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { FileField } from "@/components/form/text-fields";
import { centreName } from "@/components/learning/names";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { checkNominationAction } from "@/lib/learning/nomination/actions";
import { canNominate } from "@/lib/learning/nomination/policy";
import { listNominators, listOpenSessions } from "@/lib/learning/nomination/queries";
import { newNominationQuery } from "@/lib/learning/nomination/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("nomination.page"))("newTitle") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canNominate(actor)) notFound();
  const query = readQuery(newNominationQuery, await searchParams);
  const [sessions, nominators] = await Promise.all([listOpenSessions(actor, now), listNominators(actor)]);
  const t = await getTranslations("nomination.page");
  const back = localised(locale, routes.nominations());
  return (
    <>
      <PageHeading title={t("newTitle")} lead={t("newLead")} crumbs={[{ href: back, label: t("title") }]} />
      {sessions.length === 0 ? (
        <EmptyState title={t("noSessions")} text={t("noSessionsText")} />
      ) : (
        <>
          <p>
            <TextLink href="/api/nominations/sample">{t("sample")}</TextLink>
          </p>
          <Form action={checkNominationAction} noun="nomination">
            <Select
              name="sessionId"
              label={t("session")}
              defaultValue={query.session ?? undefined}
              options={sessions.map(({ id, courseVersion, centre, startsAt, endsAt, timeZone }) => ({
                value: id,
                label: t("choice", {
                  dates: formatDateRange(startsAt, endsAt, { locale, zone: timeZone }),
                  title: courseVersion.title,
                  centre: centreName(centre, locale),
                }),
              }))}
            />
            {nominators.length === 1 ? (
              <input type="hidden" name="scopeId" value={nominators[0]?.id} />
            ) : (
              <Select name="scopeId" label={t("by")} options={namedOptions(nominators, locale)} />
            )}
            <FileField name="file" label={t("csv")} hint={t("csvHint")} accept=".csv,text/csv" />
            <FormButtons>
              <SubmitButton>{t("check")}</SubmitButton>
              <TextLink href={back}>{t("back")}</TextLink>
            </FormButtons>
          </Form>
        </>
      )}
    </>
  );
}
