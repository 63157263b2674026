-- CreateEnum
CREATE TYPE "PartnerKind" AS ENUM ('COMPANY', 'CHAMBER', 'INDUSTRIAL_ZONE', 'UNION', 'UNIVERSITY', 'NGO', 'MUNICIPALITY', 'PUBLIC_BODY', 'INTERNATIONAL_BODY');

-- CreateEnum
CREATE TYPE "PartnershipStatus" AS ENUM ('LEAD', 'CONTACTED', 'NEGOTIATING', 'ACTIVE', 'DORMANT', 'ENDED');

-- CreateEnum
CREATE TYPE "StepHolder" AS ENUM ('CENTRE', 'PARTNER');

-- CreateEnum
CREATE TYPE "ActionCode" AS ENUM ('TEAMS', 'STRATEGY', 'MAP', 'PARTNERS', 'VISION', 'PROJECT', 'MANAGEMENT', 'FORMALISE', 'INDICATORS', 'LOCAL', 'INTERNATIONAL', 'TEAMBUILDING', 'LEARN');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('OPEN', 'UNDER_WAY', 'DONE', 'HIDDEN');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('COOPERATION', 'ON_THE_JOB', 'EQUIPMENT', 'RESEARCH', 'INTERNATIONAL');

-- CreateEnum
CREATE TYPE "AgreementStatus" AS ENUM ('DRAFT', 'LEGAL_REVIEW', 'SIGNED', 'SUSPENDED', 'TERMINATED', 'RENEWED');

-- CreateEnum
CREATE TYPE "CommitmentKind" AS ENUM ('PLACEMENTS', 'TRAINER_DAYS', 'EQUIPMENT', 'SCHOLARSHIPS', 'JOBS', 'VISITS');

-- CreateEnum
CREATE TYPE "JointProjectStatus" AS ENUM ('PLANNED', 'RUNNING', 'FINISHED', 'STOPPED');

-- CreateEnum
CREATE TYPE "MobilityKind" AS ENUM ('STAFF', 'TEACHER', 'VISIT');

-- CreateEnum
CREATE TYPE "ProgrammeStatus" AS ENUM ('DRAFT', 'OPEN', 'RUNNING', 'ENDED');

-- CreateEnum
CREATE TYPE "MatchingStatus" AS ENUM ('MADE', 'PUBLISHED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "PairingStatus" AS ENUM ('PROPOSED', 'ACCEPTED', 'ACTIVE', 'UNDER_REVIEW', 'RENEWED', 'REMATCHED', 'ENDED_EARLY');

-- CreateEnum
CREATE TYPE "ReviewChoice" AS ENUM ('KEEP', 'CHANGE');

-- CreateEnum
CREATE TYPE "PairingActivityKind" AS ENUM ('ONLINE_MEETING', 'FACE_TO_FACE_MEETING', 'JOINT_TRAINING', 'SOCIAL_ACTIVITY', 'PROJECT', 'COURSE', 'SHARING');

-- CreateEnum
CREATE TYPE "MaterialKind" AS ENUM ('WRITTEN', 'VISUAL', 'DIGITAL');

-- CreateEnum
CREATE TYPE "MaterialAudience" AS ENUM ('PARTNER', 'NETWORK', 'EVERYONE');

-- CreateEnum
CREATE TYPE "RegistrationKind" AS ENUM ('PATENT', 'UTILITY_MODEL', 'BRAND', 'DESIGN');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "agreement_id" UUID,
ADD COLUMN     "host_partner_id" UUID,
ADD COLUMN     "pairing_activity_id" UUID;

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "PartnerKind" NOT NULL,
    "tax_number" TEXT,
    "country_code" CHAR(2) NOT NULL,
    "province_id" UUID,
    "district_id" UUID,
    "place" TEXT,
    "address" TEXT,
    "website" TEXT,
    "phone" TEXT,
    "about" TEXT,
    "is_public" BOOLEAN NOT NULL DEFAULT true,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_on" DATE,
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "search" TEXT,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_field" (
    "partner_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,

    CONSTRAINT "partner_field_pkey" PRIMARY KEY ("partner_id","field_id")
);

-- CreateTable
CREATE TABLE "partner_contact" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "locale" "Locale" NOT NULL DEFAULT 'tr',
    "person_id" UUID,
    "consented_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "centre_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "status" "PartnershipStatus" NOT NULL DEFAULT 'LEAD',
    "status_since" DATE NOT NULL,
    "aim" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID,
    "contact_id" UUID,
    "next_step" TEXT,
    "next_step_holder" "StepHolder",
    "next_step_due_on" DATE,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_meeting" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "is_online" BOOLEAN NOT NULL DEFAULT false,
    "subject" TEXT NOT NULL,
    "present" TEXT,
    "minutes" TEXT NOT NULL,
    "file_id" UUID,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partnership_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_letter" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "recipients" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by_id" UUID,

    CONSTRAINT "partnership_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "planned_action" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "partnership_id" UUID,
    "code" "ActionCode" NOT NULL,
    "status" "ActionStatus" NOT NULL DEFAULT 'OPEN',
    "owner_id" UUID,
    "due_on" DATE,
    "done_on" DATE,
    "evidence" TEXT,
    "file_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planned_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "success_indicator" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "baseline" INTEGER NOT NULL,
    "target" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "success_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "measured_on" DATE NOT NULL,
    "value" INTEGER NOT NULL,
    "note" TEXT,
    "recorded_by_id" UUID,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_survey" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_on" DATE NOT NULL,
    "asked_by_id" UUID,

    CONSTRAINT "partnership_survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "survey_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "usefulness" INTEGER NOT NULL,
    "communication" INTEGER NOT NULL,
    "again" INTEGER NOT NULL,
    "comment" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("survey_id","contact_id")
);

