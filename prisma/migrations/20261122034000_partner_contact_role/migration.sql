-- Somebody who speaks for a partner and signs in. The value stands alone: a new value is used by the migration after it.
ALTER TYPE "Role" ADD VALUE 'PARTNER_CONTACT';
