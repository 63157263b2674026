-- CreateEnum
CREATE TYPE "FollowUpSide" AS ENUM ('TEACHER', 'PRINCIPAL');

-- CreateEnum
CREATE TYPE "FollowUpUse" AS ENUM ('OFTEN', 'SOMETIMES', 'NOT_YET', 'NOT');

-- CreateEnum
CREATE TYPE "Hindrance" AS ENUM ('EQUIPMENT', 'TIME', 'LEVEL', 'CURRICULUM', 'PERMISSION', 'OTHER');

-- CreateEnum
CREATE TYPE "MailingKind" AS ENUM ('PROGRAMME', 'REMINDER', 'FEEDBACK', 'FOLLOW_UP', 'FOLLOW_UP_REMINDER');

-- CreateEnum
CREATE TYPE "MailingStatus" AS ENUM ('PLANNED', 'CANCELLED', 'SENT');

-- CreateTable
CREATE TABLE "feedback_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "session_id" UUID NOT NULL,
    "content" SMALLINT NOT NULL,
    "trainer" SMALLINT NOT NULL,
    "organisation" SMALLINT NOT NULL,
    "usefulness" SMALLINT NOT NULL,
    "comment" TEXT,

    CONSTRAINT "feedback_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_given" (
    "enrolment_id" UUID NOT NULL,

    CONSTRAINT "feedback_given_pkey" PRIMARY KEY ("enrolment_id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "session_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "follow_up_answer" (
    "enrolment_id" UUID NOT NULL,
    "side" "FollowUpSide" NOT NULL,
    "session_id" UUID NOT NULL,
    "use" "FollowUpUse" NOT NULL,
    "hindrances" "Hindrance"[],
    "note" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,

    CONSTRAINT "follow_up_answer_pkey" PRIMARY KEY ("enrolment_id","side")
);

-- CreateTable
CREATE TABLE "mailing" (
    "session_id" UUID NOT NULL,
    "kind" "MailingKind" NOT NULL,
    "status" "MailingStatus" NOT NULL DEFAULT 'PLANNED',
    "send_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "sent_to" INTEGER,
    "without_address" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mailing_pkey" PRIMARY KEY ("session_id","kind")
);

-- CreateTable
CREATE TABLE "mailing_refusal" (
    "person_id" UUID NOT NULL,
    "kind" "MailingKind" NOT NULL,

    CONSTRAINT "mailing_refusal_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateIndex
CREATE INDEX "feedback_answer_session_id_idx" ON "feedback_answer"("session_id");

-- CreateIndex
CREATE INDEX "follow_up_closes_at_idx" ON "follow_up"("closes_at");

-- CreateIndex
CREATE INDEX "follow_up_answer_session_id_idx" ON "follow_up_answer"("session_id");

-- CreateIndex
CREATE INDEX "follow_up_answer_answered_by_id_idx" ON "follow_up_answer"("answered_by_id");

-- AddForeignKey
ALTER TABLE "feedback_answer" ADD CONSTRAINT "feedback_answer_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_given" ADD CONSTRAINT "feedback_given_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_answer" ADD CONSTRAINT "follow_up_answer_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_answer" ADD CONSTRAINT "follow_up_answer_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "follow_up"("session_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_answer" ADD CONSTRAINT "follow_up_answer_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_refusal" ADD CONSTRAINT "mailing_refusal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say
ALTER TABLE "feedback_answer" ADD CONSTRAINT "feedback_answer_scale" CHECK (
  "content" BETWEEN 1 AND 5 AND "trainer" BETWEEN 1 AND 5 AND "organisation" BETWEEN 1 AND 5 AND "usefulness" BETWEEN 1 AND 5
);
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_period" CHECK ("closes_at" > "opened_at");
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_sent" CHECK (("status" = 'SENT') = ("sent_at" IS NOT NULL));
