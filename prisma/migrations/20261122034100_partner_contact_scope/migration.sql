-- A partner's contact with an account: the role's scope is the partner, and the contact says who speaks for it. Where two
-- partners become one, the role follows its contact by the cascade.
CREATE UNIQUE INDEX "partner_contact_id_partner_id_key" ON "partner_contact"("id", "partner_id");

ALTER TABLE "role_assignment" ADD COLUMN "partner_id" UUID, ADD COLUMN "contact_id" UUID;
ALTER TABLE "invitation" ADD COLUMN "partner_id" UUID, ADD COLUMN "contact_id" UUID;

CREATE INDEX "role_assignment_partner_id_role_idx" ON "role_assignment"("partner_id", "role");
CREATE INDEX "role_assignment_contact_id_partner_id_idx" ON "role_assignment"("contact_id", "partner_id");
CREATE INDEX "invitation_partner_id_idx" ON "invitation"("partner_id");
CREATE INDEX "invitation_contact_id_partner_id_idx" ON "invitation"("contact_id", "partner_id");

ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_contact_id_partner_id_fkey" FOREIGN KEY ("contact_id", "partner_id") REFERENCES "partner_contact"("id", "partner_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_contact_id_partner_id_fkey" FOREIGN KEY ("contact_id", "partner_id") REFERENCES "partner_contact"("id", "partner_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE role_assignment DROP CONSTRAINT role_assignment_scope;
ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_scope CHECK (CASE role
  WHEN 'MINISTRY' THEN num_nonnulls(centre_id, province_id, school_id, partner_id, contact_id) = 0
  WHEN 'TEACHER' THEN num_nonnulls(centre_id, province_id, school_id, partner_id, contact_id) = 0
  WHEN 'PROVINCE_OFFICER' THEN province_id IS NOT NULL AND num_nonnulls(centre_id, school_id, partner_id, contact_id) = 0
  WHEN 'COORDINATOR' THEN centre_id IS NOT NULL AND num_nonnulls(province_id, school_id, partner_id, contact_id) = 0
  WHEN 'TRAINER' THEN centre_id IS NOT NULL AND num_nonnulls(province_id, school_id, partner_id, contact_id) = 0
  WHEN 'PRINCIPAL' THEN school_id IS NOT NULL AND num_nonnulls(centre_id, province_id, partner_id, contact_id) = 0
  WHEN 'PARTNER_CONTACT' THEN num_nonnulls(partner_id, contact_id) = 2 AND num_nonnulls(centre_id, province_id, school_id) = 0
END);

ALTER TABLE role_assignment DROP CONSTRAINT role_assignment_no_overlap;
ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_no_overlap EXCLUDE USING gist
  (person_id WITH =, role WITH =, coalesce(centre_id, province_id, school_id, contact_id, '00000000-0000-0000-0000-000000000000') WITH =,
   daterange(starts_on, ends_on, '[)') WITH &&);

ALTER TABLE invitation DROP CONSTRAINT invitation_scope;
ALTER TABLE invitation ADD CONSTRAINT invitation_scope CHECK (CASE role
  WHEN 'MINISTRY' THEN num_nonnulls(centre_id, province_id, school_id, partner_id, contact_id) = 0
  WHEN 'TEACHER' THEN num_nonnulls(centre_id, province_id, partner_id, contact_id) = 0
  WHEN 'PROVINCE_OFFICER' THEN province_id IS NOT NULL AND num_nonnulls(centre_id, school_id, partner_id, contact_id) = 0
  WHEN 'COORDINATOR' THEN centre_id IS NOT NULL AND num_nonnulls(province_id, school_id, partner_id, contact_id) = 0
  WHEN 'TRAINER' THEN centre_id IS NOT NULL AND num_nonnulls(province_id, school_id, partner_id, contact_id) = 0
  WHEN 'PRINCIPAL' THEN school_id IS NOT NULL AND num_nonnulls(centre_id, province_id, partner_id, contact_id) = 0
  WHEN 'PARTNER_CONTACT' THEN num_nonnulls(partner_id, contact_id) = 2 AND num_nonnulls(centre_id, province_id, school_id) = 0
END);
