import { getLocale, getTranslations } from "next-intl/server";
import { listOfNames } from "@/components/learning/names";
import { SessionDays } from "@/components/learning/session-days";
import { TextLink } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import type { SessionDetail } from "@/lib/learning/session/queries/read";
import { hostNameOf } from "@/lib/learning/session/rules";
import { formatDate, formatInstant } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

/** Everything that was written about a session, for those who run it. */
export async function SessionFacts({ session }: { session: SessionDetail }) {
  const locale = await getLocale();
  const t = await getTranslations("session.manage");
  const tFill = await getTranslations("session.fill");
  const reader = { locale, zone: session.timeZone };
  const lastDay = new Date(session.closesAt.getTime() - 1);
  const activity = session.pairingActivity?.removedAt === null ? session.pairingActivity : null;
  const place = [
    session.hostPartner ? null : hostNameOf(session),
    session.venue,
    session.address,
    session.province ? localName(session.province, locale) : null,
    session.onlineLink,
  ].filter((part) => part !== null);
  const fields = listOfNames(
    session.fields.map(({ field }) => field),
    locale,
  );
  const provinces = listOfNames(
    session.provinces.map(({ province }) => province),
    locale,
  );
  const trainers = session.trainers.map(({ person }) => `${person.givenName} ${person.familyName}`);
  return (
    <SummaryList
      rows={[
        { label: t("when"), value: <SessionDays slots={session.slots} reader={reader} /> },
        ...(activity
          ? [
              {
                label: t("pairTraining"),
                value: t("pairTrainingOf", {
                  title: activity.title,
                  topic: localName(activity.topic, locale),
                  pair: activity.pairing.sides.map(({ school }) => school.name).join(" – "),
                }),
              },
            ]
          : []),
        ...(session.hostPartner && session.hostPartnerId
          ? [
              {
                label: t("host"),
                value: (
                  <>
                    <TextLink href={localised(locale, routes.keptPartner(session.hostPartnerId))}>
                      {session.hostPartner.name}
                    </TextLink>
                    {session.agreement ? (
                      <>
                        {" · "}
                        <TextLink href={localised(locale, routes.agreement(session.agreement.id))}>
                          {session.agreement.reference}
                        </TextLink>
                      </>
                    ) : null}
                  </>
                ),
              },
            ]
          : []),
        { label: t("where"), value: place.join(", ") || "–" },
        { label: t("trainers"), value: trainers.join(", ") || "–" },
        {
          label: t("window"),
          value: t("until", { from: formatDate(session.opensAt, reader), to: formatDate(lastDay, reader) }),
        },
        { label: t("cutOff"), value: formatInstant(session.cutOffAt, reader) },
        { label: t("fill"), value: tFill(session.fillMode) },
        {
          label: t("who"),
          value: `${fields || t("allFields")} · ${session.isOpenToAllProvinces ? t("allProvinces") : provinces}`,
        },
      ]}
    />
  );
}
