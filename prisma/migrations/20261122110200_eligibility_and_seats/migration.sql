-- A course's own rules of eligibility, and what was set aside of them for whom.
ALTER TABLE "course_version" ADD COLUMN "rules" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE course_version ADD CONSTRAINT course_version_rules CHECK (jsonb_typeof(rules) = 'array');
CREATE TABLE "waiver" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID,
    CONSTRAINT "waiver_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "waiver_person_id_idx" ON "waiver"("person_id");
CREATE INDEX "waiver_granted_by_id_idx" ON "waiver"("granted_by_id");
CREATE UNIQUE INDEX "waiver_session_id_person_id_rule_key" ON "waiver"("session_id", "person_id", "rule");
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Seats after the cut-off, strikes and bands, deferrals, substitutes.
CREATE TYPE "Strike" AS ENUM ('LATE_WITHDRAWAL', 'NO_SHOW');
ALTER TABLE "enrolment" ADD COLUMN "stands_by" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "band" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "strike" "Strike",
  ADD COLUMN "strike_excused_at" TIMESTAMPTZ(3),
  ADD COLUMN "deferred_until" TIMESTAMPTZ(3),
  ADD COLUMN "deferral_told_at" TIMESTAMPTZ(3),
  ADD COLUMN "substitute_for_id" UUID;
CREATE UNIQUE INDEX "enrolment_substitute_for_id_key" ON "enrolment"("substitute_for_id");
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_substitute_for_id_fkey" FOREIGN KEY ("substitute_for_id") REFERENCES "enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
DROP INDEX "enrolment_session_id_status_queue_number_idx";
CREATE INDEX "enrolment_session_id_status_band_queue_number_idx" ON "enrolment"("session_id", "status", "band", "queue_number");
CREATE INDEX "enrolment_status_deferred_until_idx" ON "enrolment"("status", "deferred_until");
-- A person's strikes are read with each application: few rows, found at once.
CREATE INDEX enrolment_strikes ON enrolment (person_id) WHERE strike IS NOT NULL;
ALTER TABLE enrolment ADD CONSTRAINT enrolment_band CHECK (band IN (0, 1));
ALTER TABLE enrolment ADD CONSTRAINT enrolment_deferral CHECK (status <> 'DEFERRED' OR deferred_until IS NOT NULL);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_strike CHECK (strike IS NOT NULL OR strike_excused_at IS NULL);
UPDATE enrolment SET strike = 'NO_SHOW' WHERE status = 'NO_SHOW';
UPDATE enrolment e SET strike = 'LATE_WITHDRAWAL' FROM audit_event a
  WHERE e.status = 'WITHDRAWN_BY_TEACHER' AND a.type = 'enrolment.withdrawn'
    AND a.subject_id = e.id AND (a.facts ->> 'strike')::boolean;
