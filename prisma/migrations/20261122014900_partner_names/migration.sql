-- Partners are read in the order of their names. The search key reads the name, so it goes and comes back.
ALTER TABLE partner DROP COLUMN search;
ALTER TABLE partner ALTER COLUMN name TYPE text COLLATE "tr-x-icu";
ALTER TABLE partner ADD COLUMN search text GENERATED ALWAYS AS
  (search_fold(name || ' ' || coalesce(tax_number, '') || ' ' || coalesce(place, ''))) STORED;
CREATE INDEX partner_search_trgm ON partner USING gin (search gin_trgm_ops);