-- CreateTable
CREATE TABLE "contact_link" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "partnership_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "status" "AgreementStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "notice_days" INTEGER NOT NULL DEFAULT 30,
    "centre_signatory" TEXT,
    "partner_signatory" TEXT,
    "signed_on" DATE,
    "scan_id" UUID,
    "stopped_on" DATE,
    "stop_reason" TEXT,
    "predecessor_id" UUID,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_text" (
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "terms" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_id" UUID,

    CONSTRAINT "agreement_text_pkey" PRIMARY KEY ("agreement_id","number")
);

-- CreateTable
CREATE TABLE "agreement_amendment" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "ends_on_before" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "signed_on" DATE NOT NULL,
    "scan_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,

    CONSTRAINT "agreement_amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_reminder" (
    "agreement_id" UUID NOT NULL,
    "ends_on" DATE NOT NULL,
    "days_before" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_reminder_pkey" PRIMARY KEY ("agreement_id","ends_on","days_before")
);

-- CreateTable
CREATE TABLE "agreement_flag" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "agreement_flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "kind" "CommitmentKind" NOT NULL,
    "by_partner" BOOLEAN NOT NULL DEFAULT true,
    "amount" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "note" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "delivered_on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "file_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_project" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "centre_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "result" TEXT,
    "status" "JointProjectStatus" NOT NULL DEFAULT 'PLANNED',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "joint_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_project_partnership" (
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,

    CONSTRAINT "joint_project_partnership_pkey" PRIMARY KEY ("project_id","partnership_id")
);

-- CreateTable
CREATE TABLE "mobility" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "kind" "MobilityKind" NOT NULL,
    "is_outgoing" BOOLEAN NOT NULL,
    "person_id" UUID,
    "people" INTEGER NOT NULL DEFAULT 1,
    "topic" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "report" TEXT,
    "file_id" UUID,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mobility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "summary" TEXT NOT NULL DEFAULT '',
    "summaries" JSONB NOT NULL DEFAULT '{}',
    "status" "ProgrammeStatus" NOT NULL DEFAULT 'DRAFT',
    "kinds" "SchoolKind"[],
    "term_years" INTEGER NOT NULL DEFAULT 4,
    "different_provinces" BOOLEAN NOT NULL DEFAULT true,
    "profiles_due_on" DATE NOT NULL,
    "starts_on" DATE NOT NULL,
    "plan_due_month" INTEGER NOT NULL DEFAULT 10,
    "plan_due_day" INTEGER NOT NULL DEFAULT 31,
    "confirm_days" INTEGER NOT NULL DEFAULT 30,
    "review_months" INTEGER NOT NULL DEFAULT 6,
    "guide" TEXT NOT NULL DEFAULT '',
    "guide_version" INTEGER NOT NULL DEFAULT 0,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_topic" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "is_hidden" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "programme_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_profile" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "students" INTEGER NOT NULL,
    "teachers" INTEGER NOT NULL,
    "workshops" INTEGER NOT NULL DEFAULT 0,
    "digital_devices" INTEGER NOT NULL DEFAULT 0,
    "library_books" INTEGER NOT NULL DEFAULT 0,
    "projects_done" INTEGER NOT NULL DEFAULT 0,
    "district_index" INTEGER NOT NULL,
    "experience" TEXT NOT NULL DEFAULT '',
    "takes_part" BOOLEAN NOT NULL DEFAULT true,
    "checked_on" DATE NOT NULL,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "school_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_topic" (
    "profile_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "offer" INTEGER NOT NULL DEFAULT 0,
    "need" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "profile_topic_pkey" PRIMARY KEY ("profile_id","topic_id")
);

-- CreateTable
CREATE TABLE "profile_check" (
    "profile_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "resource_index" INTEGER NOT NULL,
    "offered_topics" INTEGER NOT NULL,
    "checked_on" DATE NOT NULL,
    "checked_by_id" UUID,

    CONSTRAINT "profile_check_pkey" PRIMARY KEY ("profile_id","year")
);

-- CreateTable
CREATE TABLE "matching_run" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "MatchingStatus" NOT NULL DEFAULT 'MADE',
    "weights" JSONB NOT NULL,
    "starts_on" DATE NOT NULL,
    "schools" INTEGER NOT NULL,
    "candidates" INTEGER NOT NULL,
    "total_weight" INTEGER NOT NULL,
    "greedy_weight" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "matching_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matched_pair" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "school_a_id" UUID NOT NULL,
    "school_b_id" UUID NOT NULL,
    "weight" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "is_fixed" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,

    CONSTRAINT "matched_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matched_school" (
    "run_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,

    CONSTRAINT "matched_school_pkey" PRIMARY KEY ("run_id","school_id")
);

