-- The people who work in the business, and what a deal is about.

CREATE TABLE users (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    full_name VARCHAR(1000),
    email VARCHAR(320),
    phone VARCHAR(60),
    role VARCHAR(1000),
    team VARCHAR(1000),
    territory VARCHAR(1000),
    status VARCHAR(60),
    turn BIGINT,
    since DATE,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX users_by_name_key ON users (name_key);

CREATE INDEX users_by_email ON users (email);

CREATE INDEX users_by_phone ON users (phone);

CREATE INDEX users_by_ref ON users (ref);

CREATE TABLE users_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    full_name VARCHAR(1000),
    email VARCHAR(320),
    phone VARCHAR(60),
    role VARCHAR(1000),
    team VARCHAR(1000),
    territory VARCHAR(1000),
    status VARCHAR(60),
    turn BIGINT,
    since DATE,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX users_was_by_id ON users_was (id);

CREATE INDEX users_was_by_gone ON users_was (gone);

ALTER TABLE deals ADD COLUMN product BIGINT;

ALTER TABLE deals_was ADD COLUMN product BIGINT;

CREATE INDEX deals_by_product ON deals (product);

ALTER TABLE deals ADD COLUMN quantity DECIMAL(19,4);

ALTER TABLE deals_was ADD COLUMN quantity DECIMAL(19,4);
