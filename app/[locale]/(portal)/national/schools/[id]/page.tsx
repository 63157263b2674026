import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EventTable } from "@/components/evidence/event-table";
import {
  SchoolCloseForm,
  SchoolConfirmForm,
  SchoolEditForm,
  SchoolReopenForm,
} from "@/components/network/school-forms";
import { SchoolMembers } from "@/components/network/school-members";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { getKeptSchool } from "@/lib/desk/duplicate/queries";
import { listFieldOptions } from "@/lib/network/field/queries";
import { getToday, getZone } from "@/lib/network/network/queries";
import { listDistricts } from "@/lib/network/province/queries";
import { canCloseSchool, canEditSchool, canRenameSchool, canSeeMembers } from "@/lib/network/school/policy";
import { getSchool, listSchoolMembers } from "@/lib/network/school/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const school = id === null ? null : await getSchool(actor, id);
  return { title: school ? localName(school, locale) : (await getTranslations("problem.notFound"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const school = id === null ? null : await getSchool(actor, id);
  if (!school) notFound();
  const kept = await getKeptSchool(actor, school.id);
  if (kept) permanentRedirect(localised(locale, routes.nationalSchool(kept)));
  const seesMembers = canSeeMembers(actor, school);
  const [t, today, zone, members, events] = await Promise.all([
    getTranslations("school"),
    getToday(actor, now),
    getZone(actor),
    listSchoolMembers(actor, school),
    seesMembers ? listRecordEvents("school", school.id) : [],
  ]);
  const tDuplicate = await getTranslations("duplicate.page");
  const day = (date: Date) => formatDate(date, { locale, zone: "UTC" });
  const isClosed = school.closedOn !== null && school.closedOn <= today;
  const mayEdit = canEditSchool(actor, school) && !isClosed;
  const mayClose = canCloseSchool(actor);
  const mayRename = canRenameSchool(actor);
  const [fields, districts] = mayEdit
    ? await Promise.all([listFieldOptions(actor), mayRename ? listDistricts(actor, school.provinceId) : []])
    : [[], []];
  const place = [localName(school.province, locale), school.district?.name].filter(Boolean).join(", ");
  const facts = [
    { label: t("national.column.code"), value: school.registryCode },
    { label: t("national.kind"), value: t(`kind.${school.kind}`) },
    { label: t("national.province"), value: place },
    { label: t("page.fields"), value: school.fields.map(({ field }) => localName(field, locale)).join(", ") },
    { label: t("page.address"), value: school.address },
    { label: t("page.phone"), value: school.phone },
    {
      label: t("page.website"),
      value: school.website ? <TextLink href={school.website}>{school.website}</TextLink> : null,
    },
    {
      label: t("national.column.confirmed"),
      value: school.confirmedOn ? day(school.confirmedOn) : t("page.neverConfirmed"),
    },
  ];
  return (
    <>
      <PageHeading
        title={localName(school, locale)}
        crumbs={[{ href: localised(locale, routes.nationalSchools()), label: t("national.title") }]}
        lead={
          school.centre ? (
            <TextLink href={localised(locale, routes.centre(school.centre.slug))}>{t("page.hosts")}</TextLink>
          ) : undefined
        }
      />
      {isClosed && school.closedOn ? (
        <Notice>
          <p>{t("page.closed", { date: day(school.closedOn) })}</p>
          {mayClose && school.closedReason ? (
            <p>{t("close.because", { reason: school.closedReason })}</p>
          ) : null}
        </Notice>
      ) : null}
      <Section title={t("page.facts")}>
        <SummaryList rows={facts.filter(({ value }) => value)} />
        {mayEdit ? <SchoolConfirmForm school={school} /> : null}
      </Section>
      {mayEdit ? (
        <Section title={t("page.edit")}>
          <SchoolEditForm
            school={school}
            locale={locale}
            districts={districts}
            fields={fields}
            mayRename={mayRename}
          />
        </Section>
      ) : null}
      {mayClose ? (
        <Section
          title={t("close.section")}
          aside={
            isClosed ? null : (
              <TextLink href={localised(locale, routes.mergeSchool(school.id))}>
                {tDuplicate("schools")}
              </TextLink>
            )
          }
        >
          {isClosed ? (
            <SchoolReopenForm school={school} />
          ) : (
            <SchoolCloseForm school={school} today={today} />
          )}
        </Section>
      ) : null}
      {seesMembers ? (
        <>
          <Section title={t("page.members")}>
            {members.length === 0 ? (
              <p className="text-ink-soft">{t("page.membersEmpty")}</p>
            ) : (
              <SchoolMembers members={members} locale={locale} today={today} seesAll={actor.isMinistry} />
            )}
          </Section>
          <Section title={t("page.history")}>
            {events.length === 0 ? (
              <p className="text-ink-soft">{t("page.historyEmpty")}</p>
            ) : (
              <EventTable rows={events} reader={{ locale, zone }} />
            )}
          </Section>
        </>
      ) : null}
    </>
  );
}