-- CreateTable
CREATE TABLE "pairing" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "programme_id" UUID NOT NULL,
    "run_id" UUID,
    "status" "PairingStatus" NOT NULL DEFAULT 'PROPOSED',
    "weight" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "predecessor_id" UUID,
    "is_good_example" BOOLEAN NOT NULL DEFAULT false,
    "example" TEXT,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pairing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pairing_side" (
    "pairing_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "is_live" BOOLEAN NOT NULL DEFAULT true,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "reminded_at" TIMESTAMPTZ(3),
    "review" "ReviewChoice",
    "review_text" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_id" UUID,

    CONSTRAINT "pairing_side_pkey" PRIMARY KEY ("pairing_id","school_id")
);

-- CreateTable
CREATE TABLE "pairing_member" (
    "pairing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "pairing_member_pkey" PRIMARY KEY ("pairing_id","person_id")
);

-- CreateTable
CREATE TABLE "pairing_plan" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "goals" TEXT NOT NULL,
    "written_by_id" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pairing_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pairing_plan_topic" (
    "plan_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "pairing_plan_topic_pkey" PRIMARY KEY ("plan_id","topic_id")
);

-- CreateTable
CREATE TABLE "pairing_plan_agreement" (
    "plan_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_by_id" UUID,

    CONSTRAINT "pairing_plan_agreement_pkey" PRIMARY KEY ("plan_id","school_id")
);

-- CreateTable
CREATE TABLE "pairing_activity" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "kind" "PairingActivityKind" NOT NULL,
    "topic_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "teachers" INTEGER NOT NULL DEFAULT 0,
    "students" INTEGER NOT NULL DEFAULT 0,
    "parents" INTEGER NOT NULL DEFAULT 0,
    "summary" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "confirm_by" TIMESTAMPTZ(3) NOT NULL,
    "counted_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pairing_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pairing_activity_confirmation" (
    "activity_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,

    CONSTRAINT "pairing_activity_confirmation_pkey" PRIMARY KEY ("activity_id","school_id")
);

-- CreateTable
CREATE TABLE "pairing_material" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "kind" "MaterialKind" NOT NULL,
    "audience" "MaterialAudience" NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "link" TEXT,
    "file_id" UUID,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,
    "shared_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pairing_material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pairing_registration" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "kind" "RegistrationKind" NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "applied_on" DATE NOT NULL,
    "granted_on" DATE,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pairing_registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_receipt" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "guide_version" INTEGER NOT NULL,
    "province_id" UUID NOT NULL,
    "district_id" UUID,
    "school_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by_id" UUID,
    "read_at" TIMESTAMPTZ(3),
    "read_by_id" UUID,

    CONSTRAINT "guide_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_slug_key" ON "partner"("slug");

-- CreateIndex
CREATE INDEX "partner_kind_idx" ON "partner"("kind");

-- CreateIndex
CREATE INDEX "partner_country_code_idx" ON "partner"("country_code");

-- CreateIndex
CREATE INDEX "partner_province_id_kind_idx" ON "partner"("province_id", "kind");

-- CreateIndex
CREATE INDEX "partner_district_id_province_id_idx" ON "partner"("district_id", "province_id");

-- CreateIndex
CREATE INDEX "partner_merged_into_id_idx" ON "partner"("merged_into_id");

-- CreateIndex
CREATE INDEX "partner_field_field_id_idx" ON "partner_field"("field_id");

-- CreateIndex
CREATE INDEX "partner_contact_partner_id_ended_at_idx" ON "partner_contact"("partner_id", "ended_at");

-- CreateIndex
CREATE INDEX "partner_contact_person_id_idx" ON "partner_contact"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_reference_key" ON "partnership"("reference");

-- CreateIndex
CREATE INDEX "partnership_centre_id_status_idx" ON "partnership"("centre_id", "status");

-- CreateIndex
CREATE INDEX "partnership_partner_id_idx" ON "partnership"("partner_id");

-- CreateIndex
CREATE INDEX "partnership_owner_id_idx" ON "partnership"("owner_id");

-- CreateIndex
CREATE INDEX "partnership_contact_id_idx" ON "partnership"("contact_id");

-- CreateIndex
CREATE INDEX "partnership_next_step_due_on_idx" ON "partnership"("next_step_due_on");

-- CreateIndex
CREATE INDEX "partnership_meeting_partnership_id_held_on_idx" ON "partnership_meeting"("partnership_id", "held_on");

-- CreateIndex
CREATE INDEX "partnership_meeting_file_id_idx" ON "partnership_meeting"("file_id");

-- CreateIndex
CREATE INDEX "partnership_meeting_recorded_by_id_idx" ON "partnership_meeting"("recorded_by_id");

-- CreateIndex
CREATE INDEX "partnership_letter_partnership_id_sent_at_idx" ON "partnership_letter"("partnership_id", "sent_at");

-- CreateIndex
CREATE INDEX "partnership_letter_sent_by_id_idx" ON "partnership_letter"("sent_by_id");

