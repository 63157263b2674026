-- How a session's seats are allocated, told to all when it is published, and the seed of its lot.
ALTER TABLE "session" ADD COLUMN "allocation_policy" JSONB,
  ADD COLUMN "allocation_seed" TEXT,
  ADD COLUMN "allocated_at" TIMESTAMPTZ(3);
ALTER TABLE session ADD CONSTRAINT session_allocation_told CHECK
  (fill_mode::text <> 'ALLOCATION' OR allocation_policy IS NOT NULL AND (published_at IS NULL OR allocation_seed IS NOT NULL));

CREATE TYPE "AllocationOutcome" AS ENUM ('PLACED', 'WAITING', 'REFUSED');

CREATE TABLE "allocation" (
    "session_id" UUID NOT NULL,
    "policy" JSONB NOT NULL,
    "policy_reason" TEXT,
    "seed" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "applicants" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("session_id")
);

CREATE TABLE "allocation_row" (
    "enrolment_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "outcome" "AllocationOutcome" NOT NULL,
    "times_trained" INTEGER NOT NULL,
    "hours" INTEGER NOT NULL,
    "need" INTEGER NOT NULL,
    "lot" TEXT NOT NULL,
    "reasons" TEXT[],
    "move_reason" TEXT,

    CONSTRAINT "allocation_row_pkey" PRIMARY KEY ("enrolment_id")
);

CREATE TABLE "allocation_move" (
    "enrolment_id" UUID NOT NULL,
    "is_placed" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "allocation_move_pkey" PRIMARY KEY ("enrolment_id")
);

CREATE INDEX "allocation_published_by_id_idx" ON "allocation"("published_by_id");
CREATE UNIQUE INDEX "allocation_row_session_id_rank_key" ON "allocation_row"("session_id", "rank");
CREATE INDEX "allocation_move_actor_id_idx" ON "allocation_move"("actor_id");
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "allocation_row" ADD CONSTRAINT "allocation_row_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "allocation_row" ADD CONSTRAINT "allocation_row_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "allocation"("session_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "allocation_move" ADD CONSTRAINT "allocation_move_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "allocation_move" ADD CONSTRAINT "allocation_move_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A published list stays as it was; only the words about a person may be taken out of it.
CREATE FUNCTION keep_allocation_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.move_reason IS NOT NULL AND NEW.move_reason IS DISTINCT FROM OLD.move_reason
    OR (to_jsonb(NEW) - 'move_reason') IS DISTINCT FROM (to_jsonb(OLD) - 'move_reason') THEN
    RAISE EXCEPTION 'a published allocation stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER allocation_row_kept BEFORE UPDATE OR DELETE ON allocation_row
  FOR EACH ROW EXECUTE FUNCTION keep_allocation_row();

-- What the auditor counted and found.
CREATE TABLE "auditor_run" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sessions" INTEGER NOT NULL,
    "enrolments" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,

    CONSTRAINT "auditor_run_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "auditor_finding" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "session_id" UUID,
    "enrolment_id" UUID,
    "facts" JSONB NOT NULL,

    CONSTRAINT "auditor_finding_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "auditor_run_at_idx" ON "auditor_run"("at");
CREATE INDEX "auditor_finding_run_id_idx" ON "auditor_finding"("run_id");
ALTER TABLE "auditor_finding" ADD CONSTRAINT "auditor_finding_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "auditor_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
