import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import { SOURCE_MOST, slots } from "@/lib/learning/eligibility/schema";
import { Select } from "@/components/form/choice-fields";
import { TextInput } from "@/components/form/text-fields";
import type { RuleCourse } from "@/lib/learning/eligibility/queries";
import { COURSE_KINDS, courseRules, type CourseRule, parametersOf } from "@/lib/learning/eligibility/rules";
import { localised, routes } from "@/lib/platform/routes";

type Shown = { stored: unknown; courses: readonly RuleCourse[] };

const namedCourses = ({ parameters }: CourseRule, courses: readonly RuleCourse[]) =>
  Object.values(parameters).flatMap((value) =>
    typeof value === "number" ? [] : courses.filter(({ id }) => value.includes(id)),
  );

/** A course's own rules as lines of text, for comparing two versions. */
export async function courseRuleLines({ stored, courses }: Shown): Promise<string[]> {
  const t = await getTranslations("eligibility");
  return courseRules(stored).map((rule) => {
    const titles = namedCourses(rule, courses).map(({ title }) => title);
    const said = t(`says.${rule.kind}`, { ...counts(rule), courses: titles.join(", ") });
    return rule.source ? `${said} (${rule.source})` : said;
  });
}

const counts = ({ parameters }: CourseRule) => ({
  years: Number(parameters.years ?? 0),
  hours: Number(parameters.hours ?? 0),
});

/** The same on the course's page, with where each comes from and the way to the courses asked for. */
export async function CourseRules({ stored, courses }: Shown) {
  const locale = await getLocale();
  const t = await getTranslations("eligibility");
  const rules = courseRules(stored);
  return (
    <ul className="grid gap-2">
      {rules.map((rule) => (
        <li key={rule.kind}>
          {namedCourses(rule, courses).length > 0 ? (
            <>
              {t(`kind.${rule.kind}`)}:{" "}
              {namedCourses(rule, courses).map(({ id, slug, title, language }, index) => (
                <span key={id}>
                  {index > 0 ? ", " : ""}
                  <TextLink href={localised(locale, routes.course(slug))}>
                    <span lang={language === locale ? undefined : language}>{title}</span>
                  </TextLink>
                </span>
              ))}
            </>
          ) : (
            t(`says.${rule.kind}`, { ...counts(rule), courses: "–" })
          )}
          {rule.source ? (
            <span className="block text-sm text-ink-soft">{t("list.source", { source: rule.source })}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The course form's part on who may apply: each kind that takes parameters, as the registry of kinds says. */
export async function CourseRulesFields({ stored, courses }: Shown) {
  const t = await getTranslations("eligibility.form");
  const rules = courseRules(stored);
  const options = courses.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <fieldset className="grid gap-5">
      <legend className="text-lg font-[620]">{t("title")}</legend>
      <p className="text-ink-soft">{t("lead")}</p>
      {COURSE_KINDS.map((kind) => {
        const rule = rules.find((one) => one.kind === kind);
        const inputs = Object.entries(parametersOf(kind)).flatMap(([name, parameter]) => {
          const value = rule?.parameters[name];
          if (parameter.type === "count")
            return (
              <TextInput
                key={name}
                name={`rules.${kind}.${name}`}
                label={t(`input.${kind}`, { n: "" })}
                hint={t(`hint.${kind}`)}
                inputMode="numeric"
                width="short"
                optional
                defaultValue={typeof value === "number" ? value : undefined}
              />
            );
          const ids = Array.isArray(value) ? (value as string[]) : [];
          return slots(parameter.most).map((slot, index) => (
            <Select
              key={slot}
              name={`rules.${kind}.${name}.${slot}`}
              label={t(`input.${kind}`, { n: index + 1 })}
              hint={index === 0 ? t(`hint.${kind}`) : undefined}
              optional
              options={options}
              defaultValue={ids[index]}
            />
          ));
        });
        return (
          <div key={kind} className="grid gap-4">
            {inputs}
            <TextInput
              name={`rules.${kind}.source`}
              label={t("source")}
              maxLength={SOURCE_MOST}
              optional
              defaultValue={rule?.source ?? undefined}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
