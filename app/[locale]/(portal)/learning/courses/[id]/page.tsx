import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { namedOptions } from "@/components/form/named-options";
import { SubmitButton } from "@/components/form/submit-button";
import { ClosedGaps } from "@/components/learning/closed-gaps";
import { centreName } from "@/components/learning/names";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { sayInterestAction, withdrawInterestAction } from "@/lib/learning/interest/actions";
import { canSayInterest } from "@/lib/learning/interest/policy";
import { getOwnCourse } from "@/lib/learning/interest/queries";
import { listOwnGapsOf } from "@/lib/learning/need/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate, formatDateRange } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const course = id === null || !canSayInterest(actor) ? null : await getOwnCourse(actor, id, now);
  if (!course) notFound();
  return { actor, course };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { course } = await readPage((await params).id);
  return { title: `${course.version.title} – ${(await getTranslations("interest.page"))("kicker")}` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  await requireActor();
  const { actor, course } = await readPage((await params).id);
  const t = await getTranslations("interest.page");
  const { version, interest, sessions } = course;
  const zone = await networkZone(db);
  const page = localised(locale, routes.course(course.slug));
  return (
    <>
      <PageHeading
        title={version.title}
        titleLang={version.language === locale ? undefined : version.language}
        kicker={`${t("kicker")} · ${centreName(course.centre, locale)}`}
        crumbs={[{ href: page, label: t("course") }]}
      />
      <ClosedGaps gaps={await listOwnGapsOf(actor, course.id)} />
      {sessions.length > 0 ? (
        <Section id="open" title={t("open")}>
          <ul className="grid gap-2">
            {sessions.map(({ id, reference, startsAt, endsAt, timeZone }) => (
              <li key={id}>
                <TextLink href={localised(locale, routes.applyToSession(id))}>
                  {formatDateRange(startsAt, endsAt, { locale, zone: timeZone })}
                </TextLink>{" "}
                <span className="text-sm text-ink-soft">{reference}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {interest ? (
        <Section id="interest" title={t("title")}>
          <Notice tone="green">
            {t("waiting", {
              date: formatDate(interest.createdAt, { locale, zone }),
              province: interest.province ? localName(interest.province, locale) : "–",
            })}
          </Notice>
          <Form action={withdrawInterestAction} noun="interest" fieldless className="mt-4">
            <input type="hidden" name="interestId" value={interest.id} />
            <div>
              <SubmitButton tone="secondary">{t("withdraw")}</SubmitButton>
            </div>
          </Form>
        </Section>
      ) : null}
      {interest || sessions.length > 0 ? null : (
        <Section id="interest" title={t("title")} lead={t("lead")}>
          <Form action={sayInterestAction} noun="interest">
            <input type="hidden" name="courseId" value={course.id} />
            <Select
              name="provinceId"
              label={t("province")}
              options={namedOptions(course.provinces, locale)}
              defaultValue={course.provinceId}
            />
            <div>
              <SubmitButton>{t("say")}</SubmitButton>
            </div>
          </Form>
        </Section>
      )}
    </>
  );
}
