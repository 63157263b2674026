import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { FeedAddress } from "@/components/learning/enrolment-feed";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { sharePassportAction, withdrawShareAction } from "@/lib/learning/passport/actions";
import type { ShareRow } from "@/lib/learning/passport/queries/share";
import { PARTS, type ShareState } from "@/lib/learning/passport/rules";
import { formatDate, type Reader } from "@/lib/platform/dates/format";

const TONES = { open: "accent", expired: "neutral", withdrawn: "red" } as const satisfies Record<
  ShareState,
  string
>;
const DAYS = 30;

interface PassportSharesProps {
  shares: ShareRow[];
  mostDays: number;
  reader: Reader;
}

/** Links by which somebody without an account sees what was chosen; each ends, and can be withdrawn before. */
export async function PassportShares({ shares, mostDays, reader }: PassportSharesProps) {
  const t = await getTranslations("passport");
  return (
    <Section id="share" title={t("share.title")} lead={t("share.lead")}>
      {shares.length > 0 ? (
        <ul className="mb-6 grid gap-3">
          {shares.map(({ id, purpose, parts, createdAt, expiresAt, state }) => (
            <li
              key={id}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line pb-3"
            >
              <div>
                <p className="font-[620]">{purpose}</p>
                <p className="text-sm text-ink-soft">
                  {t("share.period", {
                    from: formatDate(createdAt, reader),
                    to: formatDate(expiresAt, reader),
                  })}
                </p>
                <p className="text-sm text-ink-soft">{parts.map((part) => t(`part.${part}`)).join(", ")}</p>
              </div>
              <StatusTag tone={TONES[state]}>{t(`shareState.${state}`)}</StatusTag>
              {state === "open" ? (
                <Form action={withdrawShareAction} noun="passport">
                  <input type="hidden" name="shareId" value={id} />
                  <SubmitButton tone="quiet">{t("share.withdraw")}</SubmitButton>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Form action={sharePassportAction} noun="passport">
        <FeedAddress label={t("share.address")} />
        <TextInput name="purpose" label={t("share.purpose")} hint={t("share.purposeHint")} maxLength={120} />
        <CheckboxGroup
          name="parts"
          label={t("share.parts")}
          defaultValue={["CERTIFICATES", "EXTERNAL", "HOURS"]}
          options={PARTS.map((part) => ({ value: part, label: t(`part.${part}`) }))}
        />
        <TextInput
          name="days"
          label={t("share.days")}
          hint={t("share.daysHint", { most: mostDays })}
          inputMode="numeric"
          width="short"
          maxLength={4}
          defaultValue={Math.min(DAYS, mostDays)}
        />
        <SubmitButton tone="secondary">{t("share.make")}</SubmitButton>
      </Form>
    </Section>
  );
}
