import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { FileField } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { checkImportAction } from "@/lib/learning/training/actions";
import { listOwnCentres } from "@/lib/network/centre/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("training.import"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const centres = await listOwnCentres(actor);
  if (centres.length === 0) notFound();
  const t = await getTranslations("training");
  return (
    <>
      <PageHeading
        title={t("import.title")}
        lead={t("import.lead")}
        crumbs={[{ href: localised(locale, routes.trainings()), label: t("page.title") }]}
      />
      <p>
        <TextLink href="/api/trainings/sample">{t("import.sample")}</TextLink>
      </p>
      <Form action={checkImportAction} noun="training">
        {centres.length === 1 ? (
          <input type="hidden" name="centreId" value={centres[0]?.id} />
        ) : (
          <Select name="centreId" label={t("page.centre")} options={namedOptions(centres, locale)} />
        )}
        <FileField name="file" label={t("import.file")} hint={t("import.fileHint")} accept=".csv,text/csv" />
        <FormButtons>
          <SubmitButton>{t("import.check")}</SubmitButton>
          <TextLink href={localised(locale, routes.trainings())}>{t("import.back")}</TextLink>
        </FormButtons>
      </Form>
    </>
  );
}
