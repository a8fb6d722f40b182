-- What the whole relationship with a customer is worth: past and expected. Measures are computed anew when they are next
-- needed.

DELETE FROM measures;

DELETE FROM snapshots;

ALTER TABLE measures ADD COLUMN lifetime_value DECIMAL(19,4);
