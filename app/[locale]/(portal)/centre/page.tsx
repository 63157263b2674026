import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordHistory } from "@/components/evidence/record-history";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { CentrePageForm } from "@/components/network/centre-page-form";
import { CentreStaffPart } from "@/components/network/centre-staff-part";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { confirmCentreAction } from "@/lib/network/centre/actions";
import {
  getCentreForEdit,
  listCentreStaff,
  listOwnCentres,
  listStaffCandidates,
} from "@/lib/network/centre/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("centre.edit");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const t = await getTranslations("centre.edit");
  const centres = await listOwnCentres(actor);
  const asked = readId((await searchParams).centre);
  const chosen = centres.find(({ id }) => id === asked) ?? centres[0];
  const centre = chosen ? await getCentreForEdit(actor, chosen.id) : null;
  if (!chosen || !centre) {
    return (
      <>
        <PageHeading title={t("title")} />
        <EmptyState title={t("none")} text={t("noneText")} />
      </>
    );
  }
  const [today, network] = await Promise.all([getToday(actor, now), getNetwork(actor)]);
  const [staff, candidates] = await Promise.all([
    listCentreStaff(actor, centre.id, today),
    listStaffCandidates(actor, centre.id, today),
  ]);
  const date = { locale, zone: "UTC" };
  return (
    <>
      <PageHeading
        title={t("title")}
        kicker={localName(chosen, locale)}
        lead={t("lead")}
        actions={
          <LinkButton href={localePath(locale, routes.centre(centre.slug))}>{t("publicPage")}</LinkButton>
        }
      />
      {centres.length > 1 ? (
        <Tabs
          label={t("which")}
          tabs={centres.map((other) => ({
            href: localePath(locale, `/centre?centre=${other.id}`),
            label: localName(other, locale),
            current: other.id === centre.id,
          }))}
        />
      ) : null}
      <Section
        id="confirm"
        title={t("confirmTitle")}
        lead={t("confirmText", { date: formatDate(today, date) })}
      >
        <p>
          {centre.confirmedOn
            ? t("confirmLast", { date: formatDate(centre.confirmedOn, date) })
            : t("confirmNever")}
        </p>
        <Form action={confirmCentreAction} noun="centre" doneText={t("confirmed")}>
          <input type="hidden" name="centreId" value={centre.id} />
          <input type="hidden" name="version" value={centre.version} />
          <SubmitButton tone="secondary">{t("confirm")}</SubmitButton>
        </Form>
      </Section>
      <Section id="texts" title={t("texts")}>
        <CentrePageForm centre={centre} own={network?.locale ?? "tr"} />
      </Section>
      <CentreStaffPart centreId={centre.id} staff={staff} candidates={candidates} today={today} />
      <RecordHistory
        rows={await listRecordEvents("centre", centre.id)}
        reader={{ locale, zone: network?.zone ?? "UTC" }}
        logOf={actor.isMinistry ? centre.id : undefined}
      />
    </>
  );
}
