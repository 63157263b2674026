-- From a field's competences over what its teachers, principals and partners say is needed to the courses that close it.
CREATE TYPE "CompetenceListStatus" AS ENUM ('DRAFT', 'PUBLISHED');

CREATE TYPE "NeedCampaignStatus" AS ENUM ('DRAFT', 'OPENED', 'CANCELLED');

CREATE TYPE "NeedView" AS ENUM ('TEACHER', 'PRINCIPAL', 'PARTNER');

CREATE TABLE "competence" (
    "id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "competence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "competence_list" (
    "id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "CompetenceListStatus" NOT NULL DEFAULT 'DRAFT',
    "edit_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "competence_list_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "competence_entry" (
    "list_id" UUID NOT NULL,
    "competence_id" UUID NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "competence_entry_pkey" PRIMARY KEY ("list_id","competence_id")
);

CREATE TABLE "course_version_competence" (
    "version_id" UUID NOT NULL,
    "competence_id" UUID NOT NULL,

    CONSTRAINT "course_version_competence_pkey" PRIMARY KEY ("version_id","competence_id")
);

CREATE TABLE "need_campaign" (
    "id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "NeedCampaignStatus" NOT NULL DEFAULT 'DRAFT',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "opened_by_id" UUID,
    "invited" INTEGER NOT NULL DEFAULT 0,
    "reminded_at" TIMESTAMPTZ(3),
    "reminded" INTEGER NOT NULL DEFAULT 0,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "need_campaign_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "need_answer" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "view" "NeedView" NOT NULL,
    "school_id" UUID,
    "partner_id" UUID,
    "province_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "need_answer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "need_rating" (
    "answer_id" UUID NOT NULL,
    "competence_id" UUID NOT NULL,
    "present" INTEGER,
    "asked" INTEGER,

    CONSTRAINT "need_rating_pkey" PRIMARY KEY ("answer_id","competence_id")
);

CREATE TABLE "interest" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "province_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "session_id" UUID,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "interest_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "competence_field_id_idx" ON "competence"("field_id");

CREATE INDEX "competence_list_published_by_id_idx" ON "competence_list"("published_by_id");

CREATE UNIQUE INDEX "competence_list_field_id_number_key" ON "competence_list"("field_id", "number");

CREATE INDEX "competence_entry_competence_id_idx" ON "competence_entry"("competence_id");

CREATE INDEX "competence_entry_list_id_parent_id_idx" ON "competence_entry"("list_id", "parent_id");

CREATE INDEX "course_version_competence_competence_id_idx" ON "course_version_competence"("competence_id");

CREATE INDEX "need_campaign_field_id_year_idx" ON "need_campaign"("field_id", "year");

CREATE INDEX "need_campaign_list_id_idx" ON "need_campaign"("list_id");

CREATE INDEX "need_campaign_opened_by_id_idx" ON "need_campaign"("opened_by_id");

CREATE INDEX "need_answer_person_id_idx" ON "need_answer"("person_id");

CREATE INDEX "need_answer_school_id_idx" ON "need_answer"("school_id");

CREATE INDEX "need_answer_partner_id_idx" ON "need_answer"("partner_id");

CREATE INDEX "need_answer_province_id_idx" ON "need_answer"("province_id");

CREATE UNIQUE INDEX "need_answer_campaign_id_person_id_key" ON "need_answer"("campaign_id", "person_id");

CREATE INDEX "need_rating_competence_id_idx" ON "need_rating"("competence_id");

CREATE INDEX "interest_course_id_idx" ON "interest"("course_id");

CREATE INDEX "interest_person_id_idx" ON "interest"("person_id");

CREATE INDEX "interest_province_id_idx" ON "interest"("province_id");

CREATE INDEX "interest_session_id_idx" ON "interest"("session_id");

ALTER TABLE "competence" ADD CONSTRAINT "competence_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "competence_list" ADD CONSTRAINT "competence_list_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "competence_list" ADD CONSTRAINT "competence_list_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "competence_entry" ADD CONSTRAINT "competence_entry_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "competence_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "competence_entry" ADD CONSTRAINT "competence_entry_competence_id_fkey" FOREIGN KEY ("competence_id") REFERENCES "competence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "competence_entry" ADD CONSTRAINT "competence_entry_list_id_parent_id_fkey" FOREIGN KEY ("list_id", "parent_id") REFERENCES "competence_entry"("list_id", "competence_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "course_version_competence" ADD CONSTRAINT "course_version_competence_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "course_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "course_version_competence" ADD CONSTRAINT "course_version_competence_competence_id_fkey" FOREIGN KEY ("competence_id") REFERENCES "competence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "need_campaign" ADD CONSTRAINT "need_campaign_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "need_campaign" ADD CONSTRAINT "need_campaign_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "competence_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "need_campaign" ADD CONSTRAINT "need_campaign_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "need_answer" ADD CONSTRAINT "need_answer_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "need_campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "need_answer" ADD CONSTRAINT "need_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "need_answer" ADD CONSTRAINT "need_answer_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "need_answer" ADD CONSTRAINT "need_answer_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "need_answer" ADD CONSTRAINT "need_answer_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "need_rating" ADD CONSTRAINT "need_rating_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "need_answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "need_rating" ADD CONSTRAINT "need_rating_competence_id_fkey" FOREIGN KEY ("competence_id") REFERENCES "competence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "interest" ADD CONSTRAINT "interest_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "interest" ADD CONSTRAINT "interest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "interest" ADD CONSTRAINT "interest_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "interest" ADD CONSTRAINT "interest_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A rating is one of five steps.
ALTER TABLE need_rating ADD CONSTRAINT need_rating_scale CHECK (present BETWEEN 0 AND 4 AND asked BETWEEN 0 AND 4);
ALTER TABLE need_campaign ADD CONSTRAINT need_campaign_term CHECK (ends_on >= starts_on);
ALTER TABLE need_campaign ADD CONSTRAINT need_campaign_opened CHECK (status <> 'OPENED' OR opened_at IS NOT NULL);
ALTER TABLE need_campaign ADD CONSTRAINT need_campaign_cancelled CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL));
ALTER TABLE competence_list ADD CONSTRAINT competence_list_published CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL));
ALTER TABLE competence_entry ADD CONSTRAINT competence_entry_parent CHECK (parent_id <> competence_id);
ALTER TABLE interest ADD CONSTRAINT interest_ended_once CHECK (withdrawn_at IS NULL OR told_at IS NULL);

-- One draft a field, one campaign a field and year that was not called off, one live interest a person and course.
CREATE UNIQUE INDEX competence_list_one_draft ON competence_list (field_id) WHERE status = 'DRAFT';
CREATE UNIQUE INDEX need_campaign_one_live ON need_campaign (field_id, year) WHERE status <> 'CANCELLED';
CREATE UNIQUE INDEX interest_one_live ON interest (course_id, person_id) WHERE withdrawn_at IS NULL AND told_at IS NULL;

-- A published list never changes, and no name in it.
CREATE FUNCTION competence_list_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published competence list never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER competence_list_keeps BEFORE UPDATE OR DELETE ON competence_list
  FOR EACH ROW WHEN (OLD.status = 'PUBLISHED') EXECUTE FUNCTION competence_list_is_kept();

CREATE FUNCTION competence_entry_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM competence_list WHERE id = coalesce(NEW.list_id, OLD.list_id) AND status = 'PUBLISHED') THEN
    RAISE EXCEPTION 'a published competence list never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER competence_entry_keeps BEFORE INSERT OR UPDATE OR DELETE ON competence_entry
  FOR EACH ROW EXECUTE FUNCTION competence_entry_of_draft();
