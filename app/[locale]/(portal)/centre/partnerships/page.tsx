import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PartnershipBoard } from "@/components/cooperation/partnership-board";
import { PartnershipTable } from "@/components/cooperation/partnership-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import { getBoard, listBoard } from "@/lib/cooperation/partnership/queries/list";
import { STAGES } from "@/lib/cooperation/partnership/rules";
import { listOwnCentres } from "@/lib/network/centre/queries";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

/** Why a card was not moved, from the address. */
const REFUSALS = [
  "partnership_move_not_allowed",
  "partnership_without_agreement",
  "partnership_agreement_in_force",
  "partnership_reason_missing",
  "partnership_changed_meanwhile",
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("partnership.board"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const given = await searchParams;
  const [centres, date] = await Promise.all([listOwnCentres(actor), getToday(actor, now)]);
  const asked = readId(given.centre);
  const centre = centres.find(({ id }) => id === asked) ?? centres[0];
  const today = dayOfDate(date);
  const isList = given.view === "list";
  const stage = STAGES.find((one) => isList && one === given.stage);
  const rows = centre && isList ? await listBoard(actor, centre.id, today, stage) : null;
  const board = centre && !isList ? await getBoard(actor, centre.id, today, readId(given.card)) : null;
  const shown = rows ?? board?.rows;
  if (!centre || !shown) notFound();
  const t = await getTranslations("partnership");
  const tAny = await getTranslations("list.filter");
  const path = localised(locale, routes.partnerships());
  const refusal = REFUSALS.find((code) => code === given.refused);
  const own = centres.length > 1 ? { centre: centre.id } : {};
  const listOf = (one: string) => listUrl(path, own, { view: "list", stage: one });
  return (
    <>
      <PageHeading
        title={t("board.title")}
        lead={t("board.lead", { centre: localName(centre, locale) })}
        actions={
          <LinkButton href={localised(locale, routes.newPartnership())} tone="primary">
            {t("board.new")}
          </LinkButton>
        }
      />
      {refusal ? (
        <Notice tone="red" role="alert" title={t("board.notMoved")}>
          {t(`refusal.${refusal}`)}
        </Notice>
      ) : null}
      {centres.length > 1 ? (
        <Tabs
          label={t("board.centre")}
          tabs={centres.map((one) => ({
            href: listUrl(path, { centre: one.id, view: isList ? "list" : undefined }),
            label: localName(one, locale),
            current: one.id === centre.id,
          }))}
        />
      ) : null}
      <Tabs
        label={t("board.view")}
        tabs={[
          { href: listUrl(path, own), label: t("board.asBoard"), current: !isList },
          { href: listUrl(path, own, { view: "list" }), label: t("board.asList"), current: isList },
        ]}
      />
      {isList ? (
        <Tabs
          label={t("list.stage")}
          tabs={[
            { href: listUrl(path, own, { view: "list" }), label: tAny("any"), current: stage === undefined },
            ...STAGES.map((one) => ({
              href: listOf(one),
              label: t(`stage.${one}`),
              current: one === stage,
            })),
          ]}
        />
      ) : null}
      {shown.length === 0 && stage ? (
        <EmptyState title={t("board.noneHere")} text={t("board.noneHereHelp")} />
      ) : shown.length === 0 ? (
        <EmptyState title={t("board.none")} text={t("board.noneHelp")} />
      ) : board ? (
        <PartnershipBoard {...board} listOf={listOf} locale={locale} today={today} />
      ) : (
        <PartnershipTable rows={shown} locale={locale} today={today} />
      )}
    </>
  );
}
