import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EnrolmentSession } from "@/components/learning/enrolment-session";
import { LinkButton } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { Section } from "@/components/ui/panel";
import { getEnrolment } from "@/lib/learning/enrolment/queries/own";
import { requireActor } from "@/lib/platform/auth/current-actor";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const enrolment = id === null ? null : await getEnrolment(actor, id, now);
  if (!enrolment?.isOwn) notFound();
  return enrolment;
});

const headingOf = (status: EnrolmentStatus) =>
  status === "PLACED" || status === "WAITLISTED" || status === "SUBMITTED" ? status : "other";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { status, session } = await readPage((await params).id);
  const t = await getTranslations("enrolment.confirmation");
  return { title: `${t(headingOf(status))}: ${session.courseVersion.title}` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const enrolment = await readPage((await params).id);
  const t = await getTranslations("enrolment");
  const { status, session } = enrolment;
  return (
    <>
      <Confirmation
        title={t(`confirmation.${headingOf(status)}`)}
        referenceLabel={t("label.reference")}
        reference={enrolment.reference}
      >
        <p className="mt-2">{session.courseVersion.title}</p>
      </Confirmation>
      <Section title={t("confirmation.next")}>
        <p className="max-w-measure">{t(`hint.${status}`)}</p>
        {enrolment.position ? (
          <p className="max-w-measure font-[600]">{t("page.position", { position: enrolment.position })}</p>
        ) : null}
        <p className="max-w-measure text-ink-soft">
          {t("confirmation.mail")} <span className="print:hidden">{t("confirmation.print")}</span>
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href={localised(locale, routes.enrolment(enrolment.id))} tone="primary">
            {t("confirmation.follow")}
          </LinkButton>
          {status === "PLACED" ? (
            <LinkButton href={`/api/exports/calendar?session=${session.id}`} download>
              {t("confirmation.calendar")}
            </LinkButton>
          ) : null}
        </div>
      </Section>
      <Section title={t("page.facts")}>
        <EnrolmentSession facts={{ ...session, host: enrolment.host, hours: session.courseVersion.hours }} />
      </Section>
    </>
  );
}
