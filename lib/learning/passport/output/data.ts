import type { Passport } from "@/lib/learning/passport/queries/record";

const day = (date: Date) => date.toISOString().slice(0, 10);

/** A passport as plain data, for a file that other programs read. */
export function passportData(passport: Passport, now: Date) {
  const { holder, entries, byYear, byField, total, target, career } = passport;
  return {
    version: 1,
    asOf: now.toISOString(),
    holder: holder.name,
    school: holder.school?.name ?? null,
    fields: holder.fields.map(({ name }) => name),
    hours: {
      total,
      yearlyTarget: target,
      expertTarget: career.expert,
      headTarget: career.head,
      byYear,
      byField: byField.map(({ field, hours }) => ({ field: field.name, hours })),
    },
    trainings: entries.map(({ kind, title, where, reference, hours, startsOn, endsOn, fields }) => ({
      kind,
      title,
      where,
      reference,
      hours,
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      fields: fields.map(({ name }) => name),
    })),
  };
}
