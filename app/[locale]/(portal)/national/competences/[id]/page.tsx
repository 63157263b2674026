import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RecordHistory } from "@/components/evidence/record-history";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { CompetenceForm } from "@/components/learning/competence-form";
import { CompetenceTree } from "@/components/learning/competence-tree";
import { TextLink } from "@/components/ui/link";
import type { SearchParams } from "@/components/ui/list-url";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { discardListAction, publishListAction, removeEntryAction } from "@/lib/learning/competence/actions";
import { getList } from "@/lib/learning/competence/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

const readList = cache(async (given: string) => {
  const { actor } = await requireActor();
  const id = readId(given);
  const list = id === null ? null : await getList(actor, id);
  if (!list) notFound();
  return list;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const list = await readList((await params).id);
  const t = await getTranslations("competence");
  return {
    title: `${t("list.kicker", { field: localName(list.field, locale), number: list.number })} – ${t("page.title")}`,
  };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor();
  const list = await readList((await params).id);
  const t = await getTranslations("competence");
  const here = localised(locale, routes.competenceList(list.id));
  const isDraft = list.status === "DRAFT";
  const lineId = isDraft ? readId((await searchParams).line) : null;
  const line = list.entries.find(({ competenceId }) => competenceId === lineId);
  const zone = await networkZone(db);
  const hidden = (
    <>
      <input type="hidden" name="listId" value={list.id} />
      <input type="hidden" name="editVersion" value={list.editVersion} />
    </>
  );
  return (
    <>
      <PageHeading
        title={t("list.kicker", { field: localName(list.field, locale), number: list.number })}
        crumbs={[{ href: localised(locale, routes.competences()), label: t("page.title") }]}
        tags={
          <>
            <StatusTag tone={isDraft ? "amber" : "green"}>{t(`list.state.${list.status}`)}</StatusTag>
            {list.isDemonstration ? <Badge>{t("list.demo")}</Badge> : null}
          </>
        }
      />
      {list.publishedAt ? (
        <Notice>{t("list.frozen", { date: formatDate(list.publishedAt, { locale, zone }) })}</Notice>
      ) : null}
      <Section id="entries" title={t("list.entries")}>
        <CompetenceTree list={list} editHref={isDraft ? here : null} />
      </Section>
      {isDraft ? (
        <Section id="line" title={t(line ? "list.editTitle" : "list.add")}>
          <CompetenceForm list={list} entry={line} backHref={here} key={line?.competenceId ?? "new"} />
          {line ? (
            <Form action={removeEntryAction} noun="competence" id="remove-line" fieldless className="mt-6">
              {hidden}
              <input type="hidden" name="competenceId" value={line.competenceId} />
              <div>
                <SubmitButton tone="danger">{t("list.remove")}</SubmitButton>
              </div>
            </Form>
          ) : null}
        </Section>
      ) : null}
      {isDraft && !line ? (
        <div className="mt-8 grid gap-4">
          <Form
            action={publishListAction}
            noun="competence"
            id="publish"
            fieldless
            fold={{ summary: t("list.publish"), isNext: true }}
          >
            {hidden}
            <p className="max-w-measure">{t("list.publishText")}</p>
            <div>
              <SubmitButton>{t("list.publish")}</SubmitButton>
            </div>
          </Form>
          <Form
            action={discardListAction}
            noun="competence"
            id="discard"
            fieldless
            fold={{ summary: t("list.discard") }}
          >
            {hidden}
            <p className="max-w-measure">{t("list.discardText")}</p>
            <div>
              <SubmitButton tone="danger">{t("list.discard")}</SubmitButton>
            </div>
          </Form>
        </div>
      ) : null}
      <Section id="versions" title={t("list.versions")}>
        <ul className="grid gap-1">
          {list.field.competenceLists.map(({ id, number, status }) => {
            const words = `${t("list.kicker", { field: localName(list.field, locale), number })} · ${t(`list.state.${status}`)}`;
            return (
              <li key={id}>
                {id === list.id ? (
                  words
                ) : (
                  <TextLink href={localised(locale, routes.competenceList(id))}>{words}</TextLink>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
      <RecordHistory
        rows={await listRecordEvents("competence_list", list.id)}
        reader={{ locale, zone }}
        logOf={list.id}
      />
    </>
  );
}
