import "server-only";
import { randomUUID } from "node:crypto";
import { type NewEvent, recordEvent } from "@/lib/platform/audit/record";
import { SYSTEM } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import { foldSearch } from "@/lib/platform/search";
import { slugOf } from "@/lib/platform/slug";
import { dateOfDay } from "@/lib/platform/settings/network-day";
import type { TeacherKnown } from "@/lib/network/register/queries";
import { readDay, type SchoolContext } from "@/lib/network/register/rules";
import type { JudgedStaged } from "./judge";

export type Applying = { now: Date; day: string; confirmedById: string | null };

const changeOf = (one: JudgedStaged, what: string) => one.changes.find((change) => change.what === what)?.to;
const cell = ({ row }: JudgedStaged, name: string) => row.cells[name] ?? "";

/** The schools that are new, and the changes of those that are there; a code that changed leaves its trace in the log. */
export async function applySchools(
  tx: Tx,
  judged: readonly JudgedStaged[],
  { now }: Applying,
): Promise<void> {
  const rows = judged.map((one) => {
    const known = one.known as SchoolContext;
    const province = known.provinces.get(foldSearch(cell(one, "province")));
    const district = known.districts.get(`${province?.id}|${foldSearch(cell(one, "district"))}`);
    const code = cell(one, "code");
    const name = cell(one, "name");
    return {
      isNew: one.outcome === "NEW",
      id: one.targetId ?? randomUUID(),
      outcome: one.outcome,
      code,
      slug: `${slugOf(name, "school").slice(0, 60)}-${code.toLowerCase()}`,
      name: one.outcome === "NEW" ? name : (changeOf(one, "name") ?? null),
      registryName: name,
      kind: changeOf(one, "kind") ?? null,
      provinceId: province?.id ?? null,
      districtId: district?.id ?? null,
      closedOn: readDay(cell(one, "closedOn")),
      changes: one.changes,
    };
  });
  const added = rows.filter(({ outcome }) => outcome === "NEW");
  const changed = rows.filter(({ outcome }) => outcome === "CHANGED");
  await tx.$executeRaw`
    INSERT INTO school (id, registry_code, slug, name, registry_name, kind, province_id, district_id, closed_on, is_sure)
    SELECT id, code, slug, name, "registryName", coalesce(kind, 'OTHER')::"SchoolKind", "provinceId", "districtId", "closedOn", true
    FROM jsonb_to_recordset(${JSON.stringify(added)}::jsonb) AS x(id uuid, code text, slug text, name text,
      "registryName" text, kind text, "provinceId" uuid, "districtId" uuid, "closedOn" date)`;
  await tx.$executeRaw`
    UPDATE school s SET registry_code = x.code, registry_name = x."registryName", name = coalesce(x.name, s.name),
      kind = coalesce(x.kind::"SchoolKind", s.kind), province_id = x."provinceId",
      district_id = CASE WHEN x."districtId" IS NOT NULL THEN x."districtId"
        WHEN x."provinceId" = s.province_id THEN s.district_id END,
      closed_on = coalesce(x."closedOn", s.closed_on), version = s.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS x(id uuid, code text, name text, "registryName" text,
      kind text, "provinceId" uuid, "districtId" uuid, "closedOn" date)
    WHERE s.id = x.id`;
  const event = (id: string, facts: NewEvent["facts"]): NewEvent => ({
    type: "school.edited",
    at: now,
    actor: SYSTEM,
    subject: { type: "school", id },
    facts: { register: true, ...facts },
  });
  await recordEvent(
    tx,
    ...added.map(({ id }) => event(id, { added: 1 })),
    ...changed.map(({ id, changes }) => {
      const code = changes.find(({ what }) => what === "code");
      return event(id, {
        changed: changes.map(({ what }) => what),
        ...(code ? { from: code.from, to: code.to } : {}),
      });
    }),
  );
}

