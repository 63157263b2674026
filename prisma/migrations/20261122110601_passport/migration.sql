CREATE TYPE "ExternalTrainingStatus" AS ENUM ('SUBMITTED', 'SCHOOL_APPROVED', 'APPROVED', 'SCHOOL_REFUSED', 'CENTRE_REFUSED', 'WITHDRAWN');
CREATE TYPE "PassportPart" AS ENUM ('CERTIFICATES', 'LOGGED', 'EXTERNAL', 'HOURS', 'SCHOOL');

CREATE TABLE "external_training" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "provider_name" TEXT NOT NULL,
    "mode" "Mode" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "hours" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "evidence_id" UUID,
    "status" "ExternalTrainingStatus" NOT NULL DEFAULT 'SUBMITTED',
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "external_training_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "external_training_field" (
    "training_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,

    CONSTRAINT "external_training_field_pkey" PRIMARY KEY ("training_id","field_id")
);
CREATE TABLE "external_training_change" (
    "id" BIGSERIAL NOT NULL,
    "training_id" UUID NOT NULL,
    "status" "ExternalTrainingStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,

    CONSTRAINT "external_training_change_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "passport_share" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "parts" "PassportPart"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "passport_share_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "external_training_reference_key" ON "external_training"("reference");
CREATE INDEX "external_training_person_id_ends_on_idx" ON "external_training"("person_id", "ends_on");
CREATE INDEX "external_training_school_id_status_idx" ON "external_training"("school_id", "status");
CREATE INDEX "external_training_centre_id_status_idx" ON "external_training"("centre_id", "status");
CREATE INDEX "external_training_evidence_id_idx" ON "external_training"("evidence_id");
CREATE INDEX "external_training_field_field_id_idx" ON "external_training_field"("field_id");
CREATE INDEX "external_training_change_training_id_id_idx" ON "external_training_change"("training_id", "id");
CREATE INDEX "external_training_change_actor_id_idx" ON "external_training_change"("actor_id");
CREATE UNIQUE INDEX "passport_share_token_hash_key" ON "passport_share"("token_hash");
CREATE INDEX "passport_share_person_id_created_at_idx" ON "passport_share"("person_id", "created_at");

ALTER TABLE "external_training" ADD CONSTRAINT "external_training_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "external_training" ADD CONSTRAINT "external_training_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "external_training" ADD CONSTRAINT "external_training_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "external_training" ADD CONSTRAINT "external_training_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "external_training_field" ADD CONSTRAINT "external_training_field_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "external_training"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "external_training_field" ADD CONSTRAINT "external_training_field_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "external_training_change" ADD CONSTRAINT "external_training_change_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "external_training"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "external_training_change" ADD CONSTRAINT "external_training_change_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "passport_share" ADD CONSTRAINT "passport_share_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE external_training ADD CONSTRAINT external_training_dates CHECK (ends_on >= starts_on);
ALTER TABLE external_training ADD CONSTRAINT external_training_hours CHECK (hours BETWEEN 1 AND 2000);
-- The same training of the same person waits or counts once; a refused one may be brought again.
CREATE UNIQUE INDEX external_training_once ON external_training (person_id, starts_on, ends_on, search_fold(title))
  WHERE status IN ('SUBMITTED', 'SCHOOL_APPROVED', 'APPROVED');
ALTER TABLE passport_share ADD CONSTRAINT passport_share_period CHECK (expires_at > created_at);
