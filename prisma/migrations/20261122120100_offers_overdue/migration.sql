-- Offers of a session whose deadline is over, which every reading of an application counts.
CREATE INDEX enrolment_offer_due ON enrolment (session_id, offer_expires_at) WHERE status = 'OFFERED';
