import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProgrammeTabs } from "@/components/cooperation/programme-tabs";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WrittenProfiles } from "@/components/cooperation/written-profiles";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, Figures } from "@/components/ui/figure";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { remindProfilesAction } from "@/lib/cooperation/profile/actions";
import { listFilled, listUnfilled } from "@/lib/cooperation/profile/queries";
import { PROFILES_A_PAGE } from "@/lib/cooperation/profile/rules";
import { profilesQuery } from "@/lib/cooperation/profile/schema";
import { getProgramme } from "@/lib/cooperation/programme/queries/read";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { readQuery } from "@/lib/platform/fields/form-data";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("profile.unfilled"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const programme = id === null ? null : await getProgramme(actor, id);
  const given = await searchParams;
  const query = readQuery(profilesQuery, given);
  const found = programme && (await listUnfilled(actor, programme.id, query, now));
  if (!programme || !found) notFound();
  const written = query.show === "written" ? await listFilled(actor, programme.id, query) : null;
  const tWritten = await getTranslations("profile.written");
  const t = await getTranslations("profile.unfilled");
  const tWord = await getTranslations("programme.page");
  const tPage = await getTranslations("profile.page");
  const tKind = await getTranslations("school.kind");
  const path = localised(locale, routes.programmeProfiles(programme.id));
  return (
    <>
      <ProgrammeTabs locale={locale} programme={programme} current="profiles" />
      <Figures>
        <Figure value={found.filled} label={t("filled")} />
        <Figure value={found.staying} label={t("away")} />
        <Figure value={found.total} label={t("missing")} />
      </Figures>
      {programme.status === "OPEN" && found.total > 0 ? (
        <Form
          action={remindProfilesAction}
          noun="profile"
          fieldless
          doneText={t("reminded")}
          className="my-6"
        >
          <input type="hidden" name="programmeId" value={programme.id} />
          <p className="max-w-measure">{t("remindHelp")}</p>
          <SubmitButton>{t("remind")}</SubmitButton>
        </Form>
      ) : null}
      <Tabs
        label={tWritten("lists")}
        tabs={[
          { href: path, label: tWritten("showMissing"), count: found.total, current: written === null },
          {
            href: `${path}?show=written`,
            label: tWritten("showWritten"),
            count: found.filled + found.staying,
            current: written !== null,
          },
        ]}
      />
      {written ? (
        <WrittenProfiles programmeId={programme.id} rows={written.rows} locale={locale} />
      ) : found.rows.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneHelp")} />
      ) : (
        <DataTable
          caption={t("caption")}
          rows={found.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "school",
              label: tPage("school"),
              head: true,
              cell: (row) => <a href={localised(locale, routes.nationalSchool(row.id))}>{row.name}</a>,
            },
            {
              key: "province",
              label: t("province"),
              cell: ({ province, district }) =>
                [localName(province, locale), district?.name].filter(Boolean).join(", "),
            },
            { key: "kind", label: t("kind"), cell: ({ kind }) => tKind(kind) },
            {
              key: "principal",
              label: t("principal"),
              cell: ({ roles }) => tWord(roles.length > 0 ? "yes" : "no"),
            },
          ]}
        />
      )}
      <Pagination
        total={(written ?? found).total}
        page={(written ?? found).page}
        pageSize={PROFILES_A_PAGE}
        hrefFor={(page) => listUrl(path, given, { page: String(page) })}
      />
    </>
  );
}
