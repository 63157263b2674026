-- A pair asks for a session of the portal for a joint training ahead; where it is to be held: at one of its two schools, or online.
ALTER TABLE "pairing_activity" ADD COLUMN "session_asked_at" TIMESTAMPTZ(3), ADD COLUMN "session_school_id" UUID;
ALTER TABLE "pairing_activity" ADD CONSTRAINT "pairing_activity_session_school_id_fkey"
  FOREIGN KEY ("session_school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "pairing_activity_session_school_id_idx" ON "pairing_activity"("session_school_id");
ALTER TABLE pairing_activity ADD CONSTRAINT pairing_activity_session_asked CHECK
  (session_asked_at IS NULL AND session_school_id IS NULL OR session_asked_at IS NOT NULL AND kind = 'JOINT_TRAINING');
ALTER TABLE pairing_activity ADD CONSTRAINT pairing_activity_session_side
  FOREIGN KEY (pairing_id, session_school_id) REFERENCES pairing_side (pairing_id, school_id);

-- It becomes one session at most; one that was called off makes room for another.
CREATE UNIQUE INDEX session_one_of_activity ON session (pairing_activity_id) WHERE status <> 'CANCELLED';

-- In a district the guide goes to the principal whom the province's officer names.
ALTER TABLE "guide_receipt" ADD COLUMN "responsible_id" UUID, ADD COLUMN "reminded_at" TIMESTAMPTZ(3);
ALTER TABLE "guide_receipt" ADD CONSTRAINT "guide_receipt_responsible_id_fkey"
  FOREIGN KEY ("responsible_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "guide_receipt_responsible_id_idx" ON "guide_receipt"("responsible_id");
ALTER TABLE guide_receipt ADD CONSTRAINT guide_receipt_responsible CHECK
  (responsible_id IS NULL OR district_id IS NOT NULL AND school_id IS NULL);
