-- Files of a directory that were imported, so that each is taken once.

CREATE TABLE taken_files (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    bytes BIGINT,
    digest VARCHAR(1000)
);

CREATE INDEX taken_files_by_digest ON taken_files (digest);

CREATE TABLE taken_files_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    bytes BIGINT,
    digest VARCHAR(1000)
);

CREATE INDEX taken_files_was_by_id ON taken_files_was (id);

CREATE INDEX taken_files_was_by_gone ON taken_files_was (gone);
