-- What Prisma's schema language cannot say. tests/laws lists every constraint, index and trigger made here.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The key people are found by: the same for "istanbul", "İSTANBUL" and "Istanbul". lib/platform/search.ts folds the same way.
CREATE FUNCTION search_fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary,
    normalize(translate(value, 'İIıƏə', 'iiiee'), NFKC)));


-- CreateEnum
CREATE TYPE "Mode" AS ENUM ('FACE_TO_FACE', 'ON_THE_JOB', 'DISTANCE', 'BLENDED');

-- CreateEnum
CREATE TYPE "CourseStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'RETURNED', 'RETIRED');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'CONFIRMED', 'COMPLETED', 'CLOSED', 'CANCELLED', 'POSTPONED');

-- CreateEnum
CREATE TYPE "FillMode" AS ENUM ('ARRIVAL', 'CHOICE');

-- CreateEnum
CREATE TYPE "EnrolmentStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'SCHOOL_APPROVED', 'WAITLISTED', 'OFFERED', 'PLACED', 'DECLINED_OFFER', 'OFFER_EXPIRED', 'REJECTED', 'WITHDRAWN_BY_TEACHER', 'CANCELLED_BY_SCHOOL', 'CANCELLED_BY_CENTRE', 'OTHER_ACCEPTED', 'ATTENDING', 'COMPLETED', 'NOT_COMPLETED', 'NO_SHOW', 'DEFERRED');

-- CreateEnum
CREATE TYPE "AttendanceStatus" AS ENUM ('PRESENT', 'LATE', 'PARTIAL', 'ABSENT', 'EXCUSED');

-- CreateEnum
CREATE TYPE "CertificateKind" AS ENUM ('ATTENDANCE', 'ACHIEVEMENT');

-- CreateEnum
CREATE TYPE "CertificateStatus" AS ENUM ('ISSUED', 'SUPERSEDED', 'REVOKED');

