import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GuideDistricts } from "@/components/cooperation/guide-districts";
import { SilentSchools } from "@/components/cooperation/guide-receipts";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { passGuideOnAction } from "@/lib/cooperation/programme/actions";
import { listProvinceGuides } from "@/lib/cooperation/programme/queries/guide";
import { getNetwork } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("programme.guide"))("provinceTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const guides = await listProvinceGuides(actor, now);
  if (!guides) notFound();
  const t = await getTranslations("programme.guide");
  const zone = (await getNetwork(actor))?.zone ?? "UTC";
  return (
    <>
      <PageHeading title={t("provinceTitle")} lead={t("provinceLead")} />
      {guides.length === 0 ? <EmptyState title={t("provinceNone")} text={t("provinceNoneHelp")} /> : null}
      {guides.map(({ id, programme, guideVersion, readAt, state, districts }) => (
        <Section key={id} title={localName(programme, locale)} lead={t("sent", { version: guideVersion })}>
          <Details summary={t("open")} open={readAt === null}>
            <div className="max-w-measure whitespace-pre-line">{programme.guideSent}</div>
          </Details>
          {state && readAt ? (
            <p className="my-4">
              {t("reached", {
                schools: state.schools,
                read: state.schoolsRead,
                districts: districts.length,
              })}
            </p>
          ) : null}
          <Form action={passGuideOnAction} noun="programme" id={`pass-${id}`} fieldless className="my-4">
            <input type="hidden" name="receiptId" value={id} />
            <SubmitButton tone={readAt ? "secondary" : "primary"}>
              {t(readAt ? "passAgain" : "pass")}
            </SubmitButton>
          </Form>
          <GuideDistricts locale={locale} zone={zone} districts={districts} />
          {state && readAt ? <SilentSchools locale={locale} provinces={[state]} /> : null}
        </Section>
      ))}
    </>
  );
}
