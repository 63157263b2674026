import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import type { AskedTraining } from "@/lib/learning/session/queries/asked";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

const day = (word: string) => new Date(`${word}T00:00:00Z`);
const pairOf = ({ pairing }: AskedTraining) => pairing.sides.map(({ school }) => school.name).join(" – ");

/** What a pair of schools wishes for: its training, with whom, when, where and about what. */
export async function AskedFacts({ asked }: { asked: AskedTraining }) {
  const locale = await getLocale();
  const t = await getTranslations("session.asked");
  const { title, summary, topic, heldOn, teachers, sessionSchool, pairing } = asked;
  return (
    <Section title={t("title", { title })} lead={t("lead")}>
      <SummaryList
        rows={[
          {
            label: t("pair"),
            value: (
              <ul className="plain-list">
                {pairing.sides.map(({ school }) => (
                  <li key={school.name}>
                    {school.name}, {localName(school.province, locale)}
                  </li>
                ))}
              </ul>
            ),
          },
          { label: t("programme"), value: localName(pairing.programme, locale) },
          { label: t("topic"), value: localName(topic, locale) },
          { label: t("wanted"), value: formatDate(day(heldOn), { locale, zone: "UTC" }) },
          { label: t("where"), value: sessionSchool?.name ?? t("online") },
          { label: t("teachers"), value: teachers },
          ...(summary === "" ? [] : [{ label: t("about"), value: <p className="prose-lines">{summary}</p> }]),
        ]}
      />
    </Section>
  );
}

/** Joint trainings of pairs that no centre has taken up yet; nothing where there is none. */
export async function AskedTrainings({ rows }: { rows: AskedTraining[] }) {
  if (rows.length === 0) return null;
  const locale = await getLocale();
  const t = await getTranslations("session.asked");
  return (
    <div className="mb-8">
      <Notice title={t("list")}>
        <p>{t("listText")}</p>
        <ul className="mt-2 list-disc pl-5">
          {rows.map((asked) => (
            <li key={asked.id}>
              <TextLink href={localised(locale, routes.newSessionOf(asked.id))}>{asked.title}</TextLink>
              <span className="block text-sm">
                {pairOf(asked)} · {formatDate(day(asked.heldOn), { locale, zone: "UTC" })}
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
