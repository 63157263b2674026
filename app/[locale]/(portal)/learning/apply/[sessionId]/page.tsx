import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Checkbox } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { AllocationTold } from "@/components/learning/allocation-told";
import { ClosedGaps } from "@/components/learning/closed-gaps";
import { EnrolmentRules } from "@/components/learning/enrolment-rules";
import { Strikes } from "@/components/learning/wait";
import { EnrolmentSession } from "@/components/learning/enrolment-session";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { enrolTeacherAction } from "@/lib/learning/enrolment/actions";
import {
  getOwnApplication,
  type OwnApplication,
  strikeTerms,
} from "@/lib/learning/enrolment/queries/application";
import { canNominate } from "@/lib/learning/nomination/policy";
import { getToldAllocation } from "@/lib/learning/allocation/queries/list";
import { awaitsAllocation } from "@/lib/learning/enrolment/rules";
import { ANYONE } from "@/lib/platform/auth/actor";
import { listOwnGapsOf } from "@/lib/learning/need/queries";
import { getPublicHost } from "@/lib/learning/session/queries/read";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; sessionId: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const application = id === null ? null : await getOwnApplication(actor, id, now);
  if (!application) notFound();
  return { actor, now, application, gaps: await listOwnGapsOf(actor, application.session.courseId) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { application } = await readPage((await params).sessionId);
  const t = await getTranslations("enrolment.apply");
  return { title: `${t("title")}: ${application.session.title}` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, application, gaps, now } = await readPage((await params).sessionId);
  const t = await getTranslations("enrolment");
  const tNomination = await getTranslations("nomination");
  const { session, person, rules, answer } = application;
  const tTold = await getTranslations("allocation.told");
  const told = session.fillMode === "ALLOCATION" ? await getToldAllocation(ANYONE, session.id) : null;
  const own = person.live?.sessionId === session.id ? person.live : null;
  const lang = session.language === locale ? undefined : session.language;
  const tSession = await getTranslations("session.page");
  const known = session.mode === "ON_THE_JOB" ? await getPublicHost(actor, session.id) : null;
  const facts = {
    ...session,
    onlineLink: null,
    host: known?.isHidden ? tSession("hostTold") : (known?.host ?? null),
    centre: {
      slug: session.centreSlug,
      shortName: session.centreName,
      shortNames: session.centreNames,
      email: session.centreMail,
      phone: session.centrePhone,
    },
  };
  const course = localised(locale, routes.course(session.courseSlug));
  return (
    <>
      <PageHeading
        title={session.title}
        titleLang={lang}
        kicker={`${t("apply.title")} · ${session.reference}`}
        crumbs={[{ href: course, label: t("label.course") }]}
      />
      {own ? (
        <Notice title={t("apply.existing")}>
          <TextLink href={localised(locale, routes.enrolment(own.id))}>{own.reference}</TextLink>
        </Notice>
      ) : null}
      {canNominate(actor) ? (
        <p className="mb-6">
          <TextLink href={localised(locale, routes.newNomination(session.id))}>
            {tNomination("forSchool")}
          </TextLink>
        </p>
      ) : null}
      <Section title={t("page.facts")}>
        <EnrolmentSession facts={facts} />
      </Section>
      {told ? (
        <Section id="allocation" title={tTold("title")}>
          <AllocationTold told={told} />
        </Section>
      ) : null}
      {gaps.length > 0 ? <ClosedGaps gaps={gaps} /> : null}
      <Section id="rules" title={t("apply.rules")} lead={t(answer ? "apply.can" : "apply.cannot")}>
        <EnrolmentRules rules={rules} />
      </Section>
      <Strikes strikes={person.strikes} terms={strikeTerms(session)} zone={session.timeZone} now={now} />
      {answer === null ? (
        <p className="flex flex-wrap gap-3">
          <LinkButton href={course}>{t("label.course")}</LinkButton>
          <LinkButton href={localised(locale, routes.account())} tone="quiet">
            {t("apply.wrong")}
          </LinkButton>
        </p>
      ) : (
        <ApplyForm application={application} answer={answer} course={course} />
      )}
    </>
  );
}

interface ApplyFormProps {
  application: OwnApplication;
  answer: NonNullable<OwnApplication["answer"]>;
  course: string;
}

async function ApplyForm({ application, answer, course }: ApplyFormProps) {
  const t = await getTranslations("enrolment");
  const tCommon = await getTranslations("common.action");
  if ("refusal" in answer) return <Notice tone="amber">{t(`apply.${answer.refusal}`)}</Notice>;
  const { session, person } = application;
  const isListed = awaitsAllocation(session);
  const tTold = await getTranslations("allocation.told");
  const tWait = await getTranslations("wait");
  const { position } = application;
  const tChain = await getTranslations("approval.chain");
  const tLevel = await getTranslations("approval.level");
  const chain = session.approvalChain.map((level) => tLevel(level)).join(" → ");
  return (
    <Section id="check" title={t("apply.check")}>
      <Notice title={t("apply.outcome")} tone={answer.seat === "PLACED" && !chain ? "green" : "amber"}>
        {chain ? <p>{tChain("before", { chain })}</p> : null}
        {isListed ? tTold("apply") : chain ? null : t(`apply.${answer.seat}`, { position })}
      </Notice>
      <Form action={enrolTeacherAction} noun="enrolment" className="mt-5">
        <input type="hidden" name="sessionId" value={session.id} />
        <p>
          {t("label.person")}:{" "}
          <strong>
            {person.givenName} {person.familyName}
          </strong>
        </p>
        {answer.seat === "PLACED" && !chain ? null : (
          <>
            <Checkbox name="takesSeatUnasked" label={t("apply.takes")} hint={t("apply.takesHint")} />
            <Checkbox name="standsBy" label={tWait("standBy")} hint={tWait("standByHint")} />
          </>
        )}
        <FormButtons>
          <SubmitButton>{t("apply.submit")}</SubmitButton>
          <TextLink href={course}>{tCommon("cancel")}</TextLink>
        </FormButtons>
      </Form>
    </Section>
  );
}