-- CreateEnum
CREATE TYPE "TrainingScope" AS ENUM ('HOME', 'ABROAD');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('CHECKED', 'CONFIRMED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "SchoolKind" AS ENUM ('VOCATIONAL_HIGH_SCHOOL', 'MULTI_PROGRAMME_HIGH_SCHOOL', 'VOCATIONAL_TRAINING_CENTRE', 'SPECIAL_EDUCATION_VOCATIONAL_SCHOOL', 'ANATOLIAN_HIGH_SCHOOL', 'SCIENCE_HIGH_SCHOOL', 'SOCIAL_SCIENCES_HIGH_SCHOOL', 'VET_CENTRE', 'OTHER');

-- CreateEnum
CREATE TYPE "CentreKind" AS ENUM ('SECTORAL', 'GENERAL_SUBJECTS');

-- CreateEnum
CREATE TYPE "StaffPosition" AS ENUM ('MANAGER', 'DEPUTY_MANAGER', 'COORDINATOR', 'FIELD_LEAD', 'TRAINER', 'ADMINISTRATIVE');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('tr', 'en', 'az');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('TEACHER', 'SCHOOL_LEADER', 'ADMINISTRATIVE_STAFF', 'CENTRE_STAFF');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('CLAIMED', 'CONFIRMED', 'REFUSED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('MINISTRY', 'PROVINCE_OFFICER', 'COORDINATOR', 'TRAINER', 'PRINCIPAL', 'TEACHER');

-- CreateEnum
CREATE TYPE "SignInMethod" AS ENUM ('PASSWORD', 'CODE', 'LINK', 'OIDC', 'PERSONA');

-- CreateEnum
CREATE TYPE "ConsentKind" AS ENUM ('STAFF_PAGE', 'CERTIFICATE_NAME');

-- CreateEnum
CREATE TYPE "ErasureStatus" AS ENUM ('ASKED', 'DONE', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'UNSURE', 'FAILED', 'DISCARDED');

-- CreateTable
CREATE TABLE "course" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "centre_id" UUID NOT NULL,
    "status" "CourseStatus" NOT NULL DEFAULT 'DRAFT',
    "published_version_id" UUID,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_version" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "CourseStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "outcomes" TEXT NOT NULL,
    "mode" "Mode" NOT NULL,
    "hours" INTEGER NOT NULL,
    "language" "Locale" NOT NULL,
    "audiences" "Audience"[],
    "is_open_to_all_fields" BOOLEAN NOT NULL DEFAULT false,
    "edit_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "return_reason" TEXT,
    "search" TEXT,

    CONSTRAINT "course_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_version_field" (
    "version_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,

    CONSTRAINT "course_version_field_pkey" PRIMARY KEY ("version_id","field_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "course_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "status" "SessionStatus" NOT NULL DEFAULT 'DRAFT',
    "fill_mode" "FillMode" NOT NULL DEFAULT 'ARRIVAL',
    "capacity" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL DEFAULT 1,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "last_queue_number" INTEGER NOT NULL DEFAULT 0,
    "time_zone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "cut_off_at" TIMESTAMPTZ(3) NOT NULL,
    "venue" TEXT,
    "address" TEXT,
    "province_id" UUID,
    "online_link" TEXT,
    "host_name" TEXT,
    "is_open_to_all_provinces" BOOLEAN NOT NULL DEFAULT true,
    "status_reason" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_slot" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "room" TEXT,

    CONSTRAINT "session_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_trainer" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "session_trainer_pkey" PRIMARY KEY ("session_id","person_id")
);

-- CreateTable
CREATE TABLE "session_field" (
    "session_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,

    CONSTRAINT "session_field_pkey" PRIMARY KEY ("session_id","field_id")
);

-- CreateTable
CREATE TABLE "session_province" (
    "session_id" UUID NOT NULL,
    "province_id" UUID NOT NULL,

    CONSTRAINT "session_province_pkey" PRIMARY KEY ("session_id","province_id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "session_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "school_id" UUID,
    "province_id" UUID,
    "status" "EnrolmentStatus" NOT NULL,
    "queue_number" INTEGER NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "takes_seat_unasked" BOOLEAN NOT NULL DEFAULT false,
    "offered_at" TIMESTAMPTZ(3),
    "offer_expires_at" TIMESTAMPTZ(3),
    "placed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "reason_code" TEXT,
    "reason_text" TEXT,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment_change" (
    "id" BIGSERIAL NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "status" "EnrolmentStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "reason_code" TEXT,

    CONSTRAINT "enrolment_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance_mark" (
    "id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "status" "AttendanceStatus" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "reason_code" TEXT,
    "note" TEXT,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by_id" UUID,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "CertificateKind" NOT NULL,
    "status" "CertificateStatus" NOT NULL DEFAULT 'ISSUED',
    "enrolment_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "holder_name" TEXT NOT NULL,
    "course_title" TEXT NOT NULL,
    "centre_name" TEXT NOT NULL,
    "field_names" TEXT[],
    "mode" "Mode" NOT NULL,
    "hours" INTEGER NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "superseded_by_id" UUID,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_counter" (
    "centre_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "certificate_counter_pkey" PRIMARY KEY ("centre_id","year")
);

-- CreateTable
CREATE TABLE "training" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "centre_id" UUID NOT NULL,
    "scope" "TrainingScope" NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "place" TEXT,
    "host_name" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "mode" "Mode" NOT NULL DEFAULT 'FACE_TO_FACE',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "hours" INTEGER NOT NULL,
    "report" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "logged_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "search" TEXT,

    CONSTRAINT "training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_field" (
    "training_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,

    CONSTRAINT "training_field_pkey" PRIMARY KEY ("training_id","field_id")
);

-- CreateTable
CREATE TABLE "training_participant" (
    "id" UUID NOT NULL,
    "training_id" UUID NOT NULL,
    "person_id" UUID,
    "given_name" TEXT,
    "family_name" TEXT,
    "school" TEXT,

    CONSTRAINT "training_participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_file" (
    "training_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "training_file_pkey" PRIMARY KEY ("training_id","file_id")
);

-- CreateTable
CREATE TABLE "training_import" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'CHECKED',
    "rows" JSONB NOT NULL,
    "good_rows" INTEGER NOT NULL,
    "bad_rows" INTEGER NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "training_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country" (
    "code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "province" (
    "id" UUID NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "code" TEXT NOT NULL,
    "plate" INTEGER,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "region" TEXT NOT NULL,
    "region_names" JSONB NOT NULL DEFAULT '{}',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "population" INTEGER,
    "is_pilot" BOOLEAN NOT NULL DEFAULT false,
    "map_id" TEXT,
    "is_sure" BOOLEAN NOT NULL DEFAULT true,
    "search" TEXT,

    CONSTRAINT "province_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "district" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "is_general_subject" BOOLEAN NOT NULL DEFAULT false,
    "sure_locales" TEXT[],
    "note" TEXT,
    "search" TEXT,

    CONSTRAINT "field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "id" UUID NOT NULL,
    "registry_code" TEXT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "kind" "SchoolKind" NOT NULL,
    "province_id" UUID NOT NULL,
    "district_id" UUID,
    "address" TEXT,
    "phone" TEXT,
    "website" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "is_sure" BOOLEAN NOT NULL DEFAULT true,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_on" DATE,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "search" TEXT,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_field" (
    "school_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,

    CONSTRAINT "school_field_pkey" PRIMARY KEY ("school_id","field_id")
);

-- CreateTable
CREATE TABLE "centre" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "CentreKind" NOT NULL,
    "host_school_id" UUID NOT NULL,
    "short_name" TEXT NOT NULL,
    "short_names" JSONB NOT NULL DEFAULT '{}',
    "sector" TEXT NOT NULL,
    "sector_names" JSONB NOT NULL DEFAULT '{}',
    "description" TEXT NOT NULL DEFAULT '',
    "descriptions" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "social_url" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "coordinates_sure" BOOLEAN NOT NULL DEFAULT false,
    "is_sure" BOOLEAN NOT NULL DEFAULT true,
    "opened_on" DATE,
    "closed_on" DATE,
    "confirmed_on" DATE,
    "confirmed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "search" TEXT,

    CONSTRAINT "centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "centre_field" (
    "centre_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "is_lead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "centre_field_pkey" PRIMARY KEY ("centre_id","field_id")
);

-- CreateTable
CREATE TABLE "centre_staff" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" "StaffPosition" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "centre_staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "registry_name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "staff_number" TEXT,
    "audience" "Audience" NOT NULL DEFAULT 'TEACHER',
    "locale" "Locale" NOT NULL DEFAULT 'tr',
    "password_hash" TEXT,
    "password_set_at" TIMESTAMPTZ(3),
    "totp_secret" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "feed_token_hash" TEXT,
    "persona_key" TEXT,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "email_proven_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "anonymised_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "search" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_field" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "person_field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "status" "MembershipStatus" NOT NULL DEFAULT 'CLAIMED',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "school_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "centre_id" UUID,
    "province_id" UUID,
    "school_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "role" "Role" NOT NULL,
    "centre_id" UUID,
    "province_id" UUID,
    "school_id" UUID,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "method" "SignInMethod" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "totp_at" TIMESTAMPTZ(3),
    "device" TEXT,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "handle_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "link_token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oidc_account" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oidc_account_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "privacy_reading" (
    "person_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "privacy_reading_pkey" PRIMARY KEY ("person_id","version")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "ConsentKind" NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" "ErasureStatus" NOT NULL DEFAULT 'ASKED',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "erasure_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "code" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "default_locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "map_file" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" DATE NOT NULL,
    "set_by_id" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID,
    "centre_id" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "calendar" TEXT,
    "status" "MailStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "dedupe_key" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "sending_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "alt_text" TEXT,
    "credit" TEXT,
    "locale" TEXT,
    "uploaded_by_id" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "course_slug_key" ON "course"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "course_published_version_id_key" ON "course"("published_version_id");

-- CreateIndex
CREATE INDEX "course_centre_id_status_idx" ON "course"("centre_id", "status");

-- CreateIndex
CREATE INDEX "course_status_idx" ON "course"("status");

-- CreateIndex
CREATE INDEX "course_version_status_submitted_at_idx" ON "course_version"("status", "submitted_at");

-- CreateIndex
CREATE INDEX "course_version_submitted_by_id_idx" ON "course_version"("submitted_by_id");

-- CreateIndex
CREATE INDEX "course_version_decided_by_id_idx" ON "course_version"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "course_version_course_id_number_key" ON "course_version"("course_id", "number");

-- CreateIndex
CREATE INDEX "course_version_field_field_id_idx" ON "course_version_field"("field_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_reference_key" ON "session"("reference");

-- CreateIndex
CREATE INDEX "session_course_id_starts_at_idx" ON "session"("course_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_version_id_idx" ON "session"("version_id");

-- CreateIndex
CREATE INDEX "session_centre_id_starts_at_idx" ON "session"("centre_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_status_starts_at_idx" ON "session"("status", "starts_at");

-- CreateIndex
CREATE INDEX "session_province_id_starts_at_idx" ON "session"("province_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_slot_session_id_starts_at_idx" ON "session_slot"("session_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_trainer_person_id_idx" ON "session_trainer"("person_id");

-- CreateIndex
CREATE INDEX "session_field_field_id_idx" ON "session_field"("field_id");

-- CreateIndex
CREATE INDEX "session_province_province_id_idx" ON "session_province"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_reference_key" ON "enrolment"("reference");

-- CreateIndex
CREATE INDEX "enrolment_session_id_status_queue_number_idx" ON "enrolment"("session_id", "status", "queue_number");

-- CreateIndex
CREATE INDEX "enrolment_person_id_status_idx" ON "enrolment"("person_id", "status");

-- CreateIndex
CREATE INDEX "enrolment_course_id_idx" ON "enrolment"("course_id");

-- CreateIndex
CREATE INDEX "enrolment_school_id_idx" ON "enrolment"("school_id");

-- CreateIndex
CREATE INDEX "enrolment_province_id_idx" ON "enrolment"("province_id");

-- CreateIndex
CREATE INDEX "enrolment_status_offer_expires_at_idx" ON "enrolment"("status", "offer_expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_session_id_queue_number_key" ON "enrolment"("session_id", "queue_number");

-- CreateIndex
CREATE INDEX "enrolment_change_enrolment_id_id_idx" ON "enrolment_change"("enrolment_id", "id");

-- CreateIndex
CREATE INDEX "enrolment_change_actor_id_idx" ON "enrolment_change"("actor_id");

-- CreateIndex
CREATE INDEX "attendance_mark_enrolment_id_idx" ON "attendance_mark"("enrolment_id");

-- CreateIndex
CREATE INDEX "attendance_mark_slot_id_idx" ON "attendance_mark"("slot_id");

-- CreateIndex
CREATE INDEX "attendance_mark_marked_by_id_idx" ON "attendance_mark"("marked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_number_key" ON "certificate"("number");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_key" ON "certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_superseded_by_id_key" ON "certificate"("superseded_by_id");

-- CreateIndex
CREATE INDEX "certificate_person_id_issued_at_idx" ON "certificate"("person_id", "issued_at");

-- CreateIndex
CREATE INDEX "certificate_session_id_idx" ON "certificate"("session_id");

-- CreateIndex
CREATE INDEX "certificate_enrolment_id_idx" ON "certificate"("enrolment_id");

-- CreateIndex
CREATE INDEX "certificate_centre_id_issued_at_idx" ON "certificate"("centre_id", "issued_at");

-- CreateIndex
CREATE INDEX "certificate_issued_by_id_idx" ON "certificate"("issued_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_reference_key" ON "training"("reference");

-- CreateIndex
CREATE INDEX "training_centre_id_starts_on_idx" ON "training"("centre_id", "starts_on");

-- CreateIndex
CREATE INDEX "training_starts_on_idx" ON "training"("starts_on");

-- CreateIndex
CREATE INDEX "training_country_code_idx" ON "training"("country_code");

-- CreateIndex
CREATE INDEX "training_import_id_idx" ON "training"("import_id");

-- CreateIndex
CREATE INDEX "training_logged_by_id_idx" ON "training"("logged_by_id");

-- CreateIndex
CREATE INDEX "training_field_field_id_idx" ON "training_field"("field_id");

-- CreateIndex
CREATE INDEX "training_participant_person_id_idx" ON "training_participant"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_participant_training_id_person_id_key" ON "training_participant"("training_id", "person_id");

-- CreateIndex
CREATE INDEX "training_file_file_id_idx" ON "training_file"("file_id");

-- CreateIndex
CREATE INDEX "training_import_centre_id_checked_at_idx" ON "training_import"("centre_id", "checked_at");

-- CreateIndex
CREATE INDEX "training_import_checked_by_id_idx" ON "training_import"("checked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "province_slug_key" ON "province"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "province_country_code_code_key" ON "province"("country_code", "code");

-- CreateIndex
CREATE UNIQUE INDEX "district_province_id_name_key" ON "district"("province_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "district_id_province_id_key" ON "district"("id", "province_id");

-- CreateIndex
CREATE UNIQUE INDEX "field_code_key" ON "field"("code");

-- CreateIndex
CREATE UNIQUE INDEX "field_slug_key" ON "field"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "school_registry_code_key" ON "school"("registry_code");

-- CreateIndex
CREATE UNIQUE INDEX "school_slug_key" ON "school"("slug");

-- CreateIndex
CREATE INDEX "school_province_id_closed_on_idx" ON "school"("province_id", "closed_on");

-- CreateIndex
CREATE INDEX "school_district_id_province_id_idx" ON "school"("district_id", "province_id");

-- CreateIndex
CREATE INDEX "school_field_field_id_idx" ON "school_field"("field_id");

-- CreateIndex
CREATE UNIQUE INDEX "centre_number_key" ON "centre"("number");

-- CreateIndex
CREATE UNIQUE INDEX "centre_slug_key" ON "centre"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "centre_host_school_id_key" ON "centre"("host_school_id");

-- CreateIndex
CREATE INDEX "centre_confirmed_by_id_idx" ON "centre"("confirmed_by_id");

-- CreateIndex
CREATE INDEX "centre_field_field_id_idx" ON "centre_field"("field_id");

-- CreateIndex
CREATE INDEX "centre_staff_centre_id_ends_on_idx" ON "centre_staff"("centre_id", "ends_on");

-- CreateIndex
CREATE INDEX "centre_staff_person_id_idx" ON "centre_staff"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_staff_number_key" ON "person"("staff_number");

-- CreateIndex
CREATE UNIQUE INDEX "person_feed_token_hash_key" ON "person"("feed_token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "person_persona_key_key" ON "person"("persona_key");

-- CreateIndex
CREATE INDEX "person_created_at_idx" ON "person"("created_at");

-- CreateIndex
CREATE INDEX "person_merged_into_id_idx" ON "person"("merged_into_id");

-- CreateIndex
CREATE INDEX "person_field_field_id_ends_on_idx" ON "person_field"("field_id", "ends_on");

-- CreateIndex
CREATE INDEX "person_field_person_id_idx" ON "person_field"("person_id");

-- CreateIndex
CREATE INDEX "school_membership_school_id_status_ends_on_idx" ON "school_membership"("school_id", "status", "ends_on");

-- CreateIndex
CREATE INDEX "school_membership_person_id_status_starts_on_idx" ON "school_membership"("person_id", "status", "starts_on");

-- CreateIndex
CREATE INDEX "school_membership_decided_by_id_idx" ON "school_membership"("decided_by_id");

-- CreateIndex
CREATE INDEX "role_assignment_person_id_ends_on_idx" ON "role_assignment"("person_id", "ends_on");

-- CreateIndex
CREATE INDEX "role_assignment_centre_id_role_idx" ON "role_assignment"("centre_id", "role");

-- CreateIndex
CREATE INDEX "role_assignment_province_id_role_idx" ON "role_assignment"("province_id", "role");

-- CreateIndex
CREATE INDEX "role_assignment_school_id_role_idx" ON "role_assignment"("school_id", "role");

-- CreateIndex
CREATE INDEX "role_assignment_role_ends_on_idx" ON "role_assignment"("role", "ends_on");

-- CreateIndex
CREATE INDEX "role_assignment_granted_by_id_idx" ON "role_assignment"("granted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "invitation_centre_id_idx" ON "invitation"("centre_id");

-- CreateIndex
CREATE INDEX "invitation_province_id_idx" ON "invitation"("province_id");

-- CreateIndex
CREATE INDEX "invitation_school_id_idx" ON "invitation"("school_id");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitation_accepted_by_id_idx" ON "invitation"("accepted_by_id");

-- CreateIndex
CREATE INDEX "sign_in_person_id_ended_at_idx" ON "sign_in"("person_id", "ended_at");

-- CreateIndex
CREATE INDEX "sign_in_expires_at_idx" ON "sign_in"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_code_handle_hash_key" ON "sign_in_code"("handle_hash");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_code_link_token_hash_key" ON "sign_in_code"("link_token_hash");

-- CreateIndex
CREATE INDEX "sign_in_code_person_id_created_at_idx" ON "sign_in_code"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "oidc_account_person_id_idx" ON "oidc_account"("person_id");

-- CreateIndex
CREATE INDEX "consent_person_id_kind_idx" ON "consent"("person_id", "kind");

-- CreateIndex
CREATE INDEX "erasure_request_status_asked_at_idx" ON "erasure_request"("status", "asked_at");

-- CreateIndex
CREATE INDEX "erasure_request_person_id_idx" ON "erasure_request"("person_id");

-- CreateIndex
CREATE INDEX "erasure_request_decided_by_id_idx" ON "erasure_request"("decided_by_id");

-- CreateIndex
CREATE INDEX "setting_set_by_id_idx" ON "setting"("set_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "setting_key_valid_from_key" ON "setting"("key", "valid_from");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_id_idx" ON "audit_event"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_person_id_id_idx" ON "audit_event"("person_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_centre_id_id_idx" ON "audit_event"("centre_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_type_id_idx" ON "audit_event"("type", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_dedupe_key_key" ON "mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "mail_status_queued_at_idx" ON "mail"("status", "queued_at");

-- CreateIndex
CREATE INDEX "mail_person_id_queued_at_idx" ON "mail"("person_id", "queued_at");

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "stored_file_uploaded_by_id_idx" ON "stored_file"("uploaded_by_id");

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_published_version_id_fkey" FOREIGN KEY ("published_version_id") REFERENCES "course_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_version" ADD CONSTRAINT "course_version_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_version" ADD CONSTRAINT "course_version_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_version" ADD CONSTRAINT "course_version_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_version_field" ADD CONSTRAINT "course_version_field_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "course_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_version_field" ADD CONSTRAINT "course_version_field_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "course_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_slot" ADD CONSTRAINT "session_slot_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_trainer" ADD CONSTRAINT "session_trainer_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_trainer" ADD CONSTRAINT "session_trainer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_field" ADD CONSTRAINT "session_field_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_field" ADD CONSTRAINT "session_field_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_province" ADD CONSTRAINT "session_province_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_province" ADD CONSTRAINT "session_province_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment_change" ADD CONSTRAINT "enrolment_change_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment_change" ADD CONSTRAINT "enrolment_change_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_mark" ADD CONSTRAINT "attendance_mark_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "session_slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_mark" ADD CONSTRAINT "attendance_mark_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_mark" ADD CONSTRAINT "attendance_mark_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "certificate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_counter" ADD CONSTRAINT "certificate_counter_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "training_import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_logged_by_id_fkey" FOREIGN KEY ("logged_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_field" ADD CONSTRAINT "training_field_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_field" ADD CONSTRAINT "training_field_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_file" ADD CONSTRAINT "training_file_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_file" ADD CONSTRAINT "training_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_import" ADD CONSTRAINT "training_import_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_import" ADD CONSTRAINT "training_import_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "province" ADD CONSTRAINT "province_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "district" ADD CONSTRAINT "district_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_district_id_province_id_fkey" FOREIGN KEY ("district_id", "province_id") REFERENCES "district"("id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_field" ADD CONSTRAINT "school_field_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_field" ADD CONSTRAINT "school_field_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre" ADD CONSTRAINT "centre_host_school_id_fkey" FOREIGN KEY ("host_school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre" ADD CONSTRAINT "centre_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_field" ADD CONSTRAINT "centre_field_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_field" ADD CONSTRAINT "centre_field_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_staff" ADD CONSTRAINT "centre_staff_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_staff" ADD CONSTRAINT "centre_staff_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_field" ADD CONSTRAINT "person_field_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_field" ADD CONSTRAINT "person_field_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_membership" ADD CONSTRAINT "school_membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_membership" ADD CONSTRAINT "school_membership_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_membership" ADD CONSTRAINT "school_membership_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_code" ADD CONSTRAINT "sign_in_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oidc_account" ADD CONSTRAINT "oidc_account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "privacy_reading" ADD CONSTRAINT "privacy_reading_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network" ADD CONSTRAINT "network_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setting" ADD CONSTRAINT "setting_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Names sort as the network's language sorts them; another network changes the collation while its tables are empty.
ALTER TABLE province ALTER COLUMN name TYPE text COLLATE "tr-x-icu";
ALTER TABLE district ALTER COLUMN name TYPE text COLLATE "tr-x-icu";
ALTER TABLE field ALTER COLUMN name TYPE text COLLATE "tr-x-icu";
ALTER TABLE school ALTER COLUMN name TYPE text COLLATE "tr-x-icu";
ALTER TABLE person ALTER COLUMN family_name TYPE text COLLATE "tr-x-icu";
ALTER TABLE person ALTER COLUMN given_name TYPE text COLLATE "tr-x-icu";
ALTER TABLE course_version ALTER COLUMN title TYPE text COLLATE "tr-x-icu";
ALTER TABLE training ALTER COLUMN topic TYPE text COLLATE "tr-x-icu";

-- Search keys: generated, so that no writer can forget them.
ALTER TABLE province DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(name || ' ' || (names::text))) STORED;
ALTER TABLE field DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(code || ' ' || name || ' ' || (names::text))) STORED;
ALTER TABLE school DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(name || ' ' || (names::text) || ' ' || coalesce(registry_code, '')
    || CASE WHEN kind = 'VOCATIONAL_HIGH_SCHOOL' THEN ' mtal' ELSE '' END)) STORED;
ALTER TABLE centre DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(short_name || ' ' || (short_names::text) || ' ' || sector || ' ' || (sector_names::text))) STORED;
ALTER TABLE person DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(given_name || ' ' || family_name || ' ' || coalesce(email, '') || ' ' || coalesce(staff_number, ''))) STORED;
ALTER TABLE course_version DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(title || ' ' || summary)) STORED;
ALTER TABLE training DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(topic || ' ' || host_name || ' ' || coalesce(place, ''))) STORED;

CREATE INDEX province_search_trgm ON province USING gin (search gin_trgm_ops);
CREATE INDEX school_search_trgm ON school USING gin (search gin_trgm_ops);
CREATE INDEX centre_search_trgm ON centre USING gin (search gin_trgm_ops);
CREATE INDEX person_search_trgm ON person USING gin (search gin_trgm_ops);
CREATE INDEX course_version_search_trgm ON course_version USING gin (search gin_trgm_ops);
CREATE INDEX training_search_trgm ON training USING gin (search gin_trgm_ops);

-- Lists are read in the order of names.
CREATE INDEX person_name_sort ON person (family_name, given_name, id);
CREATE INDEX school_name_sort ON school (name, id);
CREATE INDEX training_topic_sort ON training (topic, id);

-- The network is one row.
ALTER TABLE network ADD CONSTRAINT network_is_one CHECK (id = 1);

-- Network facts.
ALTER TABLE province ADD CONSTRAINT province_coordinates CHECK
  ((latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE school ADD CONSTRAINT school_coordinates CHECK
  ((latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE centre ADD CONSTRAINT centre_period CHECK (closed_on IS NULL OR opened_on IS NULL OR closed_on > opened_on);
CREATE UNIQUE INDEX centre_field_one_lead ON centre_field (field_id) WHERE is_lead;

-- Periods: the end is the first day after; periods of one thing never overlap.
ALTER TABLE centre_staff ADD CONSTRAINT centre_staff_period CHECK (ends_on IS NULL OR ends_on > starts_on);
ALTER TABLE centre_staff ADD CONSTRAINT centre_staff_no_overlap EXCLUDE USING gist
  (centre_id WITH =, person_id WITH =, position WITH =, daterange(starts_on, ends_on, '[)') WITH &&);
ALTER TABLE person_field ADD CONSTRAINT person_field_period CHECK (ends_on IS NULL OR ends_on > starts_on);
ALTER TABLE person_field ADD CONSTRAINT person_field_no_overlap EXCLUDE USING gist
  (person_id WITH =, field_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&);
ALTER TABLE school_membership ADD CONSTRAINT school_membership_period CHECK (ends_on IS NULL OR ends_on > starts_on);
ALTER TABLE school_membership ADD CONSTRAINT school_membership_no_overlap EXCLUDE USING gist
  (person_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&) WHERE (status = 'CONFIRMED');
CREATE UNIQUE INDEX school_membership_one_claim ON school_membership (person_id) WHERE status = 'CLAIMED';
ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_period CHECK (ends_on IS NULL OR ends_on > starts_on);
ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_scope CHECK (CASE role
  WHEN 'MINISTRY' THEN num_nonnulls(centre_id, province_id, school_id) = 0
  WHEN 'TEACHER' THEN num_nonnulls(centre_id, province_id, school_id) = 0
  WHEN 'PROVINCE_OFFICER' THEN province_id IS NOT NULL AND num_nonnulls(centre_id, school_id) = 0
  WHEN 'COORDINATOR' THEN centre_id IS NOT NULL AND num_nonnulls(province_id, school_id) = 0
  WHEN 'TRAINER' THEN centre_id IS NOT NULL AND num_nonnulls(province_id, school_id) = 0
  WHEN 'PRINCIPAL' THEN school_id IS NOT NULL AND num_nonnulls(centre_id, province_id) = 0
END);
ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_no_overlap EXCLUDE USING gist
  (person_id WITH =, role WITH =, coalesce(centre_id, province_id, school_id, '00000000-0000-0000-0000-000000000000') WITH =,
   daterange(starts_on, ends_on, '[)') WITH &&);
ALTER TABLE invitation ADD CONSTRAINT invitation_scope CHECK (CASE role
  WHEN 'MINISTRY' THEN num_nonnulls(centre_id, province_id, school_id) = 0
  WHEN 'TEACHER' THEN num_nonnulls(centre_id, province_id) = 0
  WHEN 'PROVINCE_OFFICER' THEN province_id IS NOT NULL AND num_nonnulls(centre_id, school_id) = 0
  WHEN 'COORDINATOR' THEN centre_id IS NOT NULL AND num_nonnulls(province_id, school_id) = 0
  WHEN 'TRAINER' THEN centre_id IS NOT NULL AND num_nonnulls(province_id, school_id) = 0
  WHEN 'PRINCIPAL' THEN school_id IS NOT NULL AND num_nonnulls(centre_id, province_id) = 0
END);

-- People: one live account an address, addresses kept folded.
ALTER TABLE person ADD CONSTRAINT person_email_folded CHECK (email IS NULL OR email = lower(email));
CREATE UNIQUE INDEX person_email_live ON person (email) WHERE closed_at IS NULL AND email IS NOT NULL;
ALTER TABLE person ADD CONSTRAINT person_anonymised_is_bare CHECK (anonymised_at IS NULL OR
  (closed_at IS NOT NULL AND num_nonnulls(email, phone, staff_number, password_hash, totp_secret, registry_name, feed_token_hash) = 0));
CREATE UNIQUE INDEX consent_one_live ON consent (person_id, kind) WHERE withdrawn_at IS NULL;
ALTER TABLE consent ADD CONSTRAINT consent_period CHECK (withdrawn_at IS NULL OR withdrawn_at >= given_at);
CREATE UNIQUE INDEX erasure_request_one_asked ON erasure_request (person_id) WHERE status = 'ASKED';

-- Courses and sessions.
ALTER TABLE course_version ADD CONSTRAINT course_version_hours CHECK (hours BETWEEN 1 AND 1000);
CREATE UNIQUE INDEX course_version_one_open ON course_version (course_id) WHERE status IN ('DRAFT', 'SUBMITTED', 'RETURNED');
ALTER TABLE course ADD CONSTRAINT course_published_has_version CHECK (status <> 'PUBLISHED' OR published_version_id IS NOT NULL);
ALTER TABLE session ADD CONSTRAINT session_seats CHECK (seats_taken >= 0 AND seats_taken <= capacity);
ALTER TABLE session ADD CONSTRAINT session_capacity CHECK (capacity BETWEEN 1 AND 10000 AND minimum BETWEEN 1 AND capacity);
ALTER TABLE session ADD CONSTRAINT session_dates CHECK
  (ends_at > starts_at AND closes_at > opens_at AND closes_at <= starts_at AND cut_off_at <= starts_at);
ALTER TABLE session ADD CONSTRAINT session_stopped_has_reason CHECK
  (status NOT IN ('CANCELLED', 'POSTPONED') OR status_reason IS NOT NULL);
ALTER TABLE session_slot ADD CONSTRAINT session_slot_times CHECK
  (start_minute >= 0 AND end_minute <= 1440 AND end_minute > start_minute AND ends_at > starts_at);
ALTER TABLE session_slot ADD CONSTRAINT session_slot_no_overlap EXCLUDE USING gist
  (session_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&);

-- Enrolments: one live per person and course; seats are counted by the database itself.
CREATE UNIQUE INDEX enrolment_one_live_per_course ON enrolment (person_id, course_id) WHERE status IN
  ('DRAFT', 'SUBMITTED', 'SCHOOL_APPROVED', 'WAITLISTED', 'OFFERED', 'PLACED', 'ATTENDING');
CREATE INDEX enrolment_waiting ON enrolment (session_id, queue_number) WHERE status = 'WAITLISTED';
CREATE INDEX enrolment_offered ON enrolment (offer_expires_at) WHERE status = 'OFFERED';
ALTER TABLE enrolment ADD CONSTRAINT enrolment_queue_number CHECK (queue_number >= 1);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_offer CHECK
  (status <> 'OFFERED' OR (offered_at IS NOT NULL AND offer_expires_at > offered_at));
ALTER TABLE enrolment ADD CONSTRAINT enrolment_rejected_has_reason CHECK
  (status NOT IN ('REJECTED', 'CANCELLED_BY_CENTRE') OR reason_code IS NOT NULL);

-- Who holds a seat: placed, offered and attending before the end; whoever had one, after it.
CREATE FUNCTION enrolment_holds_seat(status "EnrolmentStatus") RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN status IN ('PLACED', 'OFFERED', 'ATTENDING', 'COMPLETED', 'NOT_COMPLETED', 'NO_SHOW');

CREATE FUNCTION count_session_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF enrolment_holds_seat(NEW.status) THEN
      UPDATE session SET seats_taken = seats_taken + 1 WHERE id = NEW.session_id;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    IF enrolment_holds_seat(OLD.status) THEN
      UPDATE session SET seats_taken = seats_taken - 1 WHERE id = OLD.session_id;
    END IF;
  ELSE
    IF NEW.session_id <> OLD.session_id THEN
      RAISE EXCEPTION 'an enrolment stays with its session' USING ERRCODE = 'check_violation';
    END IF;
    IF enrolment_holds_seat(NEW.status) AND NOT enrolment_holds_seat(OLD.status) THEN
      UPDATE session SET seats_taken = seats_taken + 1 WHERE id = NEW.session_id;
    ELSIF enrolment_holds_seat(OLD.status) AND NOT enrolment_holds_seat(NEW.status) THEN
      UPDATE session SET seats_taken = seats_taken - 1 WHERE id = NEW.session_id;
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enrolment_counts_seats AFTER INSERT OR DELETE OR UPDATE OF status, session_id ON enrolment
  FOR EACH ROW EXECUTE FUNCTION count_session_seats();

-- The enrolment's course is its session's.
ALTER TABLE session ADD CONSTRAINT session_id_course_key UNIQUE (id, course_id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_session_course FOREIGN KEY (session_id, course_id) REFERENCES session (id, course_id);

-- Attendance: one current mark a half-day.
CREATE UNIQUE INDEX attendance_mark_one_current ON attendance_mark (slot_id, enrolment_id) WHERE superseded_at IS NULL;
ALTER TABLE attendance_mark ADD CONSTRAINT attendance_mark_minutes CHECK
  (minutes >= 0 AND (status NOT IN ('ABSENT', 'EXCUSED') OR minutes = 0));

-- Certificates: one in force a kind and enrolment.
CREATE UNIQUE INDEX certificate_one_in_force ON certificate (enrolment_id, kind) WHERE status = 'ISSUED';
ALTER TABLE certificate ADD CONSTRAINT certificate_hours CHECK (hours >= 0);
ALTER TABLE certificate ADD CONSTRAINT certificate_revoked_has_reason CHECK
  (status <> 'REVOKED' OR (revoked_at IS NOT NULL AND reason IS NOT NULL));

-- Logged trainings.
ALTER TABLE training ADD CONSTRAINT training_dates CHECK (ends_on >= starts_on);
ALTER TABLE training ADD CONSTRAINT training_hours CHECK (hours BETWEEN 1 AND 2000);
CREATE UNIQUE INDEX training_once ON training (centre_id, starts_on, ends_on, search_fold(topic), search_fold(host_name)) WHERE removed_at IS NULL;
ALTER TABLE training_participant ADD CONSTRAINT training_participant_named CHECK
  (person_id IS NOT NULL OR (given_name IS NOT NULL AND family_name IS NOT NULL));
CREATE UNIQUE INDEX training_import_once ON training_import (centre_id, sha256) WHERE status = 'CONFIRMED';

-- The audit log only grows, also for the application's own role.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_only_grows BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_not_emptied BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_only_grows;
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_not_emptied;
CREATE TRIGGER enrolment_change_only_grows BEFORE UPDATE OR DELETE ON enrolment_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A certificate's facts are frozen at issue; only its state moves.
CREATE FUNCTION keep_certificate_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a certificate is never deleted' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (NEW.number, NEW.code, NEW.kind, NEW.enrolment_id, NEW.course_title, NEW.centre_name, NEW.hours, NEW.started_on, NEW.ended_on, NEW.issued_at)
     IS DISTINCT FROM
     (OLD.number, OLD.code, OLD.kind, OLD.enrolment_id, OLD.course_title, OLD.centre_name, OLD.hours, OLD.started_on, OLD.ended_on, OLD.issued_at) THEN
    RAISE EXCEPTION 'a certificate''s facts are frozen at issue' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER certificate_keeps_facts BEFORE UPDATE OR DELETE ON certificate
  FOR EACH ROW EXECUTE FUNCTION keep_certificate_facts();
