-- Marks made on a device without a line, self check-in by a changing code, a closed register opened again.
ALTER TABLE "attendance_mark" ADD COLUMN "client_key" UUID,
ADD COLUMN "device_at" TIMESTAMPTZ(3);

CREATE UNIQUE INDEX "attendance_mark_client_key_key" ON "attendance_mark"("client_key");

CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "checked_in_at" TIMESTAMPTZ(3) NOT NULL,
    "lot" INTEGER NOT NULL,
    "is_there" BOOLEAN,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "register_reopening" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reopened_at" TIMESTAMPTZ(3) NOT NULL,
    "reopened_by_id" UUID,
    "locked_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_reopening_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "check_in_slot_id_enrolment_id_key" ON "check_in"("slot_id", "enrolment_id");
CREATE INDEX "check_in_enrolment_id_idx" ON "check_in"("enrolment_id");
CREATE INDEX "check_in_decided_by_id_idx" ON "check_in"("decided_by_id");
CREATE INDEX "register_reopening_session_id_idx" ON "register_reopening"("session_id");
CREATE INDEX "register_reopening_reopened_by_id_idx" ON "register_reopening"("reopened_by_id");

ALTER TABLE "check_in" ADD CONSTRAINT "check_in_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "session_slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "register_reopening" ADD CONSTRAINT "register_reopening_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "register_reopening" ADD CONSTRAINT "register_reopening_reopened_by_id_fkey" FOREIGN KEY ("reopened_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE check_in ADD CONSTRAINT check_in_decided CHECK ((is_there IS NULL) = (decided_at IS NULL));
ALTER TABLE register_reopening ADD CONSTRAINT register_reopening_has_reason CHECK (reason <> '');
CREATE UNIQUE INDEX register_reopening_one_open ON register_reopening (session_id) WHERE locked_at IS NULL;
