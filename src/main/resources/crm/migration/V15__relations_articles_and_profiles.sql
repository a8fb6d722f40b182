-- What contacts are to each other, what the business has learned, and who a contact is as a buyer.

ALTER TABLE contacts ADD COLUMN buying_role VARCHAR(60);
ALTER TABLE contacts ADD COLUMN behaviour VARCHAR(1000);
ALTER TABLE contacts ADD COLUMN values_ VARCHAR(1000);
ALTER TABLE contacts ADD COLUMN motivation VARCHAR(1000);
ALTER TABLE contacts ADD COLUMN media VARCHAR(1000);
ALTER TABLE contacts ADD COLUMN influences VARCHAR(1000);

ALTER TABLE contacts_was ADD COLUMN buying_role VARCHAR(60);
ALTER TABLE contacts_was ADD COLUMN behaviour VARCHAR(1000);
ALTER TABLE contacts_was ADD COLUMN values_ VARCHAR(1000);
ALTER TABLE contacts_was ADD COLUMN motivation VARCHAR(1000);
ALTER TABLE contacts_was ADD COLUMN media VARCHAR(1000);
ALTER TABLE contacts_was ADD COLUMN influences VARCHAR(1000);

CREATE TABLE relations (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    contact BIGINT,
    kind VARCHAR(60),
    other BIGINT,
    since DATE,
    source VARCHAR(1000),
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX relations_by_contact ON relations (contact);

CREATE INDEX relations_by_other ON relations (other);

CREATE INDEX relations_by_ref ON relations (ref);

CREATE TABLE relations_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    contact BIGINT,
    kind VARCHAR(60),
    other BIGINT,
    since DATE,
    source VARCHAR(1000),
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX relations_was_by_id ON relations_was (id);

CREATE INDEX relations_was_by_gone ON relations_was (gone);

CREATE TABLE articles (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    title VARCHAR(1000),
    title_key VARCHAR(200),
    use VARCHAR(60),
    stage VARCHAR(1000),
    product BIGINT,
    text CLOB,
    owner VARCHAR(100),
    since DATE,
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000)
);

CREATE INDEX articles_by_title_key ON articles (title_key);

CREATE INDEX articles_by_product ON articles (product);

CREATE INDEX articles_by_ref ON articles (ref);

CREATE TABLE articles_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    title VARCHAR(1000),
    title_key VARCHAR(200),
    use VARCHAR(60),
    stage VARCHAR(1000),
    product BIGINT,
    text CLOB,
    owner VARCHAR(100),
    since DATE,
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000)
);

CREATE INDEX articles_was_by_id ON articles_was (id);

CREATE INDEX articles_was_by_gone ON articles_was (gone);
