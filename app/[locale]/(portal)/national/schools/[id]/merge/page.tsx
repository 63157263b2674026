import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MergeFinder } from "@/components/desk/merge-finder";
import { MergeForm, type MergeSide } from "@/components/desk/merge-form";
import { PageHeading } from "@/components/ui/page-heading";
import { mergeSchoolsAction } from "@/lib/desk/duplicate/actions";
import { canMerge } from "@/lib/desk/duplicate/policy";
import { getSchoolPair, type SchoolSide } from "@/lib/desk/duplicate/queries";
import { getToday } from "@/lib/network/network/queries";
import { getSchool, listSchools } from "@/lib/network/school/queries";
import { schoolListInput } from "@/lib/network/school/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const FOUND_MOST = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  if (!canMerge(actor)) notFound();
  return { title: (await getTranslations("duplicate.page"))("schools") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const school = id !== null && canMerge(actor) ? await getSchool(actor, id) : null;
  if (!school) notFound();
  const t = await getTranslations("duplicate.page");
  const query = await searchParams;
  const other = readId(query.with);
  const pair = other === null ? null : await getSchoolPair(actor, school.id, other);
  const q = typeof query.q === "string" ? query.q : (school.name.split(" ")[0] ?? "");
  const filter = schoolListInput.parse({ q, province: school.province.slug });
  const list = pair ? null : await listSchools(actor, filter, await getToday(actor, now));
  return (
    <>
      <PageHeading
        title={t("schools")}
        lead={t("lead")}
        crumbs={[
          { href: localised(locale, routes.nationalSchool(school.id)), label: localName(school, locale) },
        ]}
      />
      {pair ? (
        <MergeForm
          action={mergeSchoolsAction}
          sides={[await sideOf(pair.sides[0], locale), await sideOf(pair.sides[1], locale)]}
          refusal={pair.refusal}
        />
      ) : null}
      {list ? (
        <MergeFinder
          here={localised(locale, routes.mergeSchool(school.id))}
          q={q}
          found={list.rows
            .filter((row) => row.id !== school.id)
            .slice(0, FOUND_MOST)
            .map((row) => ({ id: row.id, name: localName(row, locale), about: row.district ?? "" }))}
        />
      ) : null}
    </>
  );
}

async function sideOf(school: SchoolSide, locale: Locale): Promise<MergeSide> {
  const t = await getTranslations("duplicate.fact");
  const place = [localName(school.province, locale), school.district?.name].filter(Boolean).join(", ");
  return {
    id: school.id,
    name: localName(school, locale),
    facts: [
      [t("code"), school.registryCode ?? ""],
      [t("place"), place],
      [t("address"), school.address ?? ""],
      [
        t("confirmed"),
        school.confirmedOn ? formatShortDate(school.confirmedOn, { locale, zone: "UTC" }) : "",
      ],
      [t("people"), String(school._count.memberships)],
      [t("roles"), String(school._count.roles)],
      [t("enrolments"), String(school._count.enrolments)],
    ],
  };
}
