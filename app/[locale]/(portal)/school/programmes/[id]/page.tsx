import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProfileForm } from "@/components/cooperation/profile-form";
import { ResourceParts } from "@/components/cooperation/resource-parts";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getOwnProfile } from "@/lib/cooperation/profile/queries";
import { confirmGuideAction } from "@/lib/cooperation/programme/actions";
import { takesProfiles } from "@/lib/cooperation/programme/rules";
import { getNetwork } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ school?: string | string[] }>;
};

async function readOwn({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const schoolId = readId((await searchParams).school) ?? actor.schoolIds[0] ?? null;
  const own = id === null || schoolId === null ? null : await getOwnProfile(actor, id, schoolId);
  if (!own) notFound();
  return { locale, actor, own };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { own, locale } = await readOwn(props);
  return { title: localName(own.programme, locale) };
}

export default async function Page(props: Props) {
  const { locale, actor, own } = await readOwn(props);
  const { programme, school, profile, guide } = own;
  const t = await getTranslations("profile");
  const tGuide = await getTranslations("programme.guide");
  const zone = (await getNetwork(actor))?.zone ?? "UTC";
  const summary = localName({ name: programme.summary, names: programme.summaries }, locale);
  return (
    <>
      <PageHeading
        title={localName(programme, locale)}
        titleLang={langOfName(programme, locale)}
        kicker={school.name}
        lead={summary === "" ? undefined : summary}
        crumbs={[{ href: localised(locale, routes.schoolProgrammes()), label: t("page.title") }]}
      />
      {guide ? (
        <Section title={tGuide("title")}>
          <Details summary={tGuide("open")} open={guide.readAt === null}>
            <div className="max-w-measure whitespace-pre-line">{programme.guideSent}</div>
          </Details>
          {guide.readAt ? (
            <p>{tGuide("confirmed", { date: formatDate(guide.readAt, { locale, zone }) })}</p>
          ) : (
            <Form action={confirmGuideAction} noun="programme" id="guide" fieldless className="mt-4">
              <input type="hidden" name="receiptId" value={guide.id} />
              <SubmitButton tone="secondary">{tGuide("confirm")}</SubmitButton>
            </Form>
          )}
        </Section>
      ) : null}
      {profile ? <ResourceParts profile={profile} /> : null}
      <Section title={t("form.title")}>
        {takesProfiles(programme.status) ? (
          <ProfileForm own={own} locale={locale} />
        ) : (
          <Notice>{t("page.closed")}</Notice>
        )}
      </Section>
    </>
  );
}
