import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GuideReceipts } from "@/components/cooperation/guide-receipts";
import { ProgrammeTabs } from "@/components/cooperation/programme-tabs";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import { sendGuideAction, writeGuideAction } from "@/lib/cooperation/programme/actions";
import { listGuideProvinces } from "@/lib/cooperation/programme/queries/guide";
import { getProgramme } from "@/lib/cooperation/programme/queries/read";
import { getNetwork } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("programme.guide"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const programme = id === null ? null : await getProgramme(actor, id);
  const provinces = programme && (await listGuideProvinces(actor, programme.id));
  if (!programme || !provinces) notFound();
  const t = await getTranslations("programme.guide");
  const tForm = await getTranslations("programme.form");
  const zone = (await getNetwork(actor))?.zone ?? "UTC";
  const { guideVersion, guide, guideSent, version } = programme;
  return (
    <>
      <ProgrammeTabs locale={locale} programme={programme} current="guide" />
      <p className="max-w-measure text-ink-soft">{t("lead")}</p>
      <p className="my-4">
        {guideVersion === 0 ? t("notSent") : t("sent", { version: guideVersion })}{" "}
        {guideVersion > 0 && guide !== guideSent ? t("changed") : null}
      </p>
      <Form
        action={writeGuideAction}
        noun="programme"
        id="guide"
        doneText={tForm("saved")}
        conflict="programme_changed_meanwhile"
      >
        <input type="hidden" name="programmeId" value={programme.id} />
        <SeenVersion value={version} />
        <TextArea name="guide" label={t("text")} rows={16} maxLength={40_000} defaultValue={guide} />
        <SubmitButton>{tForm("save")}</SubmitButton>
      </Form>
      {guide === "" || (guideVersion > 0 && guide === guideSent) ? null : (
        <Form action={sendGuideAction} noun="programme" id="send-guide" fieldless className="mt-6">
          <input type="hidden" name="programmeId" value={programme.id} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton tone="secondary">{t("send")}</SubmitButton>
        </Form>
      )}
      <Section title={t("receipts")}>
        <GuideReceipts locale={locale} zone={zone} provinces={provinces} />
      </Section>
    </>
  );
}
