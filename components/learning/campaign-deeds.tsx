import { getLocale, getTranslations } from "next-intl/server";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import {
  cancelCampaignAction,
  editCampaignAction,
  openCampaignAction,
  remindCampaignAction,
} from "@/lib/learning/campaign/actions";
import type { CampaignDetail } from "@/lib/learning/campaign/queries/read";
import { formatDate } from "@/lib/platform/dates/format";

/** What the ministry can do with a campaign now, the next thing first. */
export async function CampaignDeeds({ campaign, zone }: { campaign: CampaignDetail; zone: string }) {
  const locale = await getLocale();
  const t = await getTranslations("campaign");
  const { phase, audience, remindedAt } = campaign;
  if (phase === "cancelled") return null;
  const hidden = (
    <>
      <input type="hidden" name="campaignId" value={campaign.id} />
      <input type="hidden" name="version" value={campaign.version} />
    </>
  );
  const of = (view: string) => audience.find((row) => row.view === view)?.people ?? 0;
  const sum = (part: "people" | "withMail") => audience.reduce((total, row) => total + row[part], 0);
  return (
    <Section id="deeds" title={t("deed.title")}>
      <div className="grid gap-4">
        {phase === "draft" ? (
          <Form
            action={openCampaignAction}
            noun="campaign"
            id="open"
            fold={{ summary: t("deed.open"), open: true, isNext: true }}
          >
            {hidden}
            <p className="max-w-measure">
              {t("deed.openText", {
                people: sum("people"),
                letters: sum("withMail"),
                teachers: of("TEACHER"),
                principals: of("PRINCIPAL"),
                partners: of("PARTNER"),
              })}
            </p>
            <div>
              <SubmitButton>{t("deed.open")}</SubmitButton>
            </div>
          </Form>
        ) : null}
        {phase === "open" && remindedAt === null ? (
          <Form
            action={remindCampaignAction}
            noun="campaign"
            id="remind"
            fold={{ summary: t("deed.remind") }}
          >
            {hidden}
            <p className="max-w-measure">{t("deed.remindText")}</p>
            <div>
              <SubmitButton>{t("deed.remind")}</SubmitButton>
            </div>
          </Form>
        ) : null}
        {remindedAt ? (
          <p>
            {t("deed.reminded", {
              date: formatDate(remindedAt, { locale, zone }),
              count: campaign.reminded,
            })}
          </p>
        ) : null}
        <Form action={editCampaignAction} noun="campaign" id="dates" fold={{ summary: t("form.dates") }}>
          {hidden}
          <DateFields name="startsOn" label={t("form.startsOn")} defaultValue={campaign.startsOn} />
          <DateFields
            name="endsOn"
            label={t("form.endsOn")}
            hint={t("form.endsHint")}
            defaultValue={campaign.endsOn}
          />
          <div>
            <SubmitButton tone="secondary">{t("form.save")}</SubmitButton>
          </div>
        </Form>
        {phase === "closed" ? null : (
          <Form
            action={cancelCampaignAction}
            noun="campaign"
            id="cancel"
            fold={{ summary: t("deed.cancel") }}
          >
            {hidden}
            <p className="max-w-measure">{t("deed.cancelText")}</p>
            <TextArea name="reason" label={t("deed.reason")} hint={t("deed.reasonHint")} rows={3} />
            <div>
              <SubmitButton tone="danger">{t("deed.cancel")}</SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </Section>
  );
}
