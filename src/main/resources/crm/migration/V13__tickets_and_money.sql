-- Tickets, invoices, payments, prices and stock.

CREATE TABLE prices (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    product BIGINT,
    list VARCHAR(1000),
    quantity DECIMAL(19,4),
    price DECIMAL(19,4),
    since DATE,
    until DATE,
    segment BIGINT,
    contact BIGINT,
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX prices_by_product ON prices (product);

CREATE INDEX prices_by_segment ON prices (segment);

CREATE INDEX prices_by_contact ON prices (contact);

CREATE INDEX prices_by_ref ON prices (ref);

CREATE TABLE prices_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    product BIGINT,
    list VARCHAR(1000),
    quantity DECIMAL(19,4),
    price DECIMAL(19,4),
    since DATE,
    until DATE,
    segment BIGINT,
    contact BIGINT,
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX prices_was_by_id ON prices_was (id);

CREATE INDEX prices_was_by_gone ON prices_was (gone);

CREATE TABLE stock (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    product BIGINT,
    place VARCHAR(1000),
    quantity DECIMAL(19,4),
    counted DATE,
    reorder_level DECIMAL(19,4),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX stock_by_product ON stock (product);

CREATE INDEX stock_by_ref ON stock (ref);

CREATE TABLE stock_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    product BIGINT,
    place VARCHAR(1000),
    quantity DECIMAL(19,4),
    counted DATE,
    reorder_level DECIMAL(19,4),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX stock_was_by_id ON stock_was (id);

CREATE INDEX stock_was_by_gone ON stock_was (gone);

CREATE TABLE invoices (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    number VARCHAR(1000),
    number_key VARCHAR(200),
    contact BIGINT,
    company BIGINT,
    order_ BIGINT,
    issued DATE,
    due DATE,
    amount DECIMAL(19,4),
    settled DECIMAL(19,4),
    settled_on DATE,
    paid DECIMAL(19,4),
    balance DECIMAL(19,4),
    status VARCHAR(60),
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX invoices_by_number_key ON invoices (number_key);

CREATE INDEX invoices_by_contact ON invoices (contact);

CREATE INDEX invoices_by_company ON invoices (company);

CREATE INDEX invoices_by_order_ ON invoices (order_);

CREATE INDEX invoices_by_ref ON invoices (ref);

CREATE TABLE invoices_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    number VARCHAR(1000),
    number_key VARCHAR(200),
    contact BIGINT,
    company BIGINT,
    order_ BIGINT,
    issued DATE,
    due DATE,
    amount DECIMAL(19,4),
    settled DECIMAL(19,4),
    settled_on DATE,
    paid DECIMAL(19,4),
    balance DECIMAL(19,4),
    status VARCHAR(60),
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX invoices_was_by_id ON invoices_was (id);

CREATE INDEX invoices_was_by_gone ON invoices_was (gone);

CREATE TABLE payments (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    invoice BIGINT,
    contact BIGINT,
    company BIGINT,
    paid DATE,
    amount DECIMAL(19,4),
    method VARCHAR(1000),
    status VARCHAR(60),
    same BIGINT,
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX payments_by_invoice ON payments (invoice);

CREATE INDEX payments_by_contact ON payments (contact);

CREATE INDEX payments_by_company ON payments (company);

CREATE INDEX payments_by_ref ON payments (ref);

CREATE TABLE payments_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    invoice BIGINT,
    contact BIGINT,
    company BIGINT,
    paid DATE,
    amount DECIMAL(19,4),
    method VARCHAR(1000),
    status VARCHAR(60),
    same BIGINT,
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX payments_was_by_id ON payments_was (id);

CREATE INDEX payments_was_by_gone ON payments_was (gone);

CREATE TABLE tickets (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    subject VARCHAR(1000),
    kind VARCHAR(60),
    status VARCHAR(60),
    priority VARCHAR(60),
    channel VARCHAR(60),
    contact BIGINT,
    company BIGINT,
    order_ BIGINT,
    product BIGINT,
    opened TIMESTAMP,
    due TIMESTAMP,
    closed TIMESTAMP,
    resolution VARCHAR(1000),
    owner VARCHAR(100),
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX tickets_by_contact ON tickets (contact);

CREATE INDEX tickets_by_company ON tickets (company);

CREATE INDEX tickets_by_order_ ON tickets (order_);

CREATE INDEX tickets_by_product ON tickets (product);

CREATE INDEX tickets_by_ref ON tickets (ref);

CREATE TABLE tickets_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    subject VARCHAR(1000),
    kind VARCHAR(60),
    status VARCHAR(60),
    priority VARCHAR(60),
    channel VARCHAR(60),
    contact BIGINT,
    company BIGINT,
    order_ BIGINT,
    product BIGINT,
    opened TIMESTAMP,
    due TIMESTAMP,
    closed TIMESTAMP,
    resolution VARCHAR(1000),
    owner VARCHAR(100),
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX tickets_was_by_id ON tickets_was (id);

CREATE INDEX tickets_was_by_gone ON tickets_was (gone);

