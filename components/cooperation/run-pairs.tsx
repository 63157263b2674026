import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { fixPairAction, unfixPairAction } from "@/lib/cooperation/matching/actions";
import type { RunDetail, RunPair } from "@/lib/cooperation/matching/queries";
import { MATCH_PARTS } from "@/lib/cooperation/matching/rules";
import { formatNumber, formatPercent } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

interface RunPairsProps {
  locale: Locale;
  run: RunDetail["run"];
  pairs: RunPair[];
  /** Where a school of this run is paired by hand. */
  moveHref: (schoolId: string) => string;
}

/** The pairs of a run: who with whom, how well, and why in words. */
export async function RunPairs({ locale, run, pairs, moveHref }: RunPairsProps) {
  const t = await getTranslations("matching");
  const tForm = await getTranslations("programme.form");
  const isOpen = run.status === "MADE";
  const counted = MATCH_PARTS.filter((part) => run.weights[part] !== 0);
  const why = ({ a, b, parts }: RunPair) =>
    counted.map((part) =>
      t(`part.${part}`, {
        share: formatPercent(parts[part] / 1000, locale),
        a: formatNumber(a.resourceIndex ?? 0, locale),
        b: formatNumber(b.resourceIndex ?? 0, locale),
      }),
    );
  return (
    <DataTable
      caption={t("run.caption")}
      rows={pairs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "schools",
          label: t("run.schools"),
          head: true,
          cell: ({ a, b }) => (
            <>
              {[a, b].map((school) => (
                <p key={school.id} className="mb-2">
                  {localName(school, locale)}{" "}
                  <span className="text-ink-soft">({localName(school.province, locale)})</span>{" "}
                  {isOpen ? (
                    <a
                      href={moveHref(school.id)}
                      aria-label={`${t("run.move")}: ${localName(school, locale)}`}
                      className="block w-fit text-sm font-normal"
                    >
                      {t("run.move")}
                    </a>
                  ) : null}
                </p>
              ))}
            </>
          ),
        },
        {
          key: "score",
          label: t("run.score"),
          num: true,
          cell: ({ score }) => formatNumber(score, locale, 1),
        },
        {
          key: "why",
          label: t("run.why"),
          cell: (pair) => (
            <>
              <ul className="plain-list text-sm">
                {why(pair).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {[pair.a, pair.b]
                .filter(({ receives }) => receives.length > 0)
                .map((school) => (
                  <p key={school.id} className="mt-1 text-sm text-ink-soft">
                    {t("run.gets", {
                      school: localName(school, locale),
                      topics: school.receives.map((topic) => localName(topic, locale)).join("; "),
                    })}
                  </p>
                ))}
              {pair.isFixed ? (
                <p className="mt-1 text-sm">
                  <span className="badge">{t("run.fixed")}</span>{" "}
                  {pair.reason ? t("run.fixedWhy", { reason: pair.reason }) : null}
                </p>
              ) : pair.reason ? (
                <p className="mt-1 text-sm text-ink-soft">{t("run.unfixed", { reason: pair.reason })}</p>
              ) : null}
              {isOpen ? (
                <Details summary={t(pair.isFixed ? "run.unfix" : "run.fix")}>
                  <Form
                    action={pair.isFixed ? unfixPairAction : fixPairAction}
                    noun="matching"
                    id={`${pair.isFixed ? "unfix" : "fix"}-${pair.id}`}
                    doneText={tForm("saved")}
                  >
                    <input type="hidden" name="pairId" value={pair.id} />
                    <input type="hidden" name="version" value={run.version} />
                    <TextArea name="reason" label={t("run.reason")} maxLength={1000} rows={2} />
                    <SubmitButton tone="secondary">
                      {t(pair.isFixed ? "run.unfix" : "run.fixSubmit")}
                    </SubmitButton>
                  </Form>
                </Details>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