-- CreateIndex
CREATE INDEX "planned_action_centre_id_code_idx" ON "planned_action"("centre_id", "code");

-- CreateIndex
CREATE INDEX "planned_action_partnership_id_idx" ON "planned_action"("partnership_id");

-- CreateIndex
CREATE INDEX "planned_action_owner_id_idx" ON "planned_action"("owner_id");

-- CreateIndex
CREATE INDEX "planned_action_file_id_idx" ON "planned_action"("file_id");

-- CreateIndex
CREATE INDEX "success_indicator_partnership_id_idx" ON "success_indicator"("partnership_id");

-- CreateIndex
CREATE INDEX "indicator_value_recorded_by_id_idx" ON "indicator_value"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_value_indicator_id_measured_on_key" ON "indicator_value"("indicator_id", "measured_on");

-- CreateIndex
CREATE INDEX "partnership_survey_partnership_id_asked_at_idx" ON "partnership_survey"("partnership_id", "asked_at");

-- CreateIndex
CREATE INDEX "partnership_survey_asked_by_id_idx" ON "partnership_survey"("asked_by_id");

-- CreateIndex
CREATE INDEX "survey_answer_contact_id_idx" ON "survey_answer"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_link_token_hash_key" ON "contact_link"("token_hash");

-- CreateIndex
CREATE INDEX "contact_link_contact_id_idx" ON "contact_link"("contact_id");

-- CreateIndex
CREATE INDEX "contact_link_partnership_id_idx" ON "contact_link"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_reference_key" ON "agreement"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_predecessor_id_key" ON "agreement"("predecessor_id");

-- CreateIndex
CREATE INDEX "agreement_partnership_id_idx" ON "agreement"("partnership_id");

-- CreateIndex
CREATE INDEX "agreement_centre_id_status_ends_on_idx" ON "agreement"("centre_id", "status", "ends_on");

-- CreateIndex
CREATE INDEX "agreement_partner_id_idx" ON "agreement"("partner_id");

-- CreateIndex
CREATE INDEX "agreement_status_ends_on_idx" ON "agreement"("status", "ends_on");

-- CreateIndex
CREATE INDEX "agreement_scan_id_idx" ON "agreement"("scan_id");

-- CreateIndex
CREATE INDEX "agreement_text_written_by_id_idx" ON "agreement_text"("written_by_id");

-- CreateIndex
CREATE INDEX "agreement_amendment_scan_id_idx" ON "agreement_amendment"("scan_id");

-- CreateIndex
CREATE INDEX "agreement_amendment_recorded_by_id_idx" ON "agreement_amendment"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_amendment_agreement_id_number_key" ON "agreement_amendment"("agreement_id", "number");

-- CreateIndex
CREATE INDEX "agreement_flag_agreement_id_raised_at_idx" ON "agreement_flag"("agreement_id", "raised_at");

-- CreateIndex
CREATE INDEX "agreement_flag_contact_id_idx" ON "agreement_flag"("contact_id");

-- CreateIndex
CREATE INDEX "agreement_flag_answered_by_id_idx" ON "agreement_flag"("answered_by_id");

-- CreateIndex
CREATE INDEX "commitment_agreement_id_idx" ON "commitment"("agreement_id");

-- CreateIndex
CREATE INDEX "delivery_commitment_id_delivered_on_idx" ON "delivery"("commitment_id", "delivered_on");

-- CreateIndex
CREATE INDEX "delivery_file_id_idx" ON "delivery"("file_id");

-- CreateIndex
CREATE INDEX "delivery_recorded_by_id_idx" ON "delivery"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_project_slug_key" ON "joint_project"("slug");

-- CreateIndex
CREATE INDEX "joint_project_centre_id_starts_on_idx" ON "joint_project"("centre_id", "starts_on");

-- CreateIndex
CREATE INDEX "joint_project_partnership_partnership_id_idx" ON "joint_project_partnership"("partnership_id");

-- CreateIndex
CREATE INDEX "mobility_centre_id_starts_on_idx" ON "mobility"("centre_id", "starts_on");

-- CreateIndex
CREATE INDEX "mobility_partner_id_idx" ON "mobility"("partner_id");

-- CreateIndex
CREATE INDEX "mobility_person_id_idx" ON "mobility"("person_id");

-- CreateIndex
CREATE INDEX "mobility_file_id_idx" ON "mobility"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_slug_key" ON "programme"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "programme_topic_programme_id_number_key" ON "programme_topic"("programme_id", "number");

-- CreateIndex
CREATE INDEX "school_profile_school_id_idx" ON "school_profile"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "school_profile_programme_id_school_id_key" ON "school_profile"("programme_id", "school_id");

-- CreateIndex
CREATE INDEX "profile_topic_topic_id_idx" ON "profile_topic"("topic_id");

-- CreateIndex
CREATE INDEX "profile_check_checked_by_id_idx" ON "profile_check"("checked_by_id");

-- CreateIndex
CREATE INDEX "matching_run_made_by_id_idx" ON "matching_run"("made_by_id");

