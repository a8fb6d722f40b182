-- Whether a contact's data are kept but not used.

ALTER TABLE contacts ADD COLUMN restricted BOOLEAN;

ALTER TABLE contacts_was ADD COLUMN restricted BOOLEAN;

-- What crm verify compares the records with, and what erasing leaves behind.

CREATE TABLE seals (
    change_set BIGINT NOT NULL PRIMARY KEY,
    hash VARCHAR(64) NOT NULL
);

CREATE TABLE sealed_rows (
    change_set BIGINT NOT NULL,
    noun VARCHAR(20) NOT NULL,
    made VARCHAR(64) NOT NULL,
    total BIGINT NOT NULL,
    weighted BIGINT NOT NULL,
    ended VARCHAR(64) NOT NULL,
    PRIMARY KEY (change_set, noun)
);

CREATE TABLE salts (
    tree BIGINT NOT NULL,
    low BIGINT NOT NULL,
    depth BIGINT NOT NULL,
    seed VARCHAR(64) NOT NULL,
    PRIMARY KEY (tree, low)
);

CREATE TABLE erased_digests (
    noun VARCHAR(20) NOT NULL,
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    digest VARCHAR(64) NOT NULL,
    amount BIGINT NOT NULL,
    change_set BIGINT NOT NULL,
    PRIMARY KEY (noun, id, changed)
);

CREATE TABLE erasures (
    change_set BIGINT NOT NULL PRIMARY KEY,
    contact BIGINT NOT NULL,
    erased_on DATE NOT NULL
);

CREATE TABLE erased_keys (
    hash VARCHAR(64) NOT NULL,
    contact BIGINT NOT NULL,
    erased_on DATE NOT NULL,
    PRIMARY KEY (hash, contact)
);
