import { getTranslations } from "next-intl/server";
import { Figure, Figures } from "@/components/ui/figure";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import type { PublicProgramme } from "@/lib/cooperation/pairing/queries/public";

/** What a programme's pairs reached; people as sums, the small ones masked. */
export async function ProgrammeFigures({ programme, asOf }: { programme: PublicProgramme; asOf: string }) {
  const t = await getTranslations("pairing.public");
  const tActivity = await getTranslations("jointActivity");
  const { figures, registrations, activityKinds } = programme;
  const registered = registrations.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section id="figures" title={t("figures")} lead={t("figuresNote")}>
      <Figures>
        <Figure value={figures.pairs} label={t("figurePairs")} asOf={asOf} href="#pairs" />
        <Figure value={figures.activities} label={t("figureActivities")} asOf={asOf} />
        <Figure value={figures.teachers} label={t("figureTeachers")} asOf={asOf} />
        <Figure value={figures.students} label={t("figureStudents")} asOf={asOf} />
        <Figure value={figures.parents} label={t("figureParents")} asOf={asOf} />
        <Figure value={registered} label={t("figureRegistrations")} asOf={asOf} />
      </Figures>
      {activityKinds.length > 0 ? (
        <>
          <h3 className="mt-6 mb-2 text-base font-[620]">{t("kinds")}</h3>
          <SummaryList
            rows={activityKinds.map(({ kind, count }) => ({
              label: tActivity(`kind.${kind}`),
              value: count,
            }))}
          />
        </>
      ) : null}
      {registrations.length > 0 ? (
        <>
          <h3 className="mt-6 mb-2 text-base font-[620]">{tActivity("registration.title")}</h3>
          <SummaryList
            rows={registrations.map(({ kind, count }) => ({
              label: tActivity(`registrationKind.${kind}`),
              value: count,
            }))}
          />
        </>
      ) : null}
    </Section>
  );
}
