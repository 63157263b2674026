import { getTranslations } from "next-intl/server";
import { materialFacts, materialHref } from "@/components/cooperation/pairing-material";
import { Panel, Section } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import type { PublicProgramme } from "@/lib/cooperation/pairing/queries/public";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Pairs that the ministry shows as good examples, in its own words. */
export async function ProgrammeExamples({
  examples,
  locale,
}: {
  examples: PublicProgramme["examples"];
  locale: Locale;
}) {
  if (examples.length === 0) return null;
  const t = await getTranslations("pairing.public");
  return (
    <Section id="examples" title={t("examples")}>
      <div className="grid gap-6 lg:grid-cols-2">
        {examples.map(({ id, example, schools, activities }) => (
          <Panel key={id} tone="sunken">
            <h3 className="text-base font-[620]">
              {schools.map((school) => `${school.name} (${localName(school.province, locale)})`).join(" – ")}
            </h3>
            <p className="mt-2 max-w-measure whitespace-pre-line">{example}</p>
            {activities.length > 0 ? (
              <>
                <p className="mt-3 text-sm font-[620]">{t("exampleActivities")}</p>
                <ul className="list-disc pl-5 text-sm">
                  {activities.map((activity) => (
                    <li key={activity.id}>
                      {activity.title}, {formatDate(activity.heldOn, { locale, zone: "UTC" })}
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </Panel>
        ))}
      </div>
    </Section>
  );
}

/** Teaching material that pairs share with everyone. */
export async function ProgrammeMaterials({
  materials,
  locale,
  zone,
}: {
  materials: PublicProgramme["materials"];
  locale: Locale;
  zone: string;
}) {
  const t = await getTranslations("pairing.public");
  const tActivity = await getTranslations("jointActivity");
  return (
    <Section id="material" title={t("material")}>
      {materials.length === 0 ? <p className="text-ink-soft">{t("noMaterial")}</p> : null}
      <ul className="grid gap-4">
        {materials.map((row) => (
          <li key={row.id} className="border-b border-line pb-3">
            <a href={materialHref(row)}>{row.title}</a>{" "}
            <span className="text-sm text-ink-soft">{materialFacts(row, locale)}</span>{" "}
            <Badge>{tActivity(`materialKind.${row.kind}`)}</Badge>
            {row.about ? <p className="max-w-measure">{row.about}</p> : null}
            <p className="text-sm text-ink-soft">
              {tActivity("material.from", {
                school: row.school.name,
                date: formatDate(row.sharedAt, { locale, zone }),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
