import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Badge } from "@/components/ui/status-tag";
import { remindSideAction } from "@/lib/cooperation/pairing/actions";
import { listPairingProgrammes } from "@/lib/cooperation/pairing/queries/read";
import { listStuckPairings, type StuckRow } from "@/lib/cooperation/pairing/queries/stuck";
import { STALLS } from "@/lib/cooperation/pairing/rules";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { daysBetween } from "@/lib/platform/dates/calendar";
import { formatShortDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

async function readStuck({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const programme = id === null ? null : (await listPairingProgrammes(actor)).find((one) => one.id === id);
  const rows = programme ? await listStuckPairings(actor, { programmeId: programme.id }, now) : null;
  if (!programme || !rows) notFound();
  return { locale, programme, rows, today: dayOfDate(await getToday(actor, now)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, programme } = await readStuck(props);
  return { title: `${(await getTranslations("pairing.stuck"))("title")} – ${localName(programme, locale)}` };
}

/** Where the pairings of a programme stand still: the ministry sees all, an officer the province's. */
export default async function Page(props: Props) {
  const { locale, programme, rows, today } = await readStuck(props);
  const t = await getTranslations("pairing");
  const counts = STALLS.map((stall) => ({
    stall,
    count: rows.filter((row) => row.stuck.stall === stall).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <PageHeading
        title={t("stuck.title")}
        kicker={localName(programme, locale)}
        lead={t("stuck.lead")}
        crumbs={[{ href: localised(locale, routes.pairings()), label: t("page.title") }]}
        tags={counts.map(({ stall, count }) => (
          <Badge key={stall}>{t("stuck.summary", { stall: t(`stall.${stall}`), count })}</Badge>
        ))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("stuck.none")} text={t("stuck.noneHelp")} />
      ) : (
        <DataTable
          caption={t("stuck.caption")}
          hideCaption
          rows={rows}
          rowKey={(row) => `${row.id} ${row.stuck.stall}`}
          columns={[
            {
              key: "reference",
              label: t("page.reference"),
              head: true,
              cell: (row) => (
                <a className="quiet-link" href={localised(locale, routes.pairing(row.id))}>
                  {row.reference}
                </a>
              ),
            },
            { key: "stall", label: t("stuck.stall"), cell: (row) => t(`stall.${row.stuck.stall}`) },
            {
              key: "whom",
              label: t("stuck.whom"),
              cell: (row) =>
                row.stuck.stall === "decision" ? (
                  t("stuck.ministry")
                ) : (
                  <ul className="plain-list">
                    {row.schools.map(({ schoolId, name, province }) => (
                      <li key={schoolId}>
                        {name}, {localName(province, locale)}
                      </li>
                    ))}
                  </ul>
                ),
            },
            {
              key: "since",
              label: t("stuck.since"),
              cell: (row) =>
                `${formatShortDate(row.stuck.since, { locale, zone: "UTC" })} · ${t("stuck.days", {
                  count: daysBetween(row.stuck.since, today),
                })}`,
            },
            {
              key: "deed",
              label: t("stuck.deed"),
              wide: true,
              cell: (row) => <Reminders row={row} />,
            },
          ]}
        />
      )}
    </>
  );
}

async function Reminders({ row }: { row: StuckRow }) {
  const t = await getTranslations("pairing");
  if (row.stuck.stall === "decision") return null;
  return (
    <div className="grid gap-2">
      {row.schools
        .filter(({ mayRemind }) => mayRemind)
        .map(({ schoolId, name }) => (
          <Form
            key={schoolId}
            action={remindSideAction}
            noun="pairing"
            fieldless
            className="w-auto"
            id={`remind-${row.id}-${row.stuck.stall}-${schoolId}`}
          >
            <input type="hidden" name="pairingId" value={row.id} />
            <input type="hidden" name="schoolId" value={schoolId} />
            <SubmitButton size="small" tone="secondary">
              <span aria-hidden="true">{t("stuck.remind")}</span>
              <span className="sr-only">{t("govern.remind", { school: name })}</span>
            </SubmitButton>
          </Form>
        ))}
    </div>
  );
}
