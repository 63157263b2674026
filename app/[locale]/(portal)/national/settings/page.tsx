import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { PageHeading } from "@/components/ui/page-heading";
import { PageParts } from "@/components/ui/page-parts";
import { Section } from "@/components/ui/panel";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate, formatShortInstant, type Reader } from "@/lib/platform/dates/format";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { setSettingAction } from "@/lib/platform/settings/actions";
import { listSettingHistory, type SettingHistoryRow } from "@/lib/platform/settings/history";
import { getSettings } from "@/lib/platform/settings/read";
import {
  boundsOf,
  kindOf,
  seenOf,
  SETTING_GROUPS,
  type SettingGroup,
  type SettingKey,
} from "@/lib/platform/settings/registry";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("setting.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const history = await listSettingHistory(actor);
  if (!history) notFound();
  const today = await getToday(actor, now);
  const settings = await getSettings(actor, today);
  const network = await getNetwork(actor);
  const reader = { locale, zone: network?.zone ?? "UTC" };
  const t = await getTranslations("setting");
  const groups = Object.keys(SETTING_GROUPS) as SettingGroup[];
  const tKeys = await getTranslations("credential.keys");
  return (
    <>
      <PageHeading
        title={t("page.title")}
        lead={t("page.lead")}
        actions={
          <>
            <LinkButton href={localised(locale, routes.nationalNetwork())}>{t("page.network")}</LinkButton>
            <LinkButton href={localised(locale, routes.nationalKeys())}>{tKeys("title")}</LinkButton>
          </>
        }
      />
      <PageParts
        label={t("page.groups")}
        parts={groups.map((group) => ({ id: group, label: t(`group.${group}`) }))}
      />
      {groups.map((group) => (
        <Section key={group} id={group} title={t(`group.${group}`)}>
          {SETTING_GROUPS[group].map((key) => (
            <SettingPart
              key={key}
              name={key}
              value={settings[key]}
              rows={history.filter((row) => row.key === key)}
              today={today}
              reader={reader}
            />
          ))}
        </Section>
      ))}
    </>
  );
}

interface PartProps {
  name: SettingKey;
  value: unknown;
  rows: SettingHistoryRow[];
  today: Date;
  reader: Reader;
}

async function SettingPart({ name, value, rows, today, reader }: PartProps) {
  const t = await getTranslations("setting");
  const show = (any: unknown) => shown(any, reader.locale) || t("page.empty");
  const date = (day: Date) => formatDate(day, { locale: reader.locale, zone: "UTC" });
  const inForce = rows.find((row) => row.validFrom <= today);
  const coming = rows.filter((row) => row.validFrom > today);
  return (
    <Section level={3} title={t(`name.${name}`)} lead={t(`about.${name}`)}>
      <p>
        <strong>{show(value)}</strong>{" "}
        <span className="text-ink-soft">
          {inForce ? t("page.since", { date: date(inForce.validFrom) }) : t("page.byDefault")}
        </span>
      </p>
      {coming.map((row) => (
        <p key={row.id}>{t("page.next", { date: date(row.validFrom), value: show(row.value) })}</p>
      ))}
      <SettingForm name={name} value={value} today={today} seen={seenOf(rows)} />
      {rows.length > 0 ? (
        <Details summary={t("page.history")}>
          <ul className="grid gap-1 text-sm">
            {rows.map((row) => (
              <li key={row.id}>
                {t("page.historyRow", {
                  value: show(row.value),
                  date: date(row.validFrom),
                  who: row.setBy ? `${row.setBy.givenName} ${row.setBy.familyName}` : "–",
                  when: formatShortInstant(row.setAt, reader),
                })}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Section>
  );
}

async function SettingForm({
  name,
  value,
  today,
  seen,
}: {
  name: SettingKey;
  value: unknown;
  today: Date;
  seen: string;
}) {
  const t = await getTranslations("setting");
  const bounds = boundsOf(name);
  const texts = value as Record<string, string>;
  return (
    <Form
      id={name}
      action={setSettingAction}
      noun="setting"
      doneText={t("page.saved")}
      conflict="setting_changed_meanwhile"
      fold={{ summary: t("page.change") }}
    >
      <input type="hidden" name="key" value={name} />
      <SeenVersion name="seen" value={seen} />
      {kindOf(name) === "localised" ? (
        LOCALES.map((language) => (
          <TextInput
            key={language}
            name={`inLanguage.${language}`}
            label={`${t("page.value")}: ${t(`page.${language}`)}`}
            lang={language}
            defaultValue={texts[language] ?? ""}
            maxLength={400}
          />
        ))
      ) : (
        <TextInput
          name="value"
          label={t("page.value")}
          hint={bounds ? t("page.bounds", bounds) : undefined}
          defaultValue={String(value)}
          maxLength={200}
          inputMode={bounds ? "numeric" : undefined}
        />
      )}
      <DateFields
        name="validFrom"
        label={t("page.validFrom")}
        defaultValue={today.toISOString().slice(0, 10)}
      />
      <SubmitButton>{t("page.save")}</SubmitButton>
    </Form>
  );
}

function shown(value: unknown, locale: string): string {
  if (typeof value === "object" && value !== null)
    return String((value as Record<string, unknown>)[locale] ?? "");
  return String(value);
}
