-- CreateEnum
CREATE TYPE "ApprovalLevel" AS ENUM ('PRINCIPAL', 'PROVINCE', 'CENTRE', 'MINISTRY');

-- CreateEnum
CREATE TYPE "ApprovalStatus" AS ENUM ('PENDING', 'APPROVED', 'REFUSED', 'SKIPPED');

-- CreateEnum
CREATE TYPE "RegisterKind" AS ENUM ('SCHOOLS', 'TEACHERS');

-- CreateEnum
CREATE TYPE "ImportBatchStatus" AS ENUM ('PENDING', 'PROCESSING', 'PROCESSED', 'COMPLETING', 'COMPLETED', 'FAILED');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('NEW', 'CHANGED', 'MOVED', 'UNCHANGED', 'WRONG');

-- AlterTable
ALTER TABLE "course_version" ADD COLUMN     "approval_chain" "ApprovalLevel"[] DEFAULT ARRAY[]::"ApprovalLevel"[];

-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "approvals_left" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "nomination_id" UUID;

-- AlterTable
ALTER TABLE "school" ADD COLUMN     "registry_name" TEXT;

-- CreateTable
CREATE TABLE "approval_step" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "level" "ApprovalLevel" NOT NULL,
    "held_by" "ApprovalLevel" NOT NULL,
    "status" "ApprovalStatus" NOT NULL DEFAULT 'PENDING',
    "opened_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "deputy_for_id" UUID,
    "reason_code" TEXT,
    "reason_text" TEXT,

    CONSTRAINT "approval_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy" (
    "id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "school_id" UUID,
    "province_id" UUID,
    "status" "ImportStatus" NOT NULL DEFAULT 'CHECKED',
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "good_rows" INTEGER NOT NULL,
    "bad_rows" INTEGER NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "kind" "RegisterKind" NOT NULL,
    "status" "ImportBatchStatus" NOT NULL DEFAULT 'PENDING',
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes_staged" INTEGER NOT NULL DEFAULT 0,
    "rows_staged" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER,
    "rows_checked" INTEGER NOT NULL DEFAULT 0,
    "rows_applied" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "outcome" "ImportOutcome",
    "target_id" UUID,
    "changes" JSONB,
    "problem" TEXT,
    "is_applied" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","line")
);

-- CreateIndex
CREATE INDEX "approval_step_status_held_by_due_at_idx" ON "approval_step"("status", "held_by", "due_at");

-- CreateIndex
CREATE INDEX "approval_step_decided_by_id_idx" ON "approval_step"("decided_by_id");

-- CreateIndex
CREATE INDEX "approval_step_deputy_for_id_idx" ON "approval_step"("deputy_for_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_step_enrolment_id_position_key" ON "approval_step"("enrolment_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "approval_step_enrolment_id_level_key" ON "approval_step"("enrolment_id", "level");

-- CreateIndex
CREATE INDEX "deputy_deputy_id_ends_on_idx" ON "deputy"("deputy_id", "ends_on");

-- CreateIndex
CREATE INDEX "nomination_session_id_idx" ON "nomination"("session_id");

-- CreateIndex
CREATE INDEX "nomination_school_id_checked_at_idx" ON "nomination"("school_id", "checked_at");

-- CreateIndex
CREATE INDEX "nomination_province_id_checked_at_idx" ON "nomination"("province_id", "checked_at");

-- CreateIndex
CREATE INDEX "nomination_checked_by_id_idx" ON "nomination"("checked_by_id");

-- CreateIndex
CREATE INDEX "import_batch_status_beat_at_idx" ON "import_batch"("status", "beat_at");

-- CreateIndex
CREATE INDEX "import_batch_uploaded_at_idx" ON "import_batch"("uploaded_at");

-- CreateIndex
CREATE INDEX "import_batch_uploaded_by_id_idx" ON "import_batch"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "import_batch_confirmed_by_id_idx" ON "import_batch"("confirmed_by_id");

-- CreateIndex
CREATE INDEX "import_row_batch_id_outcome_line_idx" ON "import_row"("batch_id", "outcome", "line");

-- CreateIndex
CREATE INDEX "enrolment_nomination_id_idx" ON "enrolment"("nomination_id");

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_step" ADD CONSTRAINT "approval_step_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_step" ADD CONSTRAINT "approval_step_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_step" ADD CONSTRAINT "approval_step_deputy_for_id_fkey" FOREIGN KEY ("deputy_for_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role_assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
ALTER TABLE enrolment ADD CONSTRAINT enrolment_approvals_left CHECK (approvals_left >= 0 AND (approvals_left = 0 OR
  status NOT IN ('SCHOOL_APPROVED', 'WAITLISTED', 'OFFERED', 'PLACED', 'ATTENDING', 'COMPLETED', 'NOT_COMPLETED', 'NO_SHOW')));
ALTER TABLE approval_step ADD CONSTRAINT approval_step_decided CHECK
  (status NOT IN ('APPROVED', 'REFUSED') OR (decided_at IS NOT NULL AND decided_by_id IS NOT NULL));
ALTER TABLE approval_step ADD CONSTRAINT approval_step_has_reason CHECK
  (status NOT IN ('REFUSED', 'SKIPPED') OR reason_code IS NOT NULL);
ALTER TABLE approval_step ADD CONSTRAINT approval_step_open_has_deadline CHECK ((opened_at IS NULL) = (due_at IS NULL));
CREATE UNIQUE INDEX approval_step_one_open ON approval_step (enrolment_id) WHERE status = 'PENDING' AND opened_at IS NOT NULL;
ALTER TABLE deputy ADD CONSTRAINT deputy_period CHECK (ends_on >= starts_on);
ALTER TABLE deputy ADD CONSTRAINT deputy_no_overlap EXCLUDE USING gist
  (role_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&);
ALTER TABLE nomination ADD CONSTRAINT nomination_of_one CHECK (num_nonnulls(school_id, province_id) = 1);
CREATE UNIQUE INDEX nomination_once ON nomination (session_id, coalesce(school_id, province_id), sha256) WHERE status = 'CONFIRMED';
ALTER TABLE import_batch ADD CONSTRAINT import_batch_failed_has_problem CHECK (status <> 'FAILED' OR problem IS NOT NULL);
CREATE UNIQUE INDEX import_batch_one_open ON import_batch (kind, sha256) WHERE status NOT IN ('COMPLETED', 'FAILED');
