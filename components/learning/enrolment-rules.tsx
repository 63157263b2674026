import { getTranslations } from "next-intl/server";
import { StatusTag } from "@/components/ui/status-tag";
import { type RuleResult, stands, waivedBy } from "@/lib/learning/eligibility/rules";

const NOTHING = {
  years: "",
  reference: "",
  title: "",
  courses: "",
  missing: "",
  limit: "",
  have: "",
  hours: "",
};

/** Each rule with its answer, where it comes from, and, where it fails, why and who may set it aside. */
export async function EnrolmentRules({ rules }: { rules: readonly RuleResult[] }) {
  const t = await getTranslations("enrolment");
  const tRule = await getTranslations("eligibility");
  return (
    <ul className="grid gap-3">
      {rules.map((result) => {
        const { rule, refusal, details, source, waived } = result;
        const values = { ...NOTHING, ...details };
        return (
          <li key={rule} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            {waived ? (
              <StatusTag tone="amber">{tRule("list.waived")}</StatusTag>
            ) : (
              <StatusTag tone={refusal ? "red" : "green"}>
                {t(refusal ? "apply.fail" : "apply.pass")}
              </StatusTag>
            )}
            <span className="min-w-0 flex-1 basis-60">
              {tRule(`rule.${rule}`, values)}
              {waived ? (
                <span className="block">{tRule("list.because", { reason: waived })}</span>
              ) : refusal ? (
                <span className="block">{t(`refusal.${refusal}`, values)}</span>
              ) : null}
              <span className="block text-sm text-ink-soft">
                {tRule("list.source", { source: source ?? tRule(`source.${rule}`) })}
              </span>
              {stands(result) ? (
                <span className="block text-sm text-ink-soft">
                  {tRule(`list.by.${waivedBy(rule) ?? "nobody"}`)}
                </span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
