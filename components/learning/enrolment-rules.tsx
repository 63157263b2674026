import { getTranslations } from "next-intl/server";
import { StatusTag } from "@/components/ui/status-tag";
import type { RuleResult } from "@/lib/learning/eligibility/rules";

/** Each rule with its answer, and why not, before anybody applies. */
export async function EnrolmentRules({ rules }: { rules: readonly RuleResult[] }) {
  const t = await getTranslations("enrolment");
  const tRule = await getTranslations("eligibility");
  return (
    <ul className="grid gap-3">
      {rules.map(({ rule, refusal, details }) => (
        <li key={rule} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <StatusTag tone={refusal ? "red" : "green"}>{t(refusal ? "apply.fail" : "apply.pass")}</StatusTag>
          <span className="min-w-0 flex-1 basis-60">
            {tRule(`rule.${rule}`)}
            {refusal ? (
              <span className="block text-ink-soft">
                {t(`refusal.${refusal}`, { years: "", reference: "", title: "", ...details })}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
