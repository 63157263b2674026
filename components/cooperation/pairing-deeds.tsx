import { getTranslations } from "next-intl/server";
import { Checkbox, RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import {
  acceptPairingAction,
  declinePairingAction,
  decidePairingAction,
  endPairingAction,
  remindSideAction,
  reviewPairingAction,
  showPairingAction,
} from "@/lib/cooperation/pairing/actions";
import type { PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import { ReviewChoice } from "@/lib/platform/db/generated/enums";
import { formatDate, formatShortInstant } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

interface Props {
  pairing: PairingDetail;
  locale: Locale;
  zone: string;
}

/** What a principal can do for the own side: accept, and once it opens, review. */
export async function SideDeeds({ pairing, locale }: Omit<Props, "zone">) {
  const own = pairing.ownSide;
  if (!own) return null;
  const t = await getTranslations("pairing");
  const partner = pairing.sides.find(({ schoolId }) => schoolId !== own.schoolId)?.school.name ?? "";
  const day = (value: string) => formatDate(value, { locale, zone: "UTC" });
  const hidden = (
    <>
      <input type="hidden" name="pairingId" value={pairing.id} />
      <input type="hidden" name="schoolId" value={own.schoolId} />
    </>
  );
  return (
    <>
      {pairing.phase === "proposed" && own.acceptedAt === null ? (
        <Section title={t("accept.title")}>
          <Form action={acceptPairingAction} noun="pairing" fieldless id="accept">
            {hidden}
            <p className="max-w-measure">
              {t("accept.text", {
                partner,
                years: t("accept.years", { from: day(pairing.startsOn), to: day(pairing.endsOn) }),
              })}
            </p>
            <div>
              <SubmitButton>{t("accept.title")}</SubmitButton>
            </div>
          </Form>
          <Form
            action={declinePairingAction}
            noun="pairing"
            id="decline"
            className="mt-4"
            fold={{ summary: t("decline.title") }}
          >
            {hidden}
            <p className="max-w-measure">{t("decline.text", { partner })}</p>
            <TextArea
              name="reason"
              label={t("decline.reason")}
              hint={t("decline.reasonHint")}
              rows={3}
              maxLength={500}
            />
            <div>
              <SubmitButton tone="danger">{t("decline.title")}</SubmitButton>
            </div>
          </Form>
        </Section>
      ) : null}
      {["underReview", "over"].includes(pairing.phase) && !own.hasReviewed ? (
        <Section title={t("review.title")} lead={t("review.lead")}>
          <Form action={reviewPairingAction} noun="pairing" id="review">
            {hidden}
            <RadioGroup
              name="choice"
              label={t("review.choice")}
              options={Object.values(ReviewChoice).map((value) => ({ value, label: t(`choice.${value}`) }))}
            />
            <TextArea
              name="text"
              label={t("review.text")}
              hint={t("review.textHint")}
              rows={5}
              maxLength={4000}
            />
            <div>
              <SubmitButton>{t("review.submit")}</SubmitButton>
            </div>
          </Form>
        </Section>
      ) : null}
    </>
  );
}

/** What both schools wrote about the term, once it is theirs to read. */
export async function PairingReviews({ pairing }: { pairing: PairingDetail }) {
  if (!["underReview", "over", "renewed", "rematched"].includes(pairing.phase)) return null;
  const t = await getTranslations("pairing");
  return (
    <Section title={t("review.own")}>
      <dl className="grid gap-4">
        {pairing.sides.map(({ schoolId, school, review, reviewText, hasReviewed }) => (
          <div key={schoolId}>
            <dt className="font-[620]">{school.name}</dt>
            {review ? (
              <dd>
                <p>{t(`choice.${review}`)}</p>
                <p className="max-w-measure whitespace-pre-line text-ink-soft">{reviewText}</p>
              </dd>
            ) : (
              <dd className="text-ink-soft">{hasReviewed ? t("review.given") : t("review.missing")}</dd>
            )}
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Reminding a silent side, for whoever watches over it. */
export async function RemindSides({ pairing, locale, zone }: Props) {
  const sides = pairing.sides.filter(({ mayRemind }) => mayRemind);
  if (sides.length === 0 || ["renewed", "rematched", "endedEarly"].includes(pairing.phase)) return null;
  const t = await getTranslations("pairing.govern");
  return (
    <div className="flex flex-wrap gap-4">
      {sides.map(({ schoolId, school, remindedAt }) => (
        <Form
          key={schoolId}
          action={remindSideAction}
          noun="pairing"
          fieldless
          className="w-auto"
          id={`remind-${schoolId}`}
        >
          <input type="hidden" name="pairingId" value={pairing.id} />
          <input type="hidden" name="schoolId" value={schoolId} />
          <SubmitButton tone="secondary" size="small">
            {t("remind", { school: school.name })}
          </SubmitButton>
          {remindedAt ? (
            <p className="text-sm text-ink-soft">
              {t("reminded", { date: formatShortInstant(remindedAt, { locale, zone }) })}
            </p>
          ) : null}
        </Form>
      ))}
    </div>
  );
}

/** What the ministry alone can do with a pairing. */
export async function GovernDeeds(props: Props) {
  const { pairing } = props;
  const t = await getTranslations("pairing");
  const reminders = await RemindSides(props);
  if (!pairing.mayGovern) return reminders ? <Section title={t("stuck.remind")}>{reminders}</Section> : null;
  const isLive = ["PROPOSED", "ACCEPTED"].includes(pairing.status);
  const hidden = (
    <>
      <input type="hidden" name="pairingId" value={pairing.id} />
      <input type="hidden" name="version" value={pairing.version} />
    </>
  );
  return (
    <Section title={t("govern.title")}>
      <div className="deeds">
        {reminders}
        {pairing.phase === "over" ? (
          <Form
            action={decidePairingAction}
            noun="pairing"
            id="decide"
            fold={{ summary: t("govern.decide"), open: true }}
          >
            {hidden}
            <p>{t("govern.decideText")}</p>
            <RadioGroup
              name="choice"
              label={t("review.choice")}
              options={Object.values(ReviewChoice).map((value) => ({ value, label: t(`choice.${value}`) }))}
            />
            <TextInput name="reason" label={t("govern.reason")} maxLength={500} />
            <div>
              <SubmitButton>{t("govern.decide")}</SubmitButton>
            </div>
          </Form>
        ) : null}
        {pairing.status === "PROPOSED" ? null : (
          <Form
            action={showPairingAction}
            noun="pairing"
            id="show"
            fold={{ summary: t("govern.show") }}
            doneText={t("govern.saved")}
          >
            {hidden}
            <p>{t("govern.showText")}</p>
            <Checkbox
              name="isGoodExample"
              label={t("govern.isGoodExample")}
              defaultChecked={pairing.isGoodExample}
            />
            <TextArea
              name="example"
              label={t("govern.example")}
              maxLength={2000}
              defaultValue={pairing.example}
            />
            <div>
              <SubmitButton>{t("govern.save")}</SubmitButton>
            </div>
          </Form>
        )}
        {isLive ? (
          <Form action={endPairingAction} noun="pairing" id="end" fold={{ summary: t("govern.end") }}>
            {hidden}
            <p>{t("govern.endText")}</p>
            <TextInput name="reason" label={t("govern.reason")} maxLength={500} />
            <div>
              <SubmitButton tone="danger">{t("govern.end")}</SubmitButton>
            </div>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}
