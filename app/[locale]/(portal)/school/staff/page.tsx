import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { InvitationTable } from "@/components/network/invitation-table";
import { StaffTable } from "@/components/network/staff-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getZone } from "@/lib/network/network/queries";
import { decideMembershipAction, sendInvitationAction } from "@/lib/network/person/actions";
import { getSchoolStaff, listInvitations, type SchoolStaff } from "@/lib/network/person/queries/detail";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("person.staff"))("title") };
}

/** Who works at the principal's school, who says so and who left; one after the other where there are several schools. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.schoolIds.length === 0) notFound();
  const t = await getTranslations("person.staff");
  const zone = await getZone(actor);
  const schools: SchoolStaff[] = [];
  for (const id of actor.schoolIds) {
    const staff = await getSchoolStaff(actor, id, now);
    if (staff) schools.push(staff);
  }
  const [first] = schools;
  if (!first) notFound();
  return (
    <>
      <PageHeading
        kicker={schools.length === 1 ? localName(first.school, locale) : undefined}
        title={t("title")}
        lead={t("lead")}
      />
      {schools.map((staff) => (
        <div key={staff.school.id}>
          {schools.length > 1 ? <h2 className="mt-10 text-xl">{localName(staff.school, locale)}</h2> : null}
          <Claims staff={staff} locale={locale} />
          <Section title={t("present")}>
            {staff.present.length === 0 ? (
              <p className="max-w-measure text-ink-soft">{t("noPresent")}</p>
            ) : (
              <StaffTable rows={staff.present} locale={locale} />
            )}
          </Section>
          {staff.past.length > 0 ? (
            <Section title={t("past")}>
              <StaffTable rows={staff.past} locale={locale} isPast />
            </Section>
          ) : null}
        </div>
      ))}
      <Section id="invite" title={t("invite")} lead={t("inviteText")}>
        <InviteTeacher schools={schools} locale={locale} />
        <InvitationTable
          invitations={(
            await Promise.all(schools.map(({ school }) => listInvitations(actor, now, school.id)))
          ).flat()}
          locale={locale}
          zone={zone}
        />
      </Section>
    </>
  );
}

async function Claims({ staff, locale }: { staff: SchoolStaff; locale: Locale }) {
  const t = await getTranslations("person.staff");
  return (
    <Section title={t("claims")}>
      {staff.claims.length === 0 ? <EmptyState title={t("noClaims")} text={t("noClaimsText")} /> : null}
      <ul className="grid gap-4">
        {staff.claims.map(({ id, person, startsOn }) => (
          <li key={id} className="panel panel-accent grid gap-3">
            <p>
              <strong className="text-lg font-[620]">{`${person.givenName} ${person.familyName}`}</strong>
              <br />
              <span className="text-ink-soft">
                {[
                  t("since", { date: formatDate(startsOn, { locale, zone: "UTC" }) }),
                  person.email,
                  person.fields.map(({ field }) => localName(field, locale)).join(", "),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </p>
            <Form action={decideMembershipAction} noun="person">
              <input type="hidden" name="membershipId" value={id} />
              <FormButtons>
                <SubmitButton name="decision" value="confirm">
                  {t("confirm")}
                </SubmitButton>
                <SubmitButton name="decision" value="refuse" tone="secondary">
                  {t("refuse")}
                </SubmitButton>
              </FormButtons>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function InviteTeacher({ schools, locale }: { schools: SchoolStaff[]; locale: Locale }) {
  const t = await getTranslations("person.invitation");
  const tDetail = await getTranslations("person.detail");
  const options = schools.map(({ school }) => ({ value: school.id, label: localName(school, locale) }));
  return (
    <Form action={sendInvitationAction} noun="person" doneText={t("sentDone")}>
      <input type="hidden" name="role" value="TEACHER" />
      {options.length > 1 ? (
        <RadioGroup name="schoolId" label={tDetail("school")} options={options} />
      ) : (
        <input type="hidden" name="schoolId" value={options[0]?.value} />
      )}
      <TextInput name="mail" type="email" label={t("mail")} width="medium" />
      <RadioGroup
        name="locale"
        label={t("language")}
        options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
        defaultValue={locale}
        inline
      />
      <FormButtons>
        <SubmitButton>{t("send")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
