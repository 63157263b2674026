/**
 * The statements that make a nation. `$1` and `$2` are the first number and the number after the last; rows have ids made
 * of their numbers, so that a run that was stopped goes on where it stood. `scale_facts` holds what they share.
 */

export const PREPARE = `
CREATE FUNCTION pg_temp.scale_id(value text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT overlay(overlay(md5('usta-scale:' || value) placing '5' from 13) placing '8' from 17)::uuid $$;
CREATE FUNCTION pg_temp.two(value int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lpad(value::text, 2, '0') $$;

CREATE TEMP TABLE scale_field ON COMMIT PRESERVE ROWS AS
  SELECT row_number() OVER (ORDER BY field.code) - 1 AS number, field.id, field.name, centre.id AS centre_id,
    centre.number AS centre_number, host.name AS centre_name, host.province_id, host.id AS host_id
  FROM centre_field JOIN field ON field.id = field_id JOIN centre ON centre.id = centre_id
    JOIN school host ON host.id = centre.host_school_id
  WHERE is_lead;
CREATE TEMP TABLE scale_province AS SELECT row_number() OVER (ORDER BY code) - 1 AS number, id, name, slug FROM province;
CREATE TEMP TABLE scale_session (number int PRIMARY KEY, field int, place int, starts_on date, ends_on date, is_over boolean);`;

export const PLAN_SESSIONS = `
INSERT INTO scale_session
SELECT n, n % $1::int, n / $1::int, day, day + 3, day + 3 < $4::date
FROM generate_series(0, $2::int - 1) n,
  LATERAL (SELECT $4::date - $5::int + ((n::numeric * ($5::int + $6::int)) / $2::int)::int - 4 AS day) spread
WHERE $3::int > 0`;

export const SCHOOLS = `
INSERT INTO school (id, slug, name, kind, province_id, registry_code, is_demonstration, confirmed_on)
SELECT pg_temp.scale_id('school ' || n), 'olcek-' || province.slug || '-' || n,
  province.name || ' ' || (ARRAY['Sanayi','Cumhuriyet','Atatürk','Yunus Emre','Mimar Sinan','Fatih','Barbaros','Mevlana'])[1 + n % 8]
    || ' ' || (n + 1) || '. Mesleki ve Teknik Anadolu Lisesi',
  'VOCATIONAL_HIGH_SCHOOL', province.id, 'O' || lpad(n::text, 6, '0'), true, CURRENT_DATE - n % 300
FROM generate_series($1::int, $2::int - 1) n
  JOIN scale_province province ON province.number = n % (SELECT count(*) FROM scale_province)
ON CONFLICT DO NOTHING`;

export const SCHOOL_FIELDS = `
INSERT INTO school_field (school_id, field_id)
SELECT pg_temp.scale_id('school ' || n), field.id
FROM generate_series($1::int, $2::int - 1) n CROSS JOIN generate_series(0, 3) step
  JOIN scale_field field ON field.number = (n + step * 7) % (SELECT count(*) FROM scale_field)
ON CONFLICT DO NOTHING`;

export const PEOPLE = `
INSERT INTO person (id, given_name, family_name, email, staff_number, audience, is_demonstration, created_at)
SELECT pg_temp.scale_id('person ' || n), ($3::text[])[1 + n % cardinality($3::text[])],
  ($4::text[])[1 + (n / cardinality($3::text[])) % cardinality($4::text[])],
  'ogretmen' || n || '@olcek.usta.example', 'O' || lpad(n::text, 7, '0'), 'TEACHER', true, now() - interval '800 days'
FROM generate_series($1::int, $2::int - 1) n
ON CONFLICT DO NOTHING`;

export const ROLES = `
INSERT INTO role_assignment (id, person_id, role, starts_on, granted_at)
SELECT pg_temp.scale_id('role ' || n), pg_temp.scale_id('person ' || n), 'TEACHER', CURRENT_DATE - 790, now() - interval '790 days'
FROM generate_series($1::int, $2::int - 1) n
ON CONFLICT DO NOTHING`;

