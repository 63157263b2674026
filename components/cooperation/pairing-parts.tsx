import { getTranslations } from "next-intl/server";
import { LineChart } from "@/components/chart/line-chart";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/panel";
import { addMemberAction, endMemberAction } from "@/lib/cooperation/pairing/actions";
import type { PairChecks, PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Why the two were put together: each part of the weight in a sentence, and how much it counted. */
export async function PairingReasons({ pairing }: { pairing: PairingDetail }) {
  const t = await getTranslations("pairing");
  return (
    <Section title={t("why.title")} lead={t("why.lead")}>
      {pairing.reasons.length === 0 ? <p>{t("why.none")}</p> : null}
      <dl className="grid gap-4 sm:grid-cols-2">
        {pairing.reasons.map(({ part, percent, counts }) => (
          <div key={part}>
            <dt className="font-[620]">{t(`reason.${part}`)}</dt>
            <dd className="max-w-measure">
              {t(`reasonText.${part}`, { percent })}
              {counts === null ? null : (
                <span className="block text-sm text-ink-soft">
                  {t("why.counts", { counts: Math.abs(counts) })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

interface MembersProps {
  pairing: PairingDetail;
  candidates: { id: string; givenName: string; familyName: string }[];
}

/** The pair's group by school; each principal keeps the own school's part of it. */
export async function PairingMembers({ pairing, candidates }: MembersProps) {
  const t = await getTranslations("pairing.members");
  const isLive = ["PROPOSED", "ACCEPTED"].includes(pairing.status);
  return (
    <Section id="members" title={t("title")} lead={t("lead")}>
      <div className="grid gap-8 lg:grid-cols-2">
        {pairing.sides.map(({ schoolId, school, isOwn }) => {
          const members = pairing.members.filter((member) => member.schoolId === schoolId);
          return (
            <div key={schoolId}>
              <h3 className="mb-2 text-base font-[620]">{school.name}</h3>
              {members.length === 0 ? <p className="text-ink-soft">{t("none")}</p> : null}
              <ul className="plain-list">
                {members.map(({ personId, person }) => (
                  <li key={personId} className="mb-2 flex flex-wrap items-center justify-between gap-3">
                    {person.givenName} {person.familyName}
                    {isOwn && isLive ? (
                      <Form
                        action={endMemberAction}
                        noun="pairing"
                        fieldless
                        className="w-auto"
                        id={`member-${personId}`}
                      >
                        <input type="hidden" name="pairingId" value={pairing.id} />
                        <input type="hidden" name="schoolId" value={schoolId} />
                        <input type="hidden" name="personId" value={personId} />
                        <SubmitButton tone="quiet" size="small">
                          {t("end")}
                          <span className="sr-only">
                            {" "}
                            {person.givenName} {person.familyName}
                          </span>
                        </SubmitButton>
                      </Form>
                    ) : null}
                  </li>
                ))}
              </ul>
              {isOwn && isLive ? (
                candidates.length === 0 ? (
                  <p className="text-sm text-ink-soft">{t("noCandidates")}</p>
                ) : (
                  <Details summary={t("addTitle")}>
                    <Form action={addMemberAction} noun="pairing" id="add-member">
                      <input type="hidden" name="pairingId" value={pairing.id} />
                      <input type="hidden" name="schoolId" value={schoolId} />
                      <Select
                        name="personId"
                        label={t("person")}
                        options={candidates.map(({ id, givenName, familyName }) => ({
                          value: id,
                          label: `${givenName} ${familyName}`,
                        }))}
                      />
                      <div>
                        <SubmitButton tone="secondary">{t("add")}</SubmitButton>
                      </div>
                    </Form>
                  </Details>
                )
              ) : null}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

/** Resource index and offered topics of both schools at each yearly check; each chart has its table. */
export async function PairingChecks({ checks, locale }: { checks: PairChecks; locale: Locale }) {
  const t = await getTranslations("pairing.checks");
  /** A school's own name is too long to stand at the end of a line; the two are of different provinces. */
  const places = checks.schools.map(({ province }) => localName(province, locale));
  const named = new Set(places).size === places.length ? places : checks.schools.map(({ name }) => name);
  const categories = checks.years.map((year) => ({ label: String(year) }));
  const labels = { category: t("year"), unknown: t("unknown") };
  return (
    <Section title={t("title")}>
      {checks.years.length === 0 ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <div className="grid gap-10">
          <LineChart
            title={t("index")}
            note={t("indexNote")}
            labels={labels}
            categories={categories}
            series={checks.schools.map(({ resourceIndex }, i) => ({
              name: named[i] ?? "",
              values: resourceIndex,
            }))}
          />
          <LineChart
            title={t("topics")}
            labels={labels}
            categories={categories}
            series={checks.schools.map(({ offeredTopics }, i) => ({
              name: named[i] ?? "",
              values: offeredTopics,
            }))}
          />
        </div>
      )}
    </Section>
  );
}
