import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import type { Task } from "@/lib/desk/inbox/rules";
import {
  formatShortDate,
  formatShortInstant,
  relativeDay,
  relativeInstant,
} from "@/lib/platform/dates/format";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { localised } from "@/lib/platform/routes";

interface InboxListProps {
  tasks: Task[];
  now: Date;
  zone: string;
}

/** What needs the reader: a sentence each, which is the link to the deed, and by when. */
export async function InboxList({ tasks, now, zone }: InboxListProps) {
  const locale = await getLocale();
  const t = await getTranslations("inbox");
  const tAny = await getTranslations();
  if (tasks.length === 0) return <EmptyState title={t("none")} text={t("noneText")} />;
  return (
    <ul className="grid gap-0 divide-y divide-line border-y border-line">
      {tasks.map(({ id, sentence, values, path, at, zone: own, isDay }) => {
        const reader = { locale, zone: own ?? zone };
        const day = at && isDay ? dayOfDate(at) : null;
        return (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <TextLink href={localised(locale, path)}>{tAny(sentence as never, values as never)}</TextLink>
            {at ? (
              <span className="text-sm text-ink-soft tabular-nums">
                {t("until", {
                  when: day ? formatShortDate(day, reader) : formatShortInstant(at, reader),
                  relative: day ? relativeDay(day, now, reader) : relativeInstant(at, now, reader),
                })}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
