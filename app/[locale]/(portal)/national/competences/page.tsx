import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextLink } from "@/components/ui/link";
import { DataTable } from "@/components/ui/data-table";
import { PageHeading } from "@/components/ui/page-heading";
import { startListAction } from "@/lib/learning/competence/actions";
import { listFieldLists } from "@/lib/learning/competence/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("competence.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const rows = await listFieldLists(actor);
  if (!rows) notFound();
  const t = await getTranslations("competence.page");
  const version = (list: (typeof rows)[number]["draft"]) =>
    list ? (
      <TextLink href={localised(locale, routes.competenceList(list.id))}>
        {t("version", { number: list.number, count: list._count.entries })}
      </TextLink>
    ) : (
      t("none")
    );
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("caption")}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "field", label: t("field"), head: true, cell: (row) => localName(row, locale) },
          { key: "published", label: t("published"), cell: ({ published }) => version(published) },
          { key: "draft", label: t("draft"), cell: ({ draft }) => version(draft) },
          {
            key: "deed",
            label: t("deed"),
            cell: (row) =>
              row.draft ? null : (
                <Form action={startListAction} noun="competence" id={`start-${row.id}`} fieldless>
                  <input type="hidden" name="fieldId" value={row.id} />
                  <SubmitButton tone="quiet" size="small">
                    {t("start")}
                    <span className="sr-only">: {localName(row, locale)}</span>
                  </SubmitButton>
                </Form>
              ),
          },
        ]}
      />
    </>
  );
}
