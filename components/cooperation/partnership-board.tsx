import { getTranslations } from "next-intl/server";
import { Written } from "@/components/ui/written";
import type { PartnershipRow } from "@/lib/cooperation/partnership/queries/list";
import { PARTNERSHIP_MOVES, STAGES } from "@/lib/cooperation/partnership/rules";
import type { PartnershipStatus } from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/dates/calendar";
import { formatShortDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";
import { boardHtml, type Card } from "./board-html";

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
  const cards = rows.map((row): Card => {
    const { status, nextStepHolder, nextStepDueOn: due } = row;
    const who = [
      nextStepHolder && holder[nextStepHolder],
      due && formatShortDate(due, { locale, zone: "UTC" }),
    ];
    return {
      stage: status,
      id: row.id,
      version: row.version,
      partner: row.partner,
      step: row.nextStep ?? (status === "ENDED" ? "" : noStep),
      who: who.filter(Boolean).join(", "),
      late: due !== null && due < today ? overdue : "",
      owner: row.owner ?? noOwner,
      health: row.health === null ? "" : healthWord.replace("{value}", String(row.health)),
      moves: PARTNERSHIP_MOVES[status].filter((to) => to !== "ENDED"),
    };
  });
  const columns = STAGES.map((stage) => {
    const count = counts[stage] ?? 0;
    const rest = count - cards.filter((card) => card.stage === stage).length;
    const more = rest > 0 ? { href: listOf(stage), text: t("board.more", { count: rest }) } : null;
    return { stage, count, more };
  });
  const words = {
    page: `${localised(locale, routes.partnerships())}/`,
    noneHere: t("board.noneHere"),
    moveTo: String(t.raw("board.moveTo")),
    move: t("board.move"),
    stages,
  };
  return <Written as="div" className="board" html={boardHtml(columns, cards, words)} />;
}
