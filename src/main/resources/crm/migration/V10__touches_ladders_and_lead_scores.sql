-- What orders, activities and ladders tell of each customer, and scores of leads. Measures are computed anew when they are next
-- needed.

DELETE FROM measures;

DELETE FROM snapshots;

ALTER TABLE measures ADD COLUMN cost_to_serve DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN profit DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN discount_share DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN returns BIGINT;
ALTER TABLE measures ADD COLUMN return_rate DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN rfm_score DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN share_of_wallet DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN last_touch DATE;
ALTER TABLE measures ADD COLUMN complaints BIGINT;
ALTER TABLE measures ADD COLUMN responsiveness DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN open_leads BIGINT;
ALTER TABLE measures ADD COLUMN open_deals BIGINT;
ALTER TABLE measures ADD COLUMN score BIGINT;
ALTER TABLE measures ADD COLUMN chance DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN preferred_channel VARCHAR(1000);
ALTER TABLE measures ADD COLUMN traits VARCHAR(4000);
ALTER TABLE measures ADD COLUMN ladder VARCHAR(1000);
ALTER TABLE measures ADD COLUMN relationship VARCHAR(1000);
ALTER TABLE measures ADD COLUMN lifecycle VARCHAR(1000);
ALTER TABLE measures ADD COLUMN loyalty VARCHAR(1000);

ALTER TABLE snapshots ADD COLUMN rfm VARCHAR(200);
