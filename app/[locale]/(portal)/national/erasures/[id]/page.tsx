import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { decideErasureAction } from "@/lib/desk/privacy/actions";
import { getErasure } from "@/lib/desk/privacy/queries";
import { REASON_MOST } from "@/lib/desk/privacy/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("privacy.answer"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const request = id === null ? null : await getErasure(actor, id);
  if (request?.status !== "ASKED") notFound();
  const t = await getTranslations("privacy.answer");
  const tList = await getTranslations("privacy.list");
  const { person } = request;
  return (
    <>
      <PageHeading
        title={t("title")}
        kicker={`${person.givenName} ${person.familyName}`}
        lead={`${tList("records")}: ${tList("recordsText", person._count)}`}
        crumbs={[{ href: localised(locale, routes.nationalErasures()), label: tList("title") }]}
      />
      <Form action={decideErasureAction} noun="privacy">
        <input type="hidden" name="requestId" value={request.id} />
        <RadioGroup
          name="decision"
          label={t("decision")}
          options={[
            { value: "erase", label: t("erase"), hint: t("eraseHint") },
            { value: "refuse", label: t("refuse"), hint: t("refuseHint") },
          ]}
        />
        <TextArea name="reason" label={t("reason")} maxLength={REASON_MOST} optional />
        <FormButtons>
          <SubmitButton tone="danger">{t("submit")}</SubmitButton>
        </FormButtons>
      </Form>
    </>
  );
}