-- CreateIndex
CREATE INDEX "matching_run_published_by_id_idx" ON "matching_run"("published_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "matching_run_programme_id_number_key" ON "matching_run"("programme_id", "number");

-- CreateIndex
CREATE INDEX "matched_pair_run_id_weight_idx" ON "matched_pair"("run_id", "weight");

-- CreateIndex
CREATE INDEX "matched_pair_school_a_id_idx" ON "matched_pair"("school_a_id");

-- CreateIndex
CREATE INDEX "matched_pair_school_b_id_idx" ON "matched_pair"("school_b_id");

-- CreateIndex
CREATE INDEX "matched_school_pair_id_idx" ON "matched_school"("pair_id");

-- CreateIndex
CREATE INDEX "matched_school_school_id_idx" ON "matched_school"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "pairing_reference_key" ON "pairing"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "pairing_predecessor_id_key" ON "pairing"("predecessor_id");

-- CreateIndex
CREATE INDEX "pairing_programme_id_status_idx" ON "pairing"("programme_id", "status");

-- CreateIndex
CREATE INDEX "pairing_run_id_idx" ON "pairing"("run_id");

-- CreateIndex
CREATE INDEX "pairing_status_ends_on_idx" ON "pairing"("status", "ends_on");

-- CreateIndex
CREATE INDEX "pairing_side_school_id_idx" ON "pairing_side"("school_id");

-- CreateIndex
CREATE INDEX "pairing_side_accepted_by_id_idx" ON "pairing_side"("accepted_by_id");

-- CreateIndex
CREATE INDEX "pairing_side_reviewed_by_id_idx" ON "pairing_side"("reviewed_by_id");

-- CreateIndex
CREATE INDEX "pairing_member_person_id_idx" ON "pairing_member"("person_id");

-- CreateIndex
CREATE INDEX "pairing_member_school_id_idx" ON "pairing_member"("school_id");

-- CreateIndex
CREATE INDEX "pairing_plan_written_by_id_idx" ON "pairing_plan"("written_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "pairing_plan_pairing_id_year_key" ON "pairing_plan"("pairing_id", "year");

-- CreateIndex
CREATE INDEX "pairing_plan_topic_topic_id_idx" ON "pairing_plan_topic"("topic_id");

-- CreateIndex
CREATE INDEX "pairing_plan_agreement_school_id_idx" ON "pairing_plan_agreement"("school_id");

-- CreateIndex
CREATE INDEX "pairing_plan_agreement_agreed_by_id_idx" ON "pairing_plan_agreement"("agreed_by_id");

-- CreateIndex
CREATE INDEX "pairing_activity_pairing_id_held_on_idx" ON "pairing_activity"("pairing_id", "held_on");

-- CreateIndex
CREATE INDEX "pairing_activity_topic_id_idx" ON "pairing_activity"("topic_id");

-- CreateIndex
CREATE INDEX "pairing_activity_recorded_by_id_idx" ON "pairing_activity"("recorded_by_id");

-- CreateIndex
CREATE INDEX "pairing_activity_confirmation_school_id_idx" ON "pairing_activity_confirmation"("school_id");

-- CreateIndex
CREATE INDEX "pairing_activity_confirmation_confirmed_by_id_idx" ON "pairing_activity_confirmation"("confirmed_by_id");

-- CreateIndex
CREATE INDEX "pairing_material_pairing_id_idx" ON "pairing_material"("pairing_id");

-- CreateIndex
CREATE INDEX "pairing_material_school_id_idx" ON "pairing_material"("school_id");

-- CreateIndex
CREATE INDEX "pairing_material_audience_shared_at_idx" ON "pairing_material"("audience", "shared_at");

-- CreateIndex
CREATE INDEX "pairing_material_file_id_idx" ON "pairing_material"("file_id");

-- CreateIndex
CREATE INDEX "pairing_material_shared_by_id_idx" ON "pairing_material"("shared_by_id");

-- CreateIndex
CREATE INDEX "pairing_registration_pairing_id_idx" ON "pairing_registration"("pairing_id");

-- CreateIndex
CREATE INDEX "guide_receipt_programme_id_guide_version_idx" ON "guide_receipt"("programme_id", "guide_version");

-- CreateIndex
CREATE INDEX "guide_receipt_province_id_idx" ON "guide_receipt"("province_id");

-- CreateIndex
CREATE INDEX "guide_receipt_district_id_province_id_idx" ON "guide_receipt"("district_id", "province_id");

-- CreateIndex
CREATE INDEX "guide_receipt_school_id_idx" ON "guide_receipt"("school_id");

-- CreateIndex
CREATE INDEX "guide_receipt_sent_by_id_idx" ON "guide_receipt"("sent_by_id");

-- CreateIndex
CREATE INDEX "guide_receipt_read_by_id_idx" ON "guide_receipt"("read_by_id");

-- CreateIndex
CREATE INDEX "session_host_partner_id_idx" ON "session"("host_partner_id");

-- CreateIndex
CREATE INDEX "session_agreement_id_starts_at_idx" ON "session"("agreement_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_pairing_activity_id_idx" ON "session"("pairing_activity_id");

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_district_id_province_id_fkey" FOREIGN KEY ("district_id", "province_id") REFERENCES "district"("id", "province_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_field" ADD CONSTRAINT "partner_field_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_field" ADD CONSTRAINT "partner_field_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "partner_contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_meeting" ADD CONSTRAINT "partnership_meeting_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_meeting" ADD CONSTRAINT "partnership_meeting_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_meeting" ADD CONSTRAINT "partnership_meeting_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_letter" ADD CONSTRAINT "partnership_letter_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_letter" ADD CONSTRAINT "partnership_letter_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_action" ADD CONSTRAINT "planned_action_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_action" ADD CONSTRAINT "planned_action_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_action" ADD CONSTRAINT "planned_action_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_action" ADD CONSTRAINT "planned_action_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "success_indicator" ADD CONSTRAINT "success_indicator_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "success_indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_survey" ADD CONSTRAINT "partnership_survey_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_survey" ADD CONSTRAINT "partnership_survey_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "partnership_survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "partner_contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_link" ADD CONSTRAINT "contact_link_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "partner_contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_link" ADD CONSTRAINT "contact_link_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_scan_id_fkey" FOREIGN KEY ("scan_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_text" ADD CONSTRAINT "agreement_text_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_text" ADD CONSTRAINT "agreement_text_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_amendment" ADD CONSTRAINT "agreement_amendment_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_amendment" ADD CONSTRAINT "agreement_amendment_scan_id_fkey" FOREIGN KEY ("scan_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_amendment" ADD CONSTRAINT "agreement_amendment_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_reminder" ADD CONSTRAINT "agreement_reminder_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_flag" ADD CONSTRAINT "agreement_flag_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_flag" ADD CONSTRAINT "agreement_flag_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "partner_contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_flag" ADD CONSTRAINT "agreement_flag_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_project_partnership" ADD CONSTRAINT "joint_project_partnership_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "joint_project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_project_partnership" ADD CONSTRAINT "joint_project_partnership_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility" ADD CONSTRAINT "mobility_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility" ADD CONSTRAINT "mobility_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility" ADD CONSTRAINT "mobility_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility" ADD CONSTRAINT "mobility_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_topic" ADD CONSTRAINT "programme_topic_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_profile" ADD CONSTRAINT "school_profile_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_profile" ADD CONSTRAINT "school_profile_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_topic" ADD CONSTRAINT "profile_topic_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "school_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_topic" ADD CONSTRAINT "profile_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "programme_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_check" ADD CONSTRAINT "profile_check_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "school_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_check" ADD CONSTRAINT "profile_check_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_run" ADD CONSTRAINT "matching_run_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_run" ADD CONSTRAINT "matching_run_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_run" ADD CONSTRAINT "matching_run_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matched_pair" ADD CONSTRAINT "matched_pair_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "matching_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matched_pair" ADD CONSTRAINT "matched_pair_school_a_id_fkey" FOREIGN KEY ("school_a_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matched_pair" ADD CONSTRAINT "matched_pair_school_b_id_fkey" FOREIGN KEY ("school_b_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matched_school" ADD CONSTRAINT "matched_school_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "matched_pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matched_school" ADD CONSTRAINT "matched_school_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "matching_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "pairing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_side" ADD CONSTRAINT "pairing_side_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_side" ADD CONSTRAINT "pairing_side_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_side" ADD CONSTRAINT "pairing_side_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_side" ADD CONSTRAINT "pairing_side_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_member" ADD CONSTRAINT "pairing_member_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_member" ADD CONSTRAINT "pairing_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_member" ADD CONSTRAINT "pairing_member_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_plan" ADD CONSTRAINT "pairing_plan_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_plan" ADD CONSTRAINT "pairing_plan_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_plan_topic" ADD CONSTRAINT "pairing_plan_topic_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "pairing_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_plan_topic" ADD CONSTRAINT "pairing_plan_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "programme_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_plan_agreement" ADD CONSTRAINT "pairing_plan_agreement_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "pairing_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_plan_agreement" ADD CONSTRAINT "pairing_plan_agreement_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_plan_agreement" ADD CONSTRAINT "pairing_plan_agreement_agreed_by_id_fkey" FOREIGN KEY ("agreed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_activity" ADD CONSTRAINT "pairing_activity_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_activity" ADD CONSTRAINT "pairing_activity_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "programme_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_activity" ADD CONSTRAINT "pairing_activity_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_activity_confirmation" ADD CONSTRAINT "pairing_activity_confirmation_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "pairing_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_activity_confirmation" ADD CONSTRAINT "pairing_activity_confirmation_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_activity_confirmation" ADD CONSTRAINT "pairing_activity_confirmation_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_material" ADD CONSTRAINT "pairing_material_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_material" ADD CONSTRAINT "pairing_material_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_material" ADD CONSTRAINT "pairing_material_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_material" ADD CONSTRAINT "pairing_material_shared_by_id_fkey" FOREIGN KEY ("shared_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_registration" ADD CONSTRAINT "pairing_registration_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_receipt" ADD CONSTRAINT "guide_receipt_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_receipt" ADD CONSTRAINT "guide_receipt_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_receipt" ADD CONSTRAINT "guide_receipt_district_id_province_id_fkey" FOREIGN KEY ("district_id", "province_id") REFERENCES "district"("id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_receipt" ADD CONSTRAINT "guide_receipt_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_receipt" ADD CONSTRAINT "guide_receipt_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_receipt" ADD CONSTRAINT "guide_receipt_read_by_id_fkey" FOREIGN KEY ("read_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_host_partner_id_fkey" FOREIGN KEY ("host_partner_id") REFERENCES "partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_pairing_activity_id_fkey" FOREIGN KEY ("pairing_activity_id") REFERENCES "pairing_activity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's language cannot say.

-- Search keys are kept by the database.
ALTER TABLE partner DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(name || ' ' || coalesce(tax_number, '') || ' ' || coalesce(place, ''))) STORED;
CREATE INDEX partner_search_trgm ON partner USING gin (search gin_trgm_ops);
CREATE INDEX partner_name_sort ON partner (name, id);

-- Partners: a tax number is of one organisation; a merged one points elsewhere.
ALTER TABLE partner ADD CONSTRAINT partner_tax_number CHECK (tax_number ~ '^[0-9]{10}$');
ALTER TABLE partner ADD CONSTRAINT partner_merged_elsewhere CHECK (merged_into_id <> id);
CREATE UNIQUE INDEX partner_tax_number_live ON partner (country_code, tax_number) WHERE merged_into_id IS NULL;

-- Partnerships: one that is not ended per centre and partner.
CREATE UNIQUE INDEX partnership_one_live ON partnership (centre_id, partner_id) WHERE status <> 'ENDED';
ALTER TABLE partnership ADD CONSTRAINT partnership_ended CHECK
  (CASE WHEN status = 'ENDED' THEN ended_on IS NOT NULL AND end_reason IS NOT NULL ELSE ended_on IS NULL END);
ALTER TABLE partnership ADD CONSTRAINT partnership_next_step CHECK
  ((next_step IS NULL) = (next_step_holder IS NULL) AND (next_step IS NOT NULL OR next_step_due_on IS NULL));
ALTER TABLE partnership ADD CONSTRAINT partnership_id_centre_key UNIQUE (id, centre_id);
ALTER TABLE partnership ADD CONSTRAINT partnership_parties_key UNIQUE (id, centre_id, partner_id);

-- The thirteen actions: once in a centre's plan, once in a partnership's.
CREATE UNIQUE INDEX planned_action_once_centre ON planned_action (centre_id, code) WHERE partnership_id IS NULL;
CREATE UNIQUE INDEX planned_action_once_partnership ON planned_action (partnership_id, code) WHERE partnership_id IS NOT NULL;
ALTER TABLE planned_action ADD CONSTRAINT planned_action_done CHECK ((status = 'DONE') = (done_on IS NOT NULL));
ALTER TABLE planned_action ADD CONSTRAINT planned_action_centre
  FOREIGN KEY (partnership_id, centre_id) REFERENCES partnership (id, centre_id);
ALTER TABLE survey_answer ADD CONSTRAINT survey_answer_scores CHECK
  (usefulness BETWEEN 1 AND 5 AND communication BETWEEN 1 AND 5 AND again BETWEEN 1 AND 5);

-- Agreements: both ends of the term count; two signed of one kind between the same parties never overlap.
ALTER TABLE agreement ADD CONSTRAINT agreement_term CHECK (ends_on > starts_on);
ALTER TABLE agreement ADD CONSTRAINT agreement_notice CHECK (notice_days BETWEEN 0 AND 365);
ALTER TABLE agreement ADD CONSTRAINT agreement_signed CHECK
  (status IN ('DRAFT', 'LEGAL_REVIEW', 'TERMINATED')
    OR num_nonnulls(signed_on, scan_id, centre_signatory, partner_signatory) = 4);
ALTER TABLE agreement ADD CONSTRAINT agreement_stopped CHECK
  (CASE WHEN status IN ('SUSPENDED', 'TERMINATED') THEN num_nonnulls(stopped_on, stop_reason) = 2
        ELSE num_nonnulls(stopped_on, stop_reason) = 0 END);
ALTER TABLE agreement ADD CONSTRAINT agreement_succeeds_another CHECK (predecessor_id <> id);
ALTER TABLE agreement ADD CONSTRAINT agreement_no_overlap EXCLUDE USING gist
  (centre_id WITH =, partner_id WITH =, kind WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
  WHERE (status IN ('SIGNED', 'SUSPENDED', 'RENEWED'));
ALTER TABLE agreement ADD CONSTRAINT agreement_id_partner_key UNIQUE (id, partner_id);
ALTER TABLE agreement ADD CONSTRAINT agreement_parties
  FOREIGN KEY (partnership_id, centre_id, partner_id) REFERENCES partnership (id, centre_id, partner_id) ON UPDATE CASCADE;
ALTER TABLE agreement_text ADD CONSTRAINT agreement_text_number CHECK (number >= 1);
ALTER TABLE agreement_amendment ADD CONSTRAINT agreement_amendment_number CHECK (number >= 1);
CREATE TRIGGER agreement_text_only_grows BEFORE UPDATE ON agreement_text FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE commitment ADD CONSTRAINT commitment_amount CHECK (amount BETWEEN 1 AND 1000000);
ALTER TABLE delivery ADD CONSTRAINT delivery_amount CHECK (amount BETWEEN 1 AND 1000000);

-- A session at a host names the agreement that allows it, and the host is that agreement's partner.
ALTER TABLE session ADD CONSTRAINT session_host_agreement CHECK ((host_partner_id IS NULL) = (agreement_id IS NULL));
ALTER TABLE session ADD CONSTRAINT session_agreement_partner
  FOREIGN KEY (agreement_id, host_partner_id) REFERENCES agreement (id, partner_id) ON UPDATE CASCADE;

ALTER TABLE joint_project ADD CONSTRAINT joint_project_term CHECK (ends_on >= starts_on);
ALTER TABLE mobility ADD CONSTRAINT mobility_stay CHECK
  (ends_on >= starts_on AND days BETWEEN 1 AND ends_on - starts_on + 1 AND people >= 1 AND (person_id IS NULL OR people = 1));

-- School partnership programmes.
ALTER TABLE programme ADD CONSTRAINT programme_numbers CHECK
  (term_years BETWEEN 1 AND 10 AND confirm_days BETWEEN 1 AND 365 AND review_months BETWEEN 1 AND 24
    AND plan_due_month BETWEEN 1 AND 12 AND plan_due_day BETWEEN 1 AND 31 AND guide_version >= 0);
ALTER TABLE programme ADD CONSTRAINT programme_dates CHECK (profiles_due_on < starts_on);
ALTER TABLE school_profile ADD CONSTRAINT school_profile_numbers CHECK
  (least(students, teachers, workshops, digital_devices, library_books, projects_done) >= 0
    AND district_index BETWEEN 0 AND 100);
ALTER TABLE profile_topic ADD CONSTRAINT profile_topic_levels CHECK (offer BETWEEN 0 AND 3 AND need BETWEEN 0 AND 3);
ALTER TABLE profile_check ADD CONSTRAINT profile_check_index CHECK (resource_index BETWEEN 0 AND 100 AND offered_topics >= 0);

-- Matching: one published run for a start; a pair has two schools; nobody stands in two pairs of a run.
CREATE UNIQUE INDEX matching_run_one_published ON matching_run (programme_id, starts_on) WHERE status = 'PUBLISHED';
ALTER TABLE matched_pair ADD CONSTRAINT matched_pair_two CHECK (school_a_id < school_b_id);
CREATE FUNCTION take_matched_schools() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM matched_school WHERE pair_id = NEW.id;
  INSERT INTO matched_school (run_id, school_id, pair_id)
    VALUES (NEW.run_id, NEW.school_a_id, NEW.id), (NEW.run_id, NEW.school_b_id, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER matched_pair_takes_schools AFTER INSERT OR UPDATE OF run_id, school_a_id, school_b_id ON matched_pair
  FOR EACH ROW EXECUTE FUNCTION take_matched_schools();

-- Pairings: one live a school and programme; whether a side is live follows from the pairing's state.
ALTER TABLE pairing ADD CONSTRAINT pairing_term CHECK (ends_on > starts_on);
ALTER TABLE pairing ADD CONSTRAINT pairing_ended_early CHECK
  (status <> 'ENDED_EARLY' OR (ended_on IS NOT NULL AND end_reason IS NOT NULL));
ALTER TABLE pairing ADD CONSTRAINT pairing_id_programme_key UNIQUE (id, programme_id);
ALTER TABLE pairing_side ADD CONSTRAINT pairing_side_programme
  FOREIGN KEY (pairing_id, programme_id) REFERENCES pairing (id, programme_id);
CREATE UNIQUE INDEX pairing_side_one_live ON pairing_side (programme_id, school_id) WHERE is_live;
ALTER TABLE pairing_side ADD CONSTRAINT pairing_side_review CHECK ((review IS NULL) = (reviewed_at IS NULL));
CREATE FUNCTION settle_pairing_sides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE pairing_side SET is_live = NEW.status NOT IN ('RENEWED', 'REMATCHED', 'ENDED_EARLY')
    WHERE pairing_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER pairing_settles_sides AFTER UPDATE OF status ON pairing
  FOR EACH ROW EXECUTE FUNCTION settle_pairing_sides();
ALTER TABLE pairing_member ADD CONSTRAINT pairing_member_period CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE pairing_member ADD CONSTRAINT pairing_member_side
  FOREIGN KEY (pairing_id, school_id) REFERENCES pairing_side (pairing_id, school_id);
ALTER TABLE pairing_material ADD CONSTRAINT pairing_material_side
  FOREIGN KEY (pairing_id, school_id) REFERENCES pairing_side (pairing_id, school_id);
ALTER TABLE pairing_material ADD CONSTRAINT pairing_material_one CHECK (num_nonnulls(link, file_id) = 1);
ALTER TABLE pairing_activity ADD CONSTRAINT pairing_activity_numbers CHECK (least(teachers, students, parents) >= 0);
ALTER TABLE pairing_registration ADD CONSTRAINT pairing_registration_dates CHECK (granted_on IS NULL OR granted_on >= applied_on);
CREATE UNIQUE INDEX guide_receipt_once ON guide_receipt
  (programme_id, guide_version, province_id, district_id, school_id) NULLS NOT DISTINCT;