export const PERSON_FIELDS = `
INSERT INTO person_field (id, person_id, field_id, starts_on)
SELECT pg_temp.scale_id('person-field ' || n), pg_temp.scale_id('person ' || n), field.id, CURRENT_DATE - 2000
FROM generate_series($1::int, $2::int - 1) n
  JOIN scale_field field ON field.number = n % (SELECT count(*) FROM scale_field)
ON CONFLICT DO NOTHING`;

/** Schools go by field too, so that a school has teachers of what it teaches. */
export const MEMBERSHIPS = `
INSERT INTO school_membership (id, person_id, school_id, status, starts_on, claimed_at, decided_at)
SELECT pg_temp.scale_id('membership ' || n), pg_temp.scale_id('person ' || n), pg_temp.scale_id('school ' || (n % $4::int + $4::int * ((n / $4::int) % ($3::int / $4::int)))),
  'CONFIRMED', CURRENT_DATE - 1000 - n % 2000, now() - interval '790 days', now() - interval '789 days'
FROM generate_series($1::int, $2::int - 1) n
ON CONFLICT DO NOTHING`;

export const COURSES = `
INSERT INTO course (id, slug, centre_id, status, is_demonstration, created_at)
SELECT pg_temp.scale_id('course ' || n), 'olcek-kurs-' || n, field.centre_id, 'DRAFT', true, now() - interval '790 days'
FROM generate_series($1::int, $2::int - 1) n JOIN scale_field field ON field.number = n % (SELECT count(*) FROM scale_field)
ON CONFLICT DO NOTHING`;

export const VERSIONS = `
INSERT INTO course_version (id, course_id, number, status, title, summary, description, outcomes, mode, hours, language,
  audiences, created_at, submitted_at, decided_at)
SELECT pg_temp.scale_id('version ' || n), pg_temp.scale_id('course ' || n), 1, 'PUBLISHED',
  field.name || ': ' || (ARRAY['Yeni teknolojiler','Atölye güvenliği','Ölçme ve kalite','Dijital araçlar','Proje tabanlı öğretim',
    'Arıza arama','Enerji verimliliği','Sektörle iş birliği','Malzeme bilgisi','Simülasyon'])[1 + (n / count.fields) % 10],
  'Ölçek gösterimi için kurs ' || n || '.', 'Bu kurs, portalın büyük sayılarla nasıl davrandığını göstermek için vardır.',
  'Katılımcı, alanındaki yeniliği atölyesine taşır.', (ARRAY['FACE_TO_FACE','BLENDED','DISTANCE','ON_THE_JOB'])[1 + n % 4]::"Mode",
  24, 'tr', ARRAY['TEACHER']::"Audience"[], now() - interval '790 days', now() - interval '779 days', now() - interval '778 days'
FROM (SELECT count(*)::int AS fields FROM scale_field) count, generate_series($1::int, $2::int - 1) n
  JOIN scale_field field ON field.number = n % (SELECT count(*) FROM scale_field)
ON CONFLICT DO NOTHING`;

export const VERSION_FIELDS = `
INSERT INTO course_version_field (version_id, field_id)
SELECT pg_temp.scale_id('version ' || n), field.id
FROM generate_series($1::int, $2::int - 1) n JOIN scale_field field ON field.number = n % (SELECT count(*) FROM scale_field)
ON CONFLICT DO NOTHING`;

export const PUBLISH = `
UPDATE course SET status = 'PUBLISHED', published_version_id = pg_temp.scale_id('version ' || n)
FROM generate_series($1::int, $2::int - 1) n WHERE id = pg_temp.scale_id('course ' || n) AND status = 'DRAFT'`;

/** The course of a field's session goes round, so that each course has a session every few weeks. */
const COURSE_OF = `'course ' || (plan.field + (SELECT count(*) FROM scale_field) * (plan.place % $3::int))`;

