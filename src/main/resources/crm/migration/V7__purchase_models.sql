-- What purchase models foretell of each customer. Measures are computed anew when they are next needed.

DELETE FROM measures;

DELETE FROM snapshots;

ALTER TABLE measures ADD COLUMN margin DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN past_value DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN decile BIGINT;
ALTER TABLE measures ADD COLUMN interval DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN next_order DATE;
ALTER TABLE measures ADD COLUMN p_alive DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN churn DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN expected_orders DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN expected_spend DECIMAL(19,4);
ALTER TABLE measures ADD COLUMN clv DECIMAL(19,4);

ALTER TABLE snapshots ADD COLUMN model VARCHAR(20) NOT NULL DEFAULT 'auto';
