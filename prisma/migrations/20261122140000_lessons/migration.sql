-- Steps of distance and blended courses, and how far each teacher is with them.
CREATE TYPE "LessonKind" AS ENUM ('READING', 'VIDEO', 'FILE', 'QUIZ');

CREATE TYPE "HandInStatus" AS ENUM ('HANDED_IN', 'ACCEPTED', 'RETURNED');

CREATE TABLE "lesson_step" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "LessonKind" NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "text" TEXT,
    "url" TEXT,
    "transcript" TEXT,
    "file_id" UUID,
    "shown" INTEGER,
    "pass_mark" INTEGER,
    "attempts_most" INTEGER,

    CONSTRAINT "lesson_step_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "lesson_question" (
    "id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "options" JSONB NOT NULL,

    CONSTRAINT "lesson_question_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "lesson_done" (
    "enrolment_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lesson_done_pkey" PRIMARY KEY ("enrolment_id","step_id")
);

CREATE TABLE "lesson_attempt" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "drawn" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_in_at" TIMESTAMPTZ(3),
    "percent" INTEGER,
    "is_passed" BOOLEAN,

    CONSTRAINT "lesson_attempt_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "hand_in" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "file_id" UUID,
    "status" "HandInStatus" NOT NULL DEFAULT 'HANDED_IN',
    "handed_in_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answer" TEXT,

    CONSTRAINT "hand_in_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "lesson_step_file_id_idx" ON "lesson_step"("file_id");
CREATE UNIQUE INDEX "lesson_question_step_id_position_key" ON "lesson_question"("step_id", "position");
CREATE INDEX "lesson_done_step_id_idx" ON "lesson_done"("step_id");
CREATE INDEX "lesson_attempt_step_id_idx" ON "lesson_attempt"("step_id");
CREATE UNIQUE INDEX "lesson_attempt_enrolment_id_step_id_number_key" ON "lesson_attempt"("enrolment_id", "step_id", "number");
CREATE INDEX "hand_in_enrolment_id_step_id_idx" ON "hand_in"("enrolment_id", "step_id");
CREATE INDEX "hand_in_step_id_status_idx" ON "hand_in"("step_id", "status");
CREATE INDEX "hand_in_file_id_idx" ON "hand_in"("file_id");
CREATE INDEX "hand_in_answered_by_id_idx" ON "hand_in"("answered_by_id");

ALTER TABLE "lesson_step" ADD CONSTRAINT "lesson_step_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "course_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "lesson_step" ADD CONSTRAINT "lesson_step_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lesson_question" ADD CONSTRAINT "lesson_question_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "lesson_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "lesson_done" ADD CONSTRAINT "lesson_done_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lesson_done" ADD CONSTRAINT "lesson_done_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "lesson_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lesson_attempt" ADD CONSTRAINT "lesson_attempt_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lesson_attempt" ADD CONSTRAINT "lesson_attempt_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "lesson_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hand_in" ADD CONSTRAINT "hand_in_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hand_in" ADD CONSTRAINT "hand_in_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "lesson_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hand_in" ADD CONSTRAINT "hand_in_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "hand_in" ADD CONSTRAINT "hand_in_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Deferrable, so that one statement changes the order.
ALTER TABLE lesson_step ADD CONSTRAINT lesson_step_version_id_position_key UNIQUE (version_id, position) DEFERRABLE;
ALTER TABLE lesson_step ADD CONSTRAINT lesson_step_position CHECK (position > 0);
ALTER TABLE lesson_step ADD CONSTRAINT lesson_step_minutes CHECK (minutes BETWEEN 1 AND 600);
ALTER TABLE lesson_step ADD CONSTRAINT lesson_step_reading
  CHECK (CASE WHEN kind = 'READING' THEN num_nonnulls(text, url, file_id) > 0 ELSE file_id IS NULL END);
ALTER TABLE lesson_step ADD CONSTRAINT lesson_step_video
  CHECK (CASE WHEN kind = 'VIDEO' THEN num_nulls(url, transcript) = 0 ELSE transcript IS NULL END);
ALTER TABLE lesson_step ADD CONSTRAINT lesson_step_task CHECK (kind <> 'FILE' OR text IS NOT NULL);
ALTER TABLE lesson_step ADD CONSTRAINT lesson_step_quiz
  CHECK (CASE WHEN kind = 'QUIZ' THEN num_nulls(shown, pass_mark, attempts_most) = 0
      AND shown BETWEEN 1 AND 50 AND pass_mark BETWEEN 1 AND 100 AND attempts_most BETWEEN 1 AND 20
    ELSE num_nonnulls(shown, pass_mark, attempts_most) = 0 END);
ALTER TABLE lesson_question ADD CONSTRAINT lesson_question_options
  CHECK (jsonb_typeof(options) = 'array' AND jsonb_array_length(options) BETWEEN 2 AND 6);
ALTER TABLE lesson_attempt ADD CONSTRAINT lesson_attempt_number CHECK (number > 0);
ALTER TABLE lesson_attempt ADD CONSTRAINT lesson_attempt_marked
  CHECK (num_nulls(handed_in_at, percent, is_passed) IN (0, 3) AND (percent IS NULL OR percent BETWEEN 0 AND 100));
CREATE UNIQUE INDEX lesson_attempt_one_open ON lesson_attempt (enrolment_id, step_id) WHERE handed_in_at IS NULL;
ALTER TABLE hand_in ADD CONSTRAINT hand_in_answered CHECK ((status = 'HANDED_IN') = (answered_at IS NULL));
ALTER TABLE hand_in ADD CONSTRAINT hand_in_returned_has_word CHECK (status <> 'RETURNED' OR answer IS NOT NULL);
-- Only what was returned may be followed by another.
CREATE UNIQUE INDEX hand_in_one_live ON hand_in (enrolment_id, step_id) WHERE status <> 'RETURNED';