export const SESSIONS = `
INSERT INTO session (id, reference, course_id, version_id, centre_id, status, fill_mode, capacity, minimum, time_zone, starts_at,
  ends_at, opens_at, closes_at, cut_off_at, venue, online_link, host_name, province_id, published_at, closed_at, is_demonstration, created_at)
SELECT pg_temp.scale_id('session ' || plan.number), 'O' || lpad(plan.number::text, 5, '0'), course.id, course.published_version_id,
  course.centre_id, CASE WHEN plan.is_over THEN 'CLOSED' ELSE 'PUBLISHED' END::"SessionStatus", 'ARRIVAL', $4::int, 5, $5::text,
  start, (plan.ends_on + time '16:00') AT TIME ZONE $5::text, start - interval '60 days', start - interval '4 days',
  start - interval '1 day', 'Uygulama atölyesi',
  CASE WHEN version.mode IN ('DISTANCE', 'BLENDED') THEN 'https://ders.usta.example/' || plan.number END,
  CASE WHEN version.mode = 'ON_THE_JOB' THEN 'Ölçek İşletmesi (gösteri)' END, field.province_id, start - interval '62 days',
  CASE WHEN plan.is_over THEN (plan.ends_on + time '17:00') AT TIME ZONE $5::text END, true, start - interval '64 days'
FROM scale_session plan JOIN course ON course.id = pg_temp.scale_id(${COURSE_OF})
  JOIN course_version version ON version.id = course.published_version_id
  JOIN scale_field field ON field.number = plan.field,
  LATERAL (SELECT (plan.starts_on + time '09:00') AT TIME ZONE $5::text AS start) times
WHERE plan.number >= $1::int AND plan.number < $2::int
ON CONFLICT DO NOTHING`;

export const SLOTS = `
INSERT INTO session_slot (id, session_id, date, start_minute, end_minute, starts_at, ends_at, room)
SELECT pg_temp.scale_id('slot ' || plan.number || ' ' || day || ' ' || half), pg_temp.scale_id('session ' || plan.number), date,
  540 + half * 240, 720 + half * 240, (date + make_interval(mins => 540 + half * 240)) AT TIME ZONE $3::text,
  (date + make_interval(mins => 720 + half * 240)) AT TIME ZONE $3::text, 'A-101'
FROM scale_session plan CROSS JOIN generate_series(0, 3) day CROSS JOIN generate_series(0, 1) half,
  LATERAL (SELECT plan.starts_on + day AS date) days
WHERE plan.number >= $1::int AND plan.number < $2::int
ON CONFLICT DO NOTHING`;

/** Numbered in a session by the teachers' numbers; one in twenty-five left again, and of those who stayed most finished. */
export const ENROLMENTS = `
INSERT INTO enrolment (id, reference, session_id, course_id, person_id, school_id, province_id, status, queue_number, applied_at,
  placed_at, ended_at, reason_code)
SELECT pg_temp.scale_id('enrolment ' || person || ' ' || round), session.reference || '-' || lpad(queue::text, 3, '0'), session.id,
  session.course_id, pg_temp.scale_id('person ' || person), school.id, school.province_id, made.status, queue, applied, applied,
  CASE WHEN made.status IN ('COMPLETED', 'NOT_COMPLETED', 'NO_SHOW') THEN session.closed_at
    WHEN made.status = 'WITHDRAWN_BY_TEACHER' THEN applied + interval '1 day' END,
  CASE WHEN made.status = 'WITHDRAWN_BY_TEACHER' THEN 'personal' END
FROM (SELECT plan.number, plan.is_over, person, round,
      row_number() OVER (PARTITION BY plan.number ORDER BY round, person) AS queue
    FROM scale_session plan CROSS JOIN generate_series(0, $4::int - 1) round,
      LATERAL generate_series(
        plan.field + $6::int * ((plan.place + round * ($5::int - $7::int)) % $5::int), $3::int - 1, $6::int * $5::int) person
    WHERE plan.number >= $1::int AND plan.number < $2::int AND plan.place < $5::int) going
  JOIN session ON session.id = pg_temp.scale_id('session ' || going.number)
  JOIN school ON school.id = pg_temp.scale_id('school ' ||
    (person % $6::int + $6::int * ((person / $6::int) % ($8::int / $6::int)))),
  LATERAL (SELECT CASE WHEN (person + round) % 25 = 0 THEN 'WITHDRAWN_BY_TEACHER' WHEN NOT is_over THEN 'PLACED'
      WHEN (person + round) % 12 = 1 THEN 'NOT_COMPLETED' WHEN (person + round) % 30 = 2 THEN 'NO_SHOW' ELSE 'COMPLETED'
    END::"EnrolmentStatus" AS status, session.opens_at + make_interval(mins => 20 * queue::int) AS applied) made
WHERE session.opens_at + make_interval(mins => 20 * queue::int + 1500) < now()
ON CONFLICT DO NOTHING`;

