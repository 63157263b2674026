-- A joint project: a picture, and what is searched for.
ALTER TABLE "joint_project" ADD COLUMN "picture_id" UUID;
CREATE INDEX "joint_project_picture_id_idx" ON "joint_project"("picture_id");
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE joint_project ADD COLUMN search text GENERATED ALWAYS AS (search_fold(title || ' ' || summary)) STORED;
CREATE INDEX joint_project_search_trgm ON joint_project USING gin (search gin_trgm_ops);
-- What is over says what came of it.
ALTER TABLE joint_project ADD CONSTRAINT joint_project_over_has_result CHECK
  (status NOT IN ('FINISHED', 'STOPPED') OR result IS NOT NULL);

-- A project and its partnerships belong to one centre.
ALTER TABLE "joint_project_partnership" ADD COLUMN "centre_id" UUID;
UPDATE joint_project_partnership link SET centre_id = project.centre_id
  FROM joint_project project WHERE project.id = link.project_id;
ALTER TABLE "joint_project_partnership" ALTER COLUMN "centre_id" SET NOT NULL;
ALTER TABLE joint_project ADD CONSTRAINT joint_project_id_centre_key UNIQUE (id, centre_id);
ALTER TABLE joint_project_partnership ADD CONSTRAINT joint_project_partnership_project_centre_fkey
  FOREIGN KEY (project_id, centre_id) REFERENCES joint_project (id, centre_id) ON DELETE CASCADE;
ALTER TABLE joint_project_partnership ADD CONSTRAINT joint_project_partnership_partnership_centre_fkey
  FOREIGN KEY (partnership_id, centre_id) REFERENCES partnership (id, centre_id);

-- A stay: when it was reported on, and that a wrong record goes unseen but stays for the log.
ALTER TABLE "mobility" ADD COLUMN "reported_at" TIMESTAMPTZ(3), ADD COLUMN "removed_at" TIMESTAMPTZ(3);
UPDATE mobility SET reported_at = ends_on WHERE report IS NOT NULL;
ALTER TABLE mobility ADD COLUMN search text GENERATED ALWAYS AS (search_fold(topic)) STORED;
CREATE INDEX mobility_search_trgm ON mobility USING gin (search gin_trgm_ops);
-- Who comes from abroad is not a person of the portal; a file goes with a report.
ALTER TABLE mobility ADD CONSTRAINT mobility_guest_unnamed CHECK (is_outgoing OR person_id IS NULL);
ALTER TABLE mobility ADD CONSTRAINT mobility_report CHECK
  ((report IS NULL) = (reported_at IS NULL) AND (file_id IS NULL OR report IS NOT NULL));
