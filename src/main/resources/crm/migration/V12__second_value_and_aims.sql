-- What customers who came back are worth from then on, and what campaigns are to achieve. Measures are computed anew when they
-- are next needed.

DELETE FROM measures;

DELETE FROM snapshots;

ALTER TABLE measures ADD COLUMN second_value DECIMAL(19,4);

ALTER TABLE campaigns ADD COLUMN aim VARCHAR(60);

ALTER TABLE campaigns_was ADD COLUMN aim VARCHAR(60);
