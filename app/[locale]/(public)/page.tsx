import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SessionAgenda } from "@/components/learning/session-agenda";
import { JsonLd } from "@/components/network/json-ld";
import { NetworkMap } from "@/components/network/network-map";
import { publicMetadata } from "@/components/network/page-metadata";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, Figures } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import { getNetworkFigures, listProvinceFigures } from "@/lib/evidence/statistics/queries";
import { listNextSessions } from "@/lib/learning/catalogue/queries";
import { networkLinkedFacts } from "@/lib/network/network/output";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { listProvinces } from "@/lib/network/province/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

const SESSIONS_SHOWN = 6;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("home");
  return publicMetadata(locale, { description: t("lead"), path: routes.home() });
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("home");
  const to = (path: string) => localePath(locale, path);
  const moment = { now: now(), today: await getToday(ANYONE, now()) };
  const [network, provinces, provinceFigures, figures, sessions] = await Promise.all([
    getNetwork(ANYONE),
    listProvinces(ANYONE, moment.today),
    listProvinceFigures(ANYONE, moment),
    getNetworkFigures(ANYONE, moment),
    listNextSessions(ANYONE, { openOnly: true }, moment.now, SESSIONS_SHOWN),
  ]);
  const zone = network?.zone ?? "UTC";
  const { pilotProvinces: pilot, hostProvinces: host } = figures;
  return (
    <>
      {network ? (
        <JsonLd data={networkLinkedFacts(localName(network, locale), env.USTA_BASE_URL, locale)} />
      ) : null}
      <div className="hero">
        <div>
          <h1 className="hero-title">{t("title")}</h1>
          <p className="mt-5 text-lg text-ink-soft">{t("lead")}</p>
          <p className="mt-7 flex flex-wrap gap-3">
            <LinkButton href={to(routes.courses())} tone="primary">
              {t("courses")}
            </LinkButton>
            <LinkButton href={to(routes.centres())}>{t("centres")}</LinkButton>
          </p>
        </div>
        <section aria-labelledby="map-title">
          <h2 id="map-title" className="sr-only">
            {t("map.title")}
          </h2>
          <NetworkMap
            countryCode={network?.countryCode ?? ""}
            provinces={provinces}
            figures={provinceFigures}
          />
          <p className="mt-2 text-sm">
            <TextLink href={to(routes.provinces())}>{t("map.list")}</TextLink>
          </p>
        </section>
      </div>
      <Section
        id="figures"
        title={t("figures.title")}
        aside={<AsOf at={figures.asOf} reader={{ locale, zone }} />}
      >
        <Figures>
          <Figure value={figures.centres} label={t("figures.centres")} href={to(routes.centres())} />
          <Figure value={figures.fields} label={t("figures.fields")} href={to(routes.fields())} />
          <Figure
            value={figures.provinces}
            label={t("figures.provinces")}
            href={to(routes.provinces())}
            note={t("figures.provincesNote", { pilot, host })}
          />
          <Figure value={figures.teachersTrained} label={t("figures.trained")} href={to(routes.figures())} />
          <Figure
            value={figures.hours}
            label={t("figures.hours")}
            href={to(routes.figures())}
            note={t("figures.hoursNote")}
          />
          <Figure value={figures.sessionsToCome} label={t("figures.sessions")} href={to(routes.courses())} />
        </Figures>
      </Section>
      <Section
        id="next"
        title={t("next.title")}
        aside={<TextLink href={to(routes.courses())}>{t("next.all")}</TextLink>}
      >
        {sessions.length > 0 ? (
          <SessionAgenda sessions={sessions} now={moment.now} zone={zone} />
        ) : (
          <EmptyState title={t("next.empty")} text={t("next.emptyText")} />
        )}
      </Section>
      <Section id="part" title={t("part.title")}>
        <ol className="ways">
          {(["find", "apply", "attend", "certificate"] as const).map((way) => (
            <li key={way}>
              <h3 className="text-lg">{t(`part.${way}`)}</h3>
              <p className="mt-1 text-ink-soft">{t(`part.${way}Text`)}</p>
            </li>
          ))}
        </ol>
        <p className="flex flex-wrap gap-3 pt-2">
          <LinkButton href={to(routes.signIn())}>{t("part.signIn")}</LinkButton>
          <LinkButton href={to(routes.about())} tone="quiet">
            {t("part.about")}
          </LinkButton>
        </p>
      </Section>
    </>
  );
}

async function AsOf({ at, reader }: { at: Date; reader: { locale: "tr" | "en" | "az"; zone: string } }) {
  const t = await getTranslations("common.figure");
  return <p className="text-sm text-ink-soft">{t("asOf", { date: formatShortInstant(at, reader) })}</p>;
}
