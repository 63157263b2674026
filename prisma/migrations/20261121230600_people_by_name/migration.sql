-- The list of people in the order of their names, a page at a time.
CREATE INDEX "person_family_name_given_name_id_idx" ON "person"("family_name", "given_name", "id");
