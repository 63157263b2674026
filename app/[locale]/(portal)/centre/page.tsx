import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordHistory } from "@/components/evidence/record-history";
import { formWords } from "@/components/form/words";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionedForm, type VersionedTexts } from "@/components/form/versioned-form";
import { CentreStaffPart } from "@/components/network/centre-staff-part";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { confirmCentreAction, editCentreAction } from "@/lib/network/centre/actions";
import {
  getCentreForEdit,
  listCentreStaff,
  listOwnCentres,
  listStaffCandidates,
  type CentreForEdit,
} from "@/lib/network/centre/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { LOCALES, localePath, type Locale } from "@/lib/platform/i18n/locales";
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

function textsOf(centre: CentreForEdit, own: Locale): VersionedTexts {
  const known = (centre.descriptions ?? {}) as Record<string, unknown>;
  const descriptions = LOCALES.map((locale) => {
    const text = locale === own ? centre.description : known[locale];
    return [`description.${locale}`, typeof text === "string" ? text : ""] as const;
  });
  const contacts = (["address", "phone", "email", "website", "socialUrl"] as const).map(
    (name) => [name, centre[name] ?? ""] as const,
  );
  return Object.fromEntries([...descriptions, ...contacts]);
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
  const [today, network, words] = await Promise.all([
    getToday(actor, now),
    getNetwork(actor),
    formWords("centre"),
  ]);
  const [staff, candidates] = await Promise.all([
    listCentreStaff(actor, centre.id, today),
    listStaffCandidates(actor, centre.id, today),
  ]);
  const own = network?.locale ?? "tr";
  const languages = [own, ...LOCALES.filter((other) => other !== own)];
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
        <VersionedForm
          key={`${centre.id} ${centre.version}`}
          action={editCentreAction}
          conflictCode="centre_changed_meanwhile"
          hidden={{ centreId: centre.id }}
          version={centre.version}
          texts={textsOf(centre, own)}
          words={words}
          fields={[
            ...languages.map((language) => ({
              name: `description.${language}`,
              label: t(`description.${language}`),
              hint: language === own ? t("descriptionHint") : undefined,
              long: true,
              lang: language,
            })),
            { name: "address", label: t("address") },
            { name: "phone", label: t("phone"), hint: t("phoneHint"), type: "tel" },
            { name: "email", label: t("email"), hint: t("emailHint"), type: "email" },
            { name: "website", label: t("website"), type: "url" },
            { name: "socialUrl", label: t("social"), type: "url" },
          ]}
          sentences={{
            save: t("save"),
            saved: t("saved"),
            conflictTitle: t("conflictTitle"),
            conflictText: t("conflictText"),
            conflictNow: t("conflictNow"),
            conflictEmpty: t("conflictEmpty"),
          }}
        />
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
