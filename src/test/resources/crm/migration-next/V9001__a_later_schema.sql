-- A schema of the future, for the tests of migrating.

CREATE TABLE notices (
    id BIGINT NOT NULL PRIMARY KEY,
    text VARCHAR(100)
);
