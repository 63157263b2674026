import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProgrammeTabs } from "@/components/cooperation/programme-tabs";
import { TopicList } from "@/components/cooperation/topic-list";
import { EventTable } from "@/components/evidence/event-table";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { moveProgrammeAction } from "@/lib/cooperation/programme/actions";
import { getProgramme } from "@/lib/cooperation/programme/queries/read";
import { PROGRAMME_MOVES } from "@/lib/cooperation/programme/rules";
import { getNetwork } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

async function readProgramme({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const programme = id === null ? null : await getProgramme(actor, id);
  if (!programme) notFound();
  return { locale, actor, programme };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { programme, locale } = await readProgramme(props);
  return { title: localName(programme, locale) };
}

export default async function Page(props: Props) {
  const { locale, actor, programme } = await readProgramme(props);
  const t = await getTranslations("programme");
  const tKind = await getTranslations("school.kind");
  const tStuck = await getTranslations("pairing.stuck");
  const tEvent = await getTranslations("event.page");
  const zone = (await getNetwork(actor))?.zone ?? "UTC";
  const { id, version, status, planDueDay, planDueMonth } = programme;
  const day = (date: Date) => formatDate(date, { locale, zone: "UTC" });
  const summary = localName({ name: programme.summary, names: programme.summaries }, locale);
  const moves = PROGRAMME_MOVES[status];
  return (
    <>
      <ProgrammeTabs locale={locale} programme={programme} current="overview" />
      {summary === "" ? null : <p className="mb-6 max-w-measure text-lg">{summary}</p>}
      <SummaryList
        rows={[
          { label: t("form.kinds"), value: programme.kinds.map((kind) => tKind(kind)).join(", ") },
          { label: t("form.termYears"), value: t("page.years", { count: programme.termYears }) },
          {
            label: t("form.differentProvinces"),
            value: t(programme.differentProvinces ? "page.yes" : "page.no"),
          },
          { label: t("form.profilesDueOn"), value: day(programme.profilesDueOn) },
          { label: t("form.startsOn"), value: day(programme.startsOn) },
          {
            label: t("page.planDue"),
            value: `${planDueDay}.${String(planDueMonth).padStart(2, "0")}.`,
          },
          { label: t("form.confirmDays"), value: t("page.days", { count: programme.confirmDays }) },
          { label: t("form.reviewMonths"), value: t("page.months", { count: programme.reviewMonths }) },
        ]}
      />
      <p className="my-6 flex flex-wrap gap-4">
        {status === "ENDED" ? null : (
          <LinkButton href={localised(locale, routes.editProgramme(id))}>{t("page.edit")}</LinkButton>
        )}
        {programme._count.pairings === 0 ? null : (
          <LinkButton href={localised(locale, routes.stuckPairings(id))}>{tStuck("title")}</LinkButton>
        )}
      </p>
      <Section title={t("page.next")} lead={moves.length === 0 ? t("move.over") : t("move.help")}>
        <div className="mt-4 flex flex-wrap gap-4">
          {moves.map((to) => (
            <Form key={to} action={moveProgrammeAction} noun="programme" id={`move-${to}`} fieldless>
              <input type="hidden" name="programmeId" value={id} />
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="to" value={to} />
              <SubmitButton tone={to === "DRAFT" || to === "ENDED" ? "secondary" : "primary"}>
                {t(`move.${to}`)}
              </SubmitButton>
            </Form>
          ))}
        </div>
      </Section>
      <TopicList programme={programme} locale={locale} />
      <Details summary={tEvent("history")}>
        <EventTable rows={await listRecordEvents("programme", id)} reader={{ locale, zone }} />
      </Details>
    </>
  );
}
