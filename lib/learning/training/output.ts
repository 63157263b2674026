import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";
import type { TrainingRow } from "./queries";
import { IMPORT_COLUMNS } from "./rules";

const day = (date: Date) => date.toISOString().slice(0, 10);

/** Logged trainings as a table in the reader's language; days as ISO, so that they sort. */
export async function drawTrainings(
  rows: TrainingRow[],
  locale: Locale,
): Promise<{ name: string; table: Table }> {
  const t = await translatorFor(locale);
  const titles = (
    [
      "reference",
      "centre",
      "topic",
      "host",
      "scope",
      "country",
      "place",
      "mode",
      "startsOn",
      "endsOn",
      "hours",
      "fields",
      "people",
    ] as const
  ).map((key) => t(`training.page.${key}`));
  const lines = rows.map((row): Cell[] => [
    row.reference,
    localName(row.centre.hostSchool, locale),
    row.topic,
    row.hostName,
    t(`training.scope.${row.scope}`),
    localName(row.country, locale),
    row.place,
    t(`course.mode.${row.mode}`),
    day(row.startsOn),
    day(row.endsOn),
    row.hours,
    row.fields.map(({ field }) => localName(field, locale)).join(", "),
    row._count.participants,
  ]);
  return { name: t("training.page.title"), table: { titles, rows: lines } };
}

/** An import's columns with two lines of one training: a person of the portal by number, another by name. */
export function drawSample(): Table {
  const training = [
    "yurt dışı",
    "Almanya",
    "Stuttgart",
    "Festo Didactic",
    "Mekatronik sistemlerde dijital ikiz",
    "yüz yüze",
    "02.03.2026",
    "06.03.2026",
    "30",
    "11 30",
  ];
  return {
    titles: Object.values(IMPORT_COLUMNS).map((titles) => titles[0]),
    rows: [
      [...training, "1000001", "", "", ""],
      [...training, "", "Ayşe", "Örnek", "Örnek Mesleki ve Teknik Anadolu Lisesi"],
    ],
  };
}
