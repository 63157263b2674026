import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SearchBox } from "@/components/form/search-box";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { AccountTabs } from "@/components/network/account-tabs";
import { FieldChoice } from "@/components/network/field-choice";
import { SchoolHistory } from "@/components/network/school-history";
import { SchoolResults } from "@/components/network/school-results";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel, Section } from "@/components/ui/panel";
import { listFieldOptions } from "@/lib/network/field/queries";
import { claimMembershipAction, withdrawClaimAction } from "@/lib/network/person/actions";
import { getOwnPerson } from "@/lib/network/person/queries/detail";
import { findSchools, getOpenSchool } from "@/lib/network/person/queries/find";
import { schoolSearch } from "@/lib/network/person/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readQuery } from "@/lib/platform/fields/form-data";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { getToday } from "@/lib/network/network/queries";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("account.tabs"))("school") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const { q, school: schoolId } = readQuery(schoolSearch, await searchParams);
  const person = await getOwnPerson(actor);
  if (!person) notFound();
  const t = await getTranslations("account.school");
  const here = localised(locale, routes.accountSchool());
  const date = await getToday(actor, now);
  const school = schoolId ? await getOpenSchool(actor, schoolId) : null;
  const found = q === "" || school ? null : await findSchools(actor, q);
  const claim = person.memberships.find((row) => row.status === "CLAIMED");
  const current = person.memberships.find(
    (row) => row.status === "CONFIRMED" && row.startsOn <= date && (row.endsOn === null || row.endsOn > date),
  );
  const last = person.memberships.filter((row) => row.decidedAt).at(0);
  return (
    <>
      <AccountTabs part="school" actor={actor} locale={locale} lead={t("lead")} />
      <Section id="now" title={t("now")}>
        {current ? (
          <p>
            <strong className="text-lg font-[620]">{localName(current.school, locale)}</strong>
            <br />
            <span className="text-ink-soft">
              {localName(current.school.province, locale)},{" "}
              {t("since", { date: formatDate(current.startsOn, { locale, zone: "UTC" }) })}
            </span>
          </p>
        ) : (
          <p>{t("none")}</p>
        )}
        {claim ? (
          <Notice tone="amber" title={t("waiting", { school: localName(claim.school, locale) })}>
            <p className="mb-3">{t("waitingWho")}</p>
            <Form action={withdrawClaimAction} noun="person">
              <input type="hidden" name="membershipId" value={claim.id} />
              <FormButtons>
                <SubmitButton tone="secondary" size="small">
                  {t("withdraw")}
                </SubmitButton>
              </FormButtons>
            </Form>
          </Notice>
        ) : null}
        {!claim && last?.status === "REFUSED" ? (
          <Notice tone="red">{t("refused", { school: localName(last.school, locale) })}</Notice>
        ) : null}
      </Section>
      <Section id="find" title={school ? t("claimTitle") : current ? t("findMoved") : t("find")}>
        {school ? (
          <Panel>
            <p className="mb-4">
              <strong className="text-lg font-[620]">{localName(school, locale)}</strong>
              <br />
              <span className="text-ink-soft">{localName(school.province, locale)}</span>
            </p>
            <Form action={claimMembershipAction} noun="person">
              <input type="hidden" name="schoolId" value={school.id} />
              <DateFields
                name="startsOn"
                label={t("startsOn")}
                hint={current ? t("claimText") : undefined}
                defaultValue={dayOfDate(date)}
              />
              <FieldChoice
                locale={locale}
                fields={await listFieldOptions(actor)}
                isOpen={actor.isTeacher && person.fields.length === 0}
                chosen={person.fields.filter((row) => row.endsOn === null).map((row) => row.field.id)}
              />
              <FormButtons>
                <SubmitButton>{t("claim")}</SubmitButton>
                <TextLink href={here}>{t("another")}</TextLink>
              </FormButtons>
            </Form>
          </Panel>
        ) : (
          <>
            <SearchBox to={here} label={t("searchLabel")} hint={t("searchHint")} defaultValue={q} />
            {found ? <SchoolResults schools={found} locale={locale} here={here} /> : null}
          </>
        )}
      </Section>
      {person.memberships.length > 0 ? (
        <Section id="history" title={t("history")}>
          <SchoolHistory memberships={person.memberships} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}