export const CHANGES = `
INSERT INTO enrolment_change (enrolment_id, status, at, actor_id)
SELECT enrolment.id, step.status, step.at, person_id
FROM scale_session plan JOIN enrolment ON session_id = pg_temp.scale_id('session ' || plan.number),
  LATERAL (SELECT 1 AS n, 'PLACED'::"EnrolmentStatus" AS status, placed_at AS at
    UNION ALL SELECT 2, enrolment.status, ended_at WHERE enrolment.status <> 'PLACED') step
WHERE plan.number >= $1::int AND plan.number < $2::int
  AND NOT EXISTS (SELECT FROM enrolment_change change WHERE change.enrolment_id = enrolment.id)
ORDER BY enrolment.id, step.n`;

/** Running numbers a centre and year, with the two check digits of ISO 7064 MOD 97-10 (lib/learning/certificate/rules.ts). */
export const CERTIFICATES = `
INSERT INTO certificate (id, number, code, kind, enrolment_id, session_id, person_id, centre_id, holder_name, course_title, centre_name,
  field_names, mode, hours, started_on, ended_on, issued_at, is_demonstration)
SELECT pg_temp.scale_id('certificate ' || id), 'OLC-' || pg_temp.two(centre_number::int) || '-' || year || '-' || lpad(sequence::text, 7, '0')
    || '-' || pg_temp.two((98 - ((pg_temp.two(centre_number::int) || year || lpad(sequence::text, 7, '0') || '00')::numeric % 97))::int),
  upper(substr(md5('code ' || id) || md5('code2 ' || id), 1, 20)), 'ATTENDANCE', id, session_id, person_id, centre_id, holder, title,
  centre_name, ARRAY[field_name], mode, 24, starts_on, ends_on, closed_at, true
FROM (SELECT enrolment.id, enrolment.session_id, person_id, session.centre_id, person.given_name || ' ' || person.family_name AS holder,
      version.title, version.mode, field.centre_number, field.centre_name, field.name AS field_name, plan.starts_on, plan.ends_on,
      session.closed_at, extract(year FROM session.closed_at)::int AS year,
      plan.number * 1000 + enrolment.queue_number AS sequence
    FROM scale_session plan JOIN session ON session.id = pg_temp.scale_id('session ' || plan.number)
      JOIN enrolment ON enrolment.session_id = session.id AND enrolment.status = 'COMPLETED'
      JOIN person ON person.id = enrolment.person_id JOIN course_version version ON version.id = session.version_id
      JOIN scale_field field ON field.number = plan.field
    WHERE plan.number >= $1::int AND plan.number < $2::int) earned
ON CONFLICT DO NOTHING`;

export const LAST_QUEUE_NUMBERS = `
UPDATE session SET last_queue_number = queue.last
FROM (SELECT session_id, max(queue_number) AS last FROM enrolment GROUP BY session_id) queue
WHERE session.id = queue.session_id AND last_queue_number < queue.last`;