/** The teachers that are new, and the changes of those that are there: a move ends one period and begins the next on the day. */
export async function applyTeachers(
  tx: Tx,
  judged: readonly JudgedStaged[],
  { now, day, confirmedById }: Applying,
): Promise<void> {
  const date = dateOfDay(day);
  const rows = judged
    .filter(({ outcome }) => outcome !== "WRONG" && outcome !== "UNCHANGED")
    .map((one) => {
      const known = one.known as TeacherKnown;
      const id = one.targetId ?? randomUUID();
      const schoolId = known.schools.get(cell(one, "schoolCode"))?.id ?? "";
      const claim = known.claims.get(id);
      const codes = cell(one, "fields")
        .split(/[\s,;]+/)
        .filter(Boolean);
      const person =
        known.byStaffNumber.get(cell(one, "staffNumber")) ??
        known.byMail.get(cell(one, "mail").toLowerCase());
      const held = person?.fieldIds ?? [];
      return {
        isNew: one.outcome === "NEW",
        id,
        schoolId,
        claimId: claim && claim.schoolId === schoolId ? claim.id : null,
        endsId: known.memberships.get(id) ?? null,
        moves: one.outcome === "NEW" || changeOf(one, "school") !== undefined,
        givenName: cell(one, "givenName"),
        familyName: cell(one, "familyName"),
        showsName: changeOf(one, "name") !== undefined,
        registryName: `${cell(one, "givenName")} ${cell(one, "familyName")}`,
        staffNumber: cell(one, "staffNumber"),
        mail: (one.outcome === "NEW" ? cell(one, "mail").toLowerCase() : changeOf(one, "mail")) || null,
        fieldIds: [...new Set(codes.flatMap((code) => known.fields.get(code)?.id ?? []))].filter(
          (fieldId) => !held.includes(fieldId),
        ),
        changes: one.changes.map(({ what }) => what),
      };
    });
  const added = rows.filter(({ isNew }) => isNew);
  const changed = rows.filter(({ isNew }) => !isNew);
  const moving = rows.filter(({ moves }) => moves);
  await tx.$queryRaw`SELECT count(*) FROM (SELECT id FROM person WHERE id = ANY(${changed.map(({ id }) => id)}::uuid[])
    ORDER BY id FOR UPDATE) locked`;
  await tx.$executeRaw`
    INSERT INTO person (id, given_name, family_name, registry_name, staff_number, email, audience, locale, created_at)
    SELECT id, "givenName", "familyName", "registryName", "staffNumber", mail, 'TEACHER',
      coalesce((SELECT default_locale FROM network), 'tr')::"Locale", ${now}
    FROM jsonb_to_recordset(${JSON.stringify(added)}::jsonb) AS x(id uuid, "givenName" text, "familyName" text,
      "registryName" text, "staffNumber" text, mail text)`;
  await tx.$executeRaw`
    UPDATE person p SET registry_name = x."registryName", staff_number = x."staffNumber", email = coalesce(p.email, x.mail),
      given_name = CASE WHEN x."showsName" THEN x."givenName" ELSE p.given_name END,
      family_name = CASE WHEN x."showsName" THEN x."familyName" ELSE p.family_name END, version = p.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS x(id uuid, "givenName" text, "familyName" text,
      "registryName" text, "staffNumber" text, mail text, "showsName" boolean)
    WHERE p.id = x.id`;
  await tx.roleAssignment.createMany({
    data: added.map(({ id }) => ({ personId: id, role: "TEACHER" as const, startsOn: date, grantedAt: now })),
  });
  const ended = moving.flatMap(({ endsId }) => (endsId === null ? [] : [endsId]));
  await tx.schoolMembership.updateMany({ where: { id: { in: ended } }, data: { endsOn: date } });
  const claims = moving.flatMap(({ claimId }) => (claimId === null ? [] : [claimId]));
  const confirmed = {
    status: "CONFIRMED",
    startsOn: date,
    decidedAt: now,
    decidedById: confirmedById,
  } as const;
  await tx.schoolMembership.updateMany({ where: { id: { in: claims } }, data: confirmed });
  await tx.schoolMembership.createMany({
    data: moving
      .filter(({ claimId }) => claimId === null)
      .map(({ id, schoolId }) => ({ personId: id, schoolId, claimedAt: now, ...confirmed })),
  });
  await tx.personField.createMany({
    data: rows.flatMap(({ id, fieldIds }) =>
      fieldIds.map((fieldId) => ({ personId: id, fieldId, startsOn: date })),
    ),
  });
  await recordEvent(
    tx,
    ...rows.map(({ id, isNew, changes, schoolId }): NewEvent => ({
      type: isNew
        ? "person.registered"
        : changes.includes("school")
          ? "membership.confirmed"
          : "person.edited",
      at: now,
      actor: SYSTEM,
      subject: { type: "person", id },
      personId: id,
      facts: {
        register: true,
        ...(changes.includes("school") || isNew ? { schoolId } : { changed: changes }),
      },
    })),
  );
}
