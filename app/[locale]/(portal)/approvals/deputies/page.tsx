import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { endDeputyAction, nameDeputyAction } from "@/lib/learning/approval/actions";
import { canNameDeputy } from "@/lib/learning/approval/policy";
import { listOwnDeputies, type OwnOffice } from "@/lib/learning/approval/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { addDays } from "@/lib/platform/dates/calendar";
import { formatDate } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { placeName } from "@/lib/platform/i18n/place-name";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("approval.deputy"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canNameDeputy(actor)) notFound();
  const [offices, { day }] = await Promise.all([listOwnDeputies(actor, now), networkDay(db, now)]);
  const t = await getTranslations("approval");
  const tRole = await getTranslations("portal.role");
  const reader = { locale, zone: "UTC" };
  const officeName = (office: OwnOffice) =>
    [tRole(office.role), placeName({ ...office, partner: null }, locale)].filter(Boolean).join(" · ");
  const [first] = offices;
  return (
    <>
      <PageHeading
        title={t("deputy.title")}
        lead={t("deputy.lead")}
        crumbs={[{ href: localised(locale, routes.approvals()), label: t("page.title") }]}
      />
      {offices.map((office) => (
        <Section key={office.id} title={officeName(office)}>
          {office.deputies.length === 0 ? <p className="text-ink-soft">{t("deputy.none")}</p> : null}
          <ul className="grid gap-4">
            {office.deputies.map(({ id, deputy, startsOn, endsOn }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-2">
                <span>
                  {deputy.givenName} {deputy.familyName}
                  <span className="block text-sm text-ink-soft">
                    {t("deputy.period", {
                      from: formatDate(startsOn, reader),
                      to: formatDate(addDays(dayOfDate(endsOn), -1), reader),
                    })}
                  </span>
                </span>
                <Form
                  action={endDeputyAction}
                  noun="approval"
                  doneText={t("deputy.ended")}
                  className="w-auto"
                >
                  <input type="hidden" name="deputyId" value={id} />
                  <SubmitButton tone="secondary">{t("deputy.end")}</SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title={t("deputy.name")}>
        <Form action={nameDeputyAction} noun="approval" doneText={t("deputy.named")}>
          {offices.length === 1 ? (
            <input type="hidden" name="roleId" value={first?.id} />
          ) : (
            <Select
              name="roleId"
              label={t("deputy.office")}
              options={offices.map((office) => ({ value: office.id, label: officeName(office) }))}
            />
          )}
          <TextInput name="who" label={t("deputy.who")} maxLength={254} />
          <DateFields name="startsOn" label={t("deputy.startsOn")} defaultValue={day} />
          <DateFields name="lastDay" label={t("deputy.lastDay")} />
          <FormButtons>
            <SubmitButton>{t("deputy.submit")}</SubmitButton>
          </FormButtons>
        </Form>
      </Section>
    </>
  );
}
