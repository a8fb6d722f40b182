ALTER TABLE there_is_none ADD COLUMN x INT;
