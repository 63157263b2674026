-- Courses with an assessment, its results, and what a certificate of achievement says of them.
ALTER TABLE "course_version" ADD COLUMN "has_assessment" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "assessment_result" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "points" INTEGER,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by_id" UUID,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_result_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "assessment_result_enrolment_id_idx" ON "assessment_result"("enrolment_id");
CREATE INDEX "assessment_result_entered_by_id_idx" ON "assessment_result"("entered_by_id");
ALTER TABLE "assessment_result" ADD CONSTRAINT "assessment_result_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assessment_result" ADD CONSTRAINT "assessment_result_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX assessment_result_one_current ON assessment_result (enrolment_id) WHERE superseded_at IS NULL;
ALTER TABLE assessment_result ADD CONSTRAINT assessment_result_points CHECK (points BETWEEN 0 AND 100);

-- Who signs a centre's certificates, and its mark.
CREATE TABLE "signatory" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "signatory_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "signatory_centre_id_added_at_idx" ON "signatory"("centre_id", "added_at");
ALTER TABLE "signatory" ADD CONSTRAINT "signatory_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "centre" ADD COLUMN "mark_id" UUID;
CREATE INDEX "centre_mark_id_idx" ON "centre"("mark_id");
ALTER TABLE "centre" ADD CONSTRAINT "centre_mark_id_fkey" FOREIGN KEY ("mark_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "certificate" ADD COLUMN "points" INTEGER,
ADD COLUMN "pass_mark" INTEGER,
ADD COLUMN "signatories" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "mark_id" UUID,
ADD COLUMN "status_index" SERIAL NOT NULL;
CREATE UNIQUE INDEX "certificate_status_index_key" ON "certificate"("status_index");
CREATE INDEX "certificate_mark_id_idx" ON "certificate"("mark_id");
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_mark_id_fkey" FOREIGN KEY ("mark_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE certificate ADD CONSTRAINT certificate_achievement_passed CHECK
  ((points IS NULL) = (pass_mark IS NULL) AND (points IS NULL OR (kind = 'ACHIEVEMENT' AND points BETWEEN pass_mark AND 100)));

-- One in force for a way through a session, of whichever kind: who passes gets the one of achievement alone.
DROP INDEX certificate_one_in_force;
CREATE UNIQUE INDEX certificate_one_in_force ON certificate (enrolment_id) WHERE status = 'ISSUED';

CREATE OR REPLACE FUNCTION keep_certificate_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a certificate is never deleted' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (NEW.number, NEW.code, NEW.kind, NEW.enrolment_id, NEW.course_title, NEW.centre_name, NEW.field_names, NEW.mode, NEW.hours,
      NEW.points, NEW.pass_mark, NEW.signatories, NEW.status_index, NEW.started_on, NEW.ended_on, NEW.issued_at)
     IS DISTINCT FROM
     (OLD.number, OLD.code, OLD.kind, OLD.enrolment_id, OLD.course_title, OLD.centre_name, OLD.field_names, OLD.mode, OLD.hours,
      OLD.points, OLD.pass_mark, OLD.signatories, OLD.status_index, OLD.started_on, OLD.ended_on, OLD.issued_at) THEN
    RAISE EXCEPTION 'a certificate''s facts are frozen at issue' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'ISSUED' AND NEW.status <> OLD.status THEN
    RAISE EXCEPTION 'what was taken back or superseded stays so' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Keys that credentials are signed with: one in use, those before it kept.
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "public_jwk" JSONB NOT NULL,
    "sealed_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX signing_key_one_in_use ON signing_key ((true)) WHERE replaced_at IS NULL;
