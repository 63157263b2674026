import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import {
  addSignatoryAction,
  endSignatoryAction,
  removeCentreMarkAction,
} from "@/lib/learning/certificate/actions";
import { getPaper, type CentrePaper } from "@/lib/learning/certificate/queries";
import { listOwnCentres } from "@/lib/network/centre/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("certificate.paper"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const centres = await listOwnCentres(actor);
  const asked = readId((await searchParams).centre);
  const chosen = centres.find(({ id }) => id === asked) ?? centres[0];
  const paper = chosen ? await getPaper(actor, chosen.id) : null;
  if (!paper) notFound();
  const t = await getTranslations("certificate.paper");
  return (
    <>
      <PageHeading
        title={t("title")}
        kicker={localName({ name: paper.shortName, names: paper.shortNames }, locale)}
        lead={t("lead")}
      />
      {centres.length > 1 ? (
        <Tabs
          label={t("which")}
          tabs={centres.map((other) => ({
            href: localised(locale, routes.centrePaper(other.id)),
            label: localName(other, locale),
            current: other.id === paper.id,
          }))}
        />
      ) : null}
      <Signatories paper={paper} />
      <Mark paper={paper} />
    </>
  );
}

async function Signatories({ paper }: { paper: CentrePaper }) {
  const t = await getTranslations("certificate.paper");
  return (
    <Section id="signatories" title={t("signatories")}>
      {paper.signatories.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="grid gap-3">
          {paper.signatories.map(({ id, name, title }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3"
            >
              <span>
                <strong>{name}</strong>
                <span className="block text-sm text-ink-soft">{title}</span>
              </span>
              <Form action={endSignatoryAction} noun="certificate">
                <input type="hidden" name="signatoryId" value={id} />
                <SubmitButton tone="quiet">
                  <span aria-hidden="true">{t("remove")}</span>
                  <span className="sr-only">{t("removeFor", { name })}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6">
        <Form action={addSignatoryAction} noun="certificate" doneText={t("added")}>
          <input type="hidden" name="centreId" value={paper.id} />
          <TextInput name="name" label={t("name")} maxLength={80} />
          <TextInput name="title" label={t("titleOf")} hint={t("titleHint")} maxLength={120} />
          <SubmitButton tone="secondary">{t("add")}</SubmitButton>
        </Form>
      </div>
    </Section>
  );
}

async function Mark({ paper }: { paper: CentrePaper }) {
  const t = await getTranslations("certificate.paper");
  return (
    <Section id="mark" title={t("mark")}>
      {paper.mark ? (
        <>
          <img
            src={`/api/centres/${paper.id}/mark?v=${paper.mark.sha256.slice(0, 12)}`}
            alt={paper.mark.altText ?? ""}
            className="mb-4 max-h-28 max-w-60"
          />
          <Form action={removeCentreMarkAction} noun="certificate" doneText={t("markRemoved")}>
            <input type="hidden" name="centreId" value={paper.id} />
            <SubmitButton tone="quiet">{t("markRemove")}</SubmitButton>
          </Form>
        </>
      ) : (
        <p>{t("markNone")}</p>
      )}
      <UploadForm to={`/api/centres/${paper.id}/mark`} id="mark-form" noun="certificate" className="mt-4">
        <input type="hidden" name="centreId" value={paper.id} />
        <TextInput name="altText" label={t("markAlt")} maxLength={200} />
        <FileField
          name="file"
          label={t("markFile")}
          hint={t("markHint")}
          accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
        />
        <SubmitButton tone="secondary">{t("markSave")}</SubmitButton>
      </UploadForm>
    </Section>
  );
}
