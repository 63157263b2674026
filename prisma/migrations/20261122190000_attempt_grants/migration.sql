CREATE TABLE "attempt_grant" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID,

    CONSTRAINT "attempt_grant_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "attempt_grant_enrolment_id_step_id_idx" ON "attempt_grant"("enrolment_id", "step_id");
CREATE INDEX "attempt_grant_step_id_idx" ON "attempt_grant"("step_id");
CREATE INDEX "attempt_grant_granted_by_id_idx" ON "attempt_grant"("granted_by_id");

ALTER TABLE "attempt_grant" ADD CONSTRAINT "attempt_grant_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attempt_grant" ADD CONSTRAINT "attempt_grant_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "lesson_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attempt_grant" ADD CONSTRAINT "attempt_grant_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
