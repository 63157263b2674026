import { getTranslations } from "next-intl/server";
import { writeCells } from "@/components/ui/rows-html";
import type { PartnershipRow } from "@/lib/cooperation/partnership/queries/list";
import { PARTNERSHIP_MOVES, STAGES } from "@/lib/cooperation/partnership/rules";
import type { PartnershipStatus } from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/dates/calendar";
import { formatShortDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";
import { BoardCards } from "./board-cards";

interface PartnershipBoardProps {
  rows: readonly PartnershipRow[];
  /** How many stand in each stage, shown or not. */
  counts: Partial<Record<PartnershipStatus, number>>;
  /** The list of one stage. */
  listOf: (stage: PartnershipStatus) => string;
  locale: Locale;
  today: Day;
}

/** A centre's partnerships in columns by stage; each card is moved by a button of its own for each stage it may go to. Ending asks for a reason, on the page. */
export async function PartnershipBoard({ rows, counts, listOf, locale, today }: PartnershipBoardProps) {
  const t = await getTranslations("partnership");
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, t(`stage.${stage}`)]));
  const holder = { CENTRE: t("holder.CENTRE"), PARTNER: t("holder.PARTNER") };
  const [overdue, noStep, noOwner] = [t("board.overdue"), t("board.noStep"), t("board.noOwner")];
  const healthWord = String(t.raw("board.health"));
  const cells = rows.map((row) => {
    const { status, nextStepHolder, nextStepDueOn: due } = row;
    const who = [
      nextStepHolder && holder[nextStepHolder],
      due && formatShortDate(due, { locale, zone: "UTC" }),
    ];
    return [
      status,
      row.id,
      String(row.version),
      row.partner,
      row.nextStep ?? (status === "ENDED" ? "" : noStep),
      who.filter(Boolean).join(", "),
      due !== null && due < today ? overdue : "",
      row.owner ?? noOwner,
      row.health === null ? "" : healthWord.replace("{value}", String(row.health)),
      PARTNERSHIP_MOVES[status].filter((to) => to !== "ENDED").join(" "),
    ];
  });
  return (
    <BoardCards
      columns={STAGES.map((stage) => {
        const count = counts[stage] ?? 0;
        const rest = count - rows.filter(({ status }) => status === stage).length;
        const more = rest > 0 ? { href: listOf(stage), text: t("board.more", { count: rest }) } : null;
        return { stage, count, more };
      })}
      cells={writeCells(cells)}
      words={{
        page: `${localised(locale, routes.partnerships())}/`,
        noneHere: t("board.noneHere"),
        moveTo: String(t.raw("board.moveTo")),
        move: t("board.move"),
        stages,
      }}
    />
  );
}
