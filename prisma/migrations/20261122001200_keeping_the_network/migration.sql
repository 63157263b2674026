-- The network's pictures, with their size so that no page shifts when they arrive.
ALTER TABLE "stored_file" ADD COLUMN "width" INTEGER, ADD COLUMN "height" INTEGER;
ALTER TABLE "network" ADD COLUMN "logo_id" UUID, ADD COLUMN "emblem_id" UUID;
ALTER TABLE "network" ADD CONSTRAINT "network_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "network" ADD CONSTRAINT "network_emblem_id_fkey" FOREIGN KEY ("emblem_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "network_logo_id_idx" ON "network"("logo_id");
CREATE INDEX "network_emblem_id_idx" ON "network"("emblem_id");

-- Why a school closed, and which record a double one leads to.
ALTER TABLE "school" ADD COLUMN "closed_reason" TEXT, ADD COLUMN "merged_into_id" UUID;
ALTER TABLE "school" ADD CONSTRAINT "school_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "school_merged_into_id_idx" ON "school"("merged_into_id");

-- Whatever was merged is closed, and never leads to itself.
ALTER TABLE school ADD CONSTRAINT school_merged_is_closed CHECK
  (merged_into_id IS NULL OR (closed_on IS NOT NULL AND merged_into_id <> id));
ALTER TABLE person ADD CONSTRAINT person_merged_is_closed CHECK
  (merged_into_id IS NULL OR (closed_at IS NOT NULL AND merged_into_id <> id));
