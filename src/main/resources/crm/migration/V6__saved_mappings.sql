CREATE TABLE saved_mappings (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    noun VARCHAR(1000),
    declaration CLOB
);

CREATE INDEX saved_mappings_by_name_key ON saved_mappings (name_key);

CREATE TABLE saved_mappings_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    noun VARCHAR(1000),
    declaration CLOB
);

CREATE INDEX saved_mappings_was_by_id ON saved_mappings_was (id);

CREATE INDEX saved_mappings_was_by_gone ON saved_mappings_was (gone);
