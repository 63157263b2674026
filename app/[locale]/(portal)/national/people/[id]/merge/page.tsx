import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MergeFinder } from "@/components/desk/merge-finder";
import { MergeForm, type MergeSide } from "@/components/desk/merge-form";
import { PageHeading } from "@/components/ui/page-heading";
import { mergePeopleAction } from "@/lib/desk/duplicate/actions";
import { canMerge } from "@/lib/desk/duplicate/policy";
import { getPersonPair, type PersonSide } from "@/lib/desk/duplicate/queries";
import { getToday } from "@/lib/network/network/queries";
import { getPerson } from "@/lib/network/person/queries/detail";
import { listPeople } from "@/lib/network/person/queries/list";
import { peopleFilter } from "@/lib/network/person/schema";
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
  return { title: (await getTranslations("duplicate.page"))("people") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const person = id !== null && canMerge(actor) ? await getPerson(actor, id) : null;
  if (!person) notFound();
  const t = await getTranslations("duplicate.page");
  const query = await searchParams;
  const other = readId(query.with);
  const pair = other === null ? null : await getPersonPair(actor, person.id, other);
  const name = fullName(person);
  const q = typeof query.q === "string" ? query.q : name;
  const list = pair ? null : await listPeople(actor, peopleFilter.parse({ q }), await getToday(actor, now));
  return (
    <>
      <PageHeading
        title={t("people")}
        lead={t("lead")}
        crumbs={[{ href: localised(locale, routes.nationalPerson(person.id)), label: name }]}
      />
      {pair ? (
        <MergeForm
          action={mergePeopleAction}
          sides={[await sideOf(pair.sides[0], locale), await sideOf(pair.sides[1], locale)]}
          refusal={pair.refusal}
        />
      ) : null}
      {list ? (
        <MergeFinder
          here={localised(locale, routes.mergePerson(person.id))}
          q={q}
          found={list.rows
            .filter((row) => row.id !== person.id)
            .slice(0, FOUND_MOST)
            .map((row) => ({ id: row.id, name: fullName(row), about: row.email ?? "" }))}
        />
      ) : null}
    </>
  );
}

async function sideOf(person: PersonSide, locale: Locale): Promise<MergeSide> {
  const t = await getTranslations("duplicate.fact");
  const day = (date: Date | null) => (date ? formatShortDate(date, { locale, zone: "UTC" }) : "…");
  const schools = person.memberships.map(
    (row) => `${localName(row.school, locale)} (${day(row.startsOn)} – ${day(row.endsOn)})`,
  );
  return {
    id: person.id,
    name: fullName(person),
    facts: [
      [t("email"), person.email ?? ""],
      [t("staffNumber"), person.staffNumber ?? ""],
      [t("since"), day(person.createdAt)],
      [t("schools"), schools.join(", ")],
      [t("roles"), String(person._count.roles)],
      [t("enrolments"), String(person._count.enrolments)],
      [t("certificates"), String(person._count.certificates)],
      [t("trainings"), String(person._count.trainings)],
    ],
  };
}

function fullName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`;
}
