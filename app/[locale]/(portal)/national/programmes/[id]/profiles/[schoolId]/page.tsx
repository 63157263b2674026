import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ResourceParts } from "@/components/cooperation/resource-parts";
import { DataTable } from "@/components/ui/data-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { getSchoolProfile } from "@/lib/cooperation/profile/queries";
import { SCHOOL_COUNTS } from "@/lib/cooperation/profile/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string; schoolId: string }> };

async function readProfile({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const given = await params;
  const [id, schoolId] = [readId(given.id), readId(given.schoolId)];
  const found = id === null || schoolId === null ? null : await getSchoolProfile(actor, id, schoolId);
  if (!found) notFound();
  return { locale, ...found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readProfile(props)).school.name };
}

/** What a school has written of itself in a programme, for the ministry to read. */
export default async function Page(props: Props) {
  const { locale, programme, school, profile } = await readProfile(props);
  const t = await getTranslations("profile");
  const tWord = await getTranslations("programme.page");
  const ofTopic = new Map(profile.topics.map((topic) => [topic.topicId, topic]));
  const level = (value: number | undefined) => t(`level.${(value ?? 0) as 0 | 1 | 2 | 3}`);
  return (
    <>
      <PageHeading
        title={school.name}
        kicker={localName(programme, locale)}
        crumbs={[
          {
            href: `${localised(locale, routes.programmeProfiles(programme.id))}?show=written`,
            label: t("written.showWritten"),
          },
        ]}
      />
      <SummaryList
        rows={[
          {
            label: t("written.checked"),
            value: formatDate(profile.checkedOn, { locale, zone: "UTC" }),
          },
          { label: t("written.takesPart"), value: tWord(profile.takesPart ? "yes" : "no") },
          ...SCHOOL_COUNTS.map((part) => ({
            label: t(`form.${part}`),
            value: profile[part] === null ? "–" : formatNumber(profile[part], locale),
          })),
          { label: t("written.experience"), value: profile.experience || "–" },
        ]}
      />
      <ResourceParts profile={profile} />
      <Section title={t("form.topics")}>
        <DataTable
          caption={t("form.topics")}
          hideCaption
          rows={programme.topics}
          rowKey={(topic) => topic.id}
          columns={[
            {
              key: "topic",
              label: t("written.topic"),
              head: true,
              cell: (topic) => localName(topic, locale),
            },
            { key: "offer", label: t("written.offers"), cell: ({ id }) => level(ofTopic.get(id)?.offer) },
            { key: "need", label: t("written.needs"), cell: ({ id }) => level(ofTopic.get(id)?.need) },
          ]}
        />
      </Section>
    </>
  );
}
