import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordHistory } from "@/components/evidence/record-history";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PersonFacts } from "@/components/network/person-facts";
import { RoleTable } from "@/components/network/role-table";
import { SchoolHistory } from "@/components/network/school-history";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getKeptPerson } from "@/lib/desk/duplicate/queries";
import { closeAccountAction } from "@/lib/desk/privacy/actions";
import { getToday, getZone } from "@/lib/network/network/queries";
import { decideMembershipAction, resetTotpAction } from "@/lib/network/person/actions";
import { canManagePeople } from "@/lib/network/person/policy";
import { getPerson, type PersonDetail } from "@/lib/network/person/queries/detail";
import { listPersonEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const person = id === null ? null : await getPerson(actor, id);
  return { title: person ? fullName(person) : (await getTranslations("problem.notFound"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const person = id === null ? null : await getPerson(actor, id);
  if (!person) notFound();
  const kept = await getKeptPerson(actor, person.id);
  if (kept) permanentRedirect(localised(locale, routes.nationalPerson(kept)));
  const t = await getTranslations("person");
  const tDuplicate = await getTranslations("duplicate.page");
  const tPrivacy = await getTranslations("privacy");
  const zone = await getZone(actor);
  const date = (value: Date) => formatDate(value, { locale, zone });
  const manages = canManagePeople(actor) && person.closedAt === null;
  const isSelf = person.id === actor.personId;
  const claim = person.memberships.find((row) => row.status === "CLAIMED");
  return (
    <>
      <PageHeading
        title={fullName(person)}
        crumbs={[{ href: localised(locale, routes.nationalPeople()), label: t("list.title") }]}
        actions={
          manages && !isSelf ? (
            <LinkButton href={localised(locale, routes.nationalGrant(person.id))} tone="primary">
              {t("detail.grant")}
            </LinkButton>
          ) : null
        }
      />
      {person.anonymisedAt ? (
        <Notice>{t("detail.anonymised", { date: date(person.anonymisedAt) })}</Notice>
      ) : person.closedAt ? (
        <Notice>{t("detail.closed", { date: date(person.closedAt) })}</Notice>
      ) : null}
      <Section title={t("detail.facts")}>
        <PersonFacts person={person} locale={locale} zone={zone} />
      </Section>
      <Section title={t("detail.roles")}>
        {person.roles.length === 0 ? <p className="text-ink-soft">{t("detail.noRoles")}</p> : null}
        <RoleTable person={person} locale={locale} today={await getToday(actor, now)} mayEnd={manages} />
      </Section>
      <Section title={t("detail.schools")}>
        {person.memberships.length === 0 ? (
          <p className="text-ink-soft">{t("detail.noSchools")}</p>
        ) : (
          <SchoolHistory memberships={person.memberships} locale={locale} />
        )}
        {claim && !isSelf ? (
          <div className="mt-4">
            <Form action={decideMembershipAction} noun="person">
              <input type="hidden" name="membershipId" value={claim.id} />
              <FormButtons>
                <SubmitButton name="decision" value="confirm" tone="secondary">
                  {t("staff.confirm")}
                </SubmitButton>
                <SubmitButton name="decision" value="refuse" tone="secondary">
                  {t("staff.refuse")}
                </SubmitButton>
              </FormButtons>
            </Form>
          </div>
        ) : null}
      </Section>
      {manages && !isSelf ? (
        <Section
          title={t("detail.account")}
          aside={
            <TextLink href={localised(locale, routes.mergePerson(person.id))}>
              {tDuplicate("people")}
            </TextLink>
          }
        >
          <div className="grid gap-4">
            <Form
              action={resetTotpAction}
              noun="person"
              doneText={t("detail.done")}
              fold={{ summary: t("detail.resetTotp") }}
            >
              <input type="hidden" name="personId" value={person.id} />
              <p>{t("detail.resetTotpText")}</p>
              <FormButtons>
                <SubmitButton tone="secondary">{t("detail.resetTotp")}</SubmitButton>
              </FormButtons>
            </Form>
            <Form action={closeAccountAction} noun="privacy" fold={{ summary: tPrivacy("close.title") }}>
              <input type="hidden" name="personId" value={person.id} />
              <p>{tPrivacy("close.text")}</p>
              <FormButtons>
                <SubmitButton tone="danger">{tPrivacy("close.submit")}</SubmitButton>
              </FormButtons>
            </Form>
          </div>
        </Section>
      ) : null}
      {actor.isMinistry ? (
        <RecordHistory
          rows={await listPersonEvents(actor, person.id)}
          reader={{ locale, zone }}
          logOf={person.id}
        />
      ) : null}
    </>
  );
}

function fullName({ givenName, familyName }: Pick<PersonDetail, "givenName" | "familyName">): string {
  return `${givenName} ${familyName}`;
}
