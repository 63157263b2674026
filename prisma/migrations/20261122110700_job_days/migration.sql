-- Training on the job: the host's mentor and capacity, each day's entry with the mentor's word, briefings on record.
ALTER TABLE "session" ADD COLUMN "host_capacity" INTEGER,
ADD COLUMN "mentor_id" UUID;
CREATE INDEX "session_mentor_id_idx" ON "session"("mentor_id");
ALTER TABLE "session" ADD CONSTRAINT "session_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "partner_contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE session ADD CONSTRAINT session_within_host_capacity CHECK (host_capacity IS NULL OR capacity <= host_capacity);

CREATE TYPE "JobDayStatus" AS ENUM ('WRITTEN', 'CONFIRMED', 'DENIED');

CREATE TABLE "job_day" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "hours" INTEGER NOT NULL,
    "task" TEXT NOT NULL,
    "equipment" TEXT,
    "status" "JobDayStatus" NOT NULL DEFAULT 'WRITTEN',
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answer" TEXT,

    CONSTRAINT "job_day_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "job_briefing" (
    "enrolment_id" UUID NOT NULL,
    "safety_on" DATE NOT NULL,
    "confidentiality_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_briefing_pkey" PRIMARY KEY ("enrolment_id")
);

CREATE TABLE "mentor_link" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "mentor_link_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "job_day_enrolment_id_date_key" ON "job_day"("enrolment_id", "date");
CREATE INDEX "job_day_status_date_idx" ON "job_day"("status", "date");
CREATE INDEX "job_day_answered_by_id_idx" ON "job_day"("answered_by_id");
CREATE UNIQUE INDEX "mentor_link_token_hash_key" ON "mentor_link"("token_hash");
CREATE INDEX "mentor_link_session_id_idx" ON "mentor_link"("session_id");
CREATE INDEX "mentor_link_contact_id_idx" ON "mentor_link"("contact_id");

ALTER TABLE "job_day" ADD CONSTRAINT "job_day_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "job_day" ADD CONSTRAINT "job_day_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "partner_contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "job_briefing" ADD CONSTRAINT "job_briefing_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mentor_link" ADD CONSTRAINT "mentor_link_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mentor_link" ADD CONSTRAINT "mentor_link_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "partner_contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE job_day ADD CONSTRAINT job_day_hours CHECK (hours BETWEEN 1 AND 16);
ALTER TABLE job_day ADD CONSTRAINT job_day_answered CHECK ((status = 'WRITTEN') = (answered_at IS NULL));
