import "server-only";
import { readRows, type Db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import type { PersonActor } from "./actor";
import { needsTotp } from "./rules";

type Row = {
  person_id: string;
  given_name: string;
  family_name: string;
  locale: PersonActor["locale"];
  school_id: string | null;
  has_totp: boolean;
  totp_shown: boolean;
  roles: { role: string; scope: string | null; contact: string | null }[];
};

/** Somebody signed in; `needsTotp` while the second factor the network asks for has not been shown. */
export type SignedIn = { actor: PersonActor; needsTotp: boolean; hasTotp: boolean };

/** The person who is signed in with everything that is asked for, or null. */
export async function loadPersonActor(on: Db | Tx, signInId: string, now: Date): Promise<PersonActor | null> {
  const signedIn = await loadSignedIn(on, signInId, now);
  return signedIn && !signedIn.needsTotp ? signedIn.actor : null;
}

/**
 * The person of a living SignIn with the roles held today, in one query; null where the sign-in has ended or
 * run out, or the account is closed. "Today" is the day in the network's time zone. A partner's contact holds the role
 * while they speak for the partner and have not withdrawn their consent.
 */
export async function loadSignedIn(on: Db | Tx, signInId: string, now: Date): Promise<SignedIn | null> {
  const statement = Prisma.sql`
    WITH today AS (
      SELECT (${now}::timestamptz AT TIME ZONE coalesce((SELECT time_zone FROM network), 'UTC'))::date AS day
    )
    SELECT p.id::text AS person_id, p.given_name, p.family_name, p.locale::text AS locale,
      p.totp_confirmed_at IS NOT NULL AS has_totp, s.totp_at IS NOT NULL AS totp_shown,
      (SELECT m.school_id::text FROM school_membership m, today
        WHERE m.person_id = p.id AND m.status = 'CONFIRMED'
          AND m.starts_on <= today.day AND (m.ends_on IS NULL OR m.ends_on > today.day)) AS school_id,
      coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role,
            'scope', coalesce(r.centre_id, r.province_id, r.school_id, r.partner_id), 'contact', r.contact_id))
        FROM today CROSS JOIN role_assignment r LEFT JOIN partner_contact c ON c.id = r.contact_id
        WHERE r.person_id = p.id AND c.ended_at IS NULL AND (c.id IS NULL OR c.consented_at IS NOT NULL) AND r.starts_on <= today.day
          AND (r.ends_on IS NULL OR r.ends_on > today.day)), '[]'::jsonb) AS roles
    FROM sign_in s JOIN person p ON p.id = s.person_id
    WHERE s.id = ${signInId}::uuid AND s.ended_at IS NULL AND s.expires_at > ${now} AND p.closed_at IS NULL`;
  const [row] = await readRows<Row>(statement, on);
  if (!row) return null;
  const scopes = (role: string) =>
    row.roles.flatMap((held) => (held.role === role && held.scope !== null ? [held.scope] : []));
  const actor: PersonActor = {
    kind: "person",
    personId: row.person_id,
    signInId,
    givenName: row.given_name,
    familyName: row.family_name,
    locale: row.locale,
    schoolId: row.school_id,
    isMinistry: row.roles.some((held) => held.role === "MINISTRY"),
    isTeacher: row.roles.some((held) => held.role === "TEACHER"),
    provinceIds: scopes("PROVINCE_OFFICER"),
    centreIds: scopes("COORDINATOR"),
    trainerCentreIds: scopes("TRAINER"),
    schoolIds: scopes("PRINCIPAL"),
    partnerIds: scopes("PARTNER_CONTACT"),
    contactIds: row.roles.flatMap(({ contact }) => (contact === null ? [] : [contact])),
  };
  const roles = row.roles.map((held) => held.role);
  return {
    actor,
    needsTotp: env.USTA_TOTP && !row.totp_shown && needsTotp(roles),
    hasTotp: row.has_totp,
  };
}
