import type { Client } from "pg";
import { STAGES } from "@/lib/cooperation/partnership/rules";

export const CARDS = 400;
const MARK = "kosu-paydasi-";
const NAME = "Koşu Paydaşı Makine İmalat Sanayi ve Ticaret Anonim Şirketi";

/**
 * Fills a coordinator's board: partners in all stages, each with what its health is read from (meetings, a letter, a signed
 * agreement with commitments and deliveries, an answered survey, planned actions). Nothing happens where it is full.
 */
export async function fillBoard(client: Client, personaKey: string): Promise<void> {
  const { rows } = await client.query<{ id: string; centreId: string }>(
    `SELECT person.id, role.centre_id AS "centreId" FROM person JOIN role_assignment role ON role.person_id = person.id
     WHERE persona_key = $1 AND role.role = 'COORDINATOR'`,
    [personaKey],
  );
  const owner = rows[0];
  if (owner === undefined) throw new Error(`No coordinator is called ${personaKey}.`);
  const { rowCount } = await client.query(`SELECT FROM partner WHERE slug LIKE '${MARK}%'`);
  if ((rowCount ?? 0) > 0) return;
  await client.query("BEGIN");
  try {
    await addPartnerships(client, owner);
    for (const statement of LIVED) await client.query(statement);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  await client.query("ANALYZE");
}

async function addPartnerships(client: Client, { id, centreId }: { id: string; centreId: string }) {
  await client.query(
    `INSERT INTO partner (id, slug, name, kind, country_code, created_at, is_demonstration)
     SELECT gen_random_uuid(), '${MARK}' || n, '${NAME} ' || n, 'COMPANY', (SELECT code FROM country LIMIT 1), now(), true
     FROM generate_series(1, $1::int) n`,
    [CARDS],
  );
  await client.query(
    `INSERT INTO partner_contact (id, partner_id, name, email, consented_at)
     SELECT gen_random_uuid(), id, 'Koşu Temsilcisi', slug || '@bench.usta.example', now() FROM ${PARTNERS}`,
  );
  await client.query(
    `INSERT INTO partnership (id, reference, centre_id, partner_id, status, status_since, owner_id, next_step, next_step_holder,
       next_step_due_on, started_on, ended_on, end_reason, is_demonstration)
     SELECT gen_random_uuid(), 'KOSU-' || slug, $1, id, stage, CURRENT_DATE, $2, 'Protokol metnini hukuk birimine göndermek', 'CENTRE',
       CURRENT_DATE + (row_number() OVER ())::int % 90 - 20, CURRENT_DATE - 200,
       CASE WHEN stage = 'ENDED' THEN CURRENT_DATE END, CASE WHEN stage = 'ENDED' THEN 'Süre doldu' END, true
     FROM (SELECT id, slug, ($3::text[])[1 + row_number() OVER (ORDER BY slug) % $4]::"PartnershipStatus" AS stage FROM ${PARTNERS}) each`,
    [centreId, id, STAGES, STAGES.length],
  );
}

const PARTNERS = `partner WHERE slug LIKE '${MARK}%'`;
const MINE = `(SELECT * FROM partnership WHERE reference LIKE 'KOSU-%') mine`;

/** What happened in each of them. */
const LIVED = [
  `INSERT INTO partnership_meeting (id, partnership_id, held_on, subject, minutes, recorded_at)
   SELECT gen_random_uuid(), id, CURRENT_DATE - 30 * n, 'Görüşme', 'Konuşulanlar.', now() FROM ${MINE}, generate_series(1, 2) n`,
  `INSERT INTO partnership_letter (id, partnership_id, subject, body, recipients, sent_at)
   SELECT gen_random_uuid(), id, 'Davet', 'Bekleriz.', 1, now() FROM ${MINE}`,
  `INSERT INTO planned_action (id, centre_id, partnership_id, code, status, done_on)
   SELECT gen_random_uuid(), centre_id, id, code, 'DONE', CURRENT_DATE
   FROM ${MINE}, unnest(ARRAY['TEAMS', 'STRATEGY', 'MAP', 'PARTNERS', 'VISION']::"ActionCode"[]) code`,
  `INSERT INTO agreement (id, reference, partnership_id, centre_id, partner_id, kind, status, title, starts_on, ends_on, centre_signatory,
     partner_signatory, signed_on, scan_id, is_demonstration, created_at)
   SELECT gen_random_uuid(), reference, id, centre_id, partner_id, 'COOPERATION', 'SIGNED', 'İş birliği protokolü', CURRENT_DATE - 100,
     CURRENT_DATE + 600, 'Müdür', 'Genel Müdür', CURRENT_DATE - 100,
     (SELECT scan_id FROM agreement WHERE scan_id IS NOT NULL LIMIT 1), true, now() FROM ${MINE}`,
  `INSERT INTO commitment (id, agreement_id, kind, amount, due_on)
   SELECT gen_random_uuid(), id, kind, 10, CURRENT_DATE - 5
   FROM (SELECT id FROM agreement WHERE reference LIKE 'KOSU-%') each, unnest(ARRAY['PLACEMENTS', 'JOBS']::"CommitmentKind"[]) kind`,
  `INSERT INTO delivery (id, commitment_id, amount, delivered_on, evidence, recorded_at)
   SELECT gen_random_uuid(), id, 4, CURRENT_DATE - 10, 'Liste', now()
   FROM commitment WHERE agreement_id IN (SELECT id FROM agreement WHERE reference LIKE 'KOSU-%')`,
  `INSERT INTO partnership_survey (id, partnership_id, asked_at, closes_on)
   SELECT gen_random_uuid(), id, now() - interval '20 days', CURRENT_DATE FROM ${MINE}`,
  `INSERT INTO survey_answer (survey_id, contact_id, usefulness, communication, again, answered_at)
   SELECT survey.id, contact.id, 4, 4, 5, now() FROM ${MINE} JOIN partnership_survey survey ON survey.partnership_id = mine.id
     JOIN partner_contact contact ON contact.partner_id = mine.partner_id`,
];
