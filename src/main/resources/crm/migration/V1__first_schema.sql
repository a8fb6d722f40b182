-- The first schema: a table for each kind of record, its history beside it, and the journal.

CREATE FUNCTION fold(text VARCHAR(32672)) RETURNS VARCHAR(32672)
    LANGUAGE JAVA PARAMETER STYLE JAVA NO SQL DETERMINISTIC EXTERNAL NAME 'crm.store.SqlFunctions.fold';

CREATE FUNCTION holds(text CLOB, word VARCHAR(32672)) RETURNS BOOLEAN
    LANGUAGE JAVA PARAMETER STYLE JAVA NO SQL DETERMINISTIC EXTERNAL NAME 'crm.store.SqlFunctions.holds';

CREATE TABLE counters (
    name VARCHAR(20) NOT NULL PRIMARY KEY,
    next_value BIGINT NOT NULL
);

INSERT INTO counters (name, next_value) VALUES ('RECORD', 1), ('CHANGE_SET', 1);

CREATE TABLE change_sets (
    id BIGINT NOT NULL PRIMARY KEY,
    made_at TIMESTAMP NOT NULL,
    who VARCHAR(100) NOT NULL,
    command VARCHAR(8000) NOT NULL,
    undoes BIGINT,
    undone_by BIGINT,
    first_id BIGINT NOT NULL,
    next_id BIGINT NOT NULL
);

CREATE TABLE changes (
    change_set BIGINT NOT NULL,
    noun VARCHAR(20) NOT NULL,
    created BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    deleted BIGINT NOT NULL,
    PRIMARY KEY (change_set, noun)
);

CREATE TABLE contacts (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    prefix VARCHAR(1000),
    given VARCHAR(1000),
    family VARCHAR(1000),
    suffix VARCHAR(1000),
    company BIGINT,
    job_title VARCHAR(1000),
    email VARCHAR(320),
    phone VARCHAR(60),
    handle VARCHAR(1000),
    street VARCHAR(1000),
    city VARCHAR(1000),
    region VARCHAR(1000),
    postcode VARCHAR(1000),
    country VARCHAR(2),
    language VARCHAR(1000),
    birthday DATE,
    website VARCHAR(2000),
    source VARCHAR(1000),
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    since DATE,
    notes CLOB
);

CREATE INDEX contacts_by_name_key ON contacts (name_key);

CREATE INDEX contacts_by_email ON contacts (email);

CREATE INDEX contacts_by_phone ON contacts (phone);

CREATE INDEX contacts_by_handle ON contacts (handle);

CREATE INDEX contacts_by_ref ON contacts (ref);

CREATE TABLE contacts_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    prefix VARCHAR(1000),
    given VARCHAR(1000),
    family VARCHAR(1000),
    suffix VARCHAR(1000),
    company BIGINT,
    job_title VARCHAR(1000),
    email VARCHAR(320),
    phone VARCHAR(60),
    handle VARCHAR(1000),
    street VARCHAR(1000),
    city VARCHAR(1000),
    region VARCHAR(1000),
    postcode VARCHAR(1000),
    country VARCHAR(2),
    language VARCHAR(1000),
    birthday DATE,
    website VARCHAR(2000),
    source VARCHAR(1000),
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    since DATE,
    notes CLOB
);

CREATE INDEX contacts_was_by_id ON contacts_was (id);

CREATE INDEX contacts_was_by_gone ON contacts_was (gone);

CREATE TABLE companies (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    domain VARCHAR(1000),
    domain_key VARCHAR(200),
    parent BIGINT,
    industry VARCHAR(1000),
    employees BIGINT,
    revenue DECIMAL(19,4),
    email VARCHAR(320),
    phone VARCHAR(60),
    website VARCHAR(2000),
    street VARCHAR(1000),
    city VARCHAR(1000),
    region VARCHAR(1000),
    postcode VARCHAR(1000),
    country VARCHAR(2),
    source VARCHAR(1000),
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    since DATE,
    notes CLOB
);

CREATE INDEX companies_by_name_key ON companies (name_key);

CREATE INDEX companies_by_domain_key ON companies (domain_key);

CREATE INDEX companies_by_email ON companies (email);

CREATE INDEX companies_by_phone ON companies (phone);

CREATE INDEX companies_by_ref ON companies (ref);

CREATE TABLE companies_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    domain VARCHAR(1000),
    domain_key VARCHAR(200),
    parent BIGINT,
    industry VARCHAR(1000),
    employees BIGINT,
    revenue DECIMAL(19,4),
    email VARCHAR(320),
    phone VARCHAR(60),
    website VARCHAR(2000),
    street VARCHAR(1000),
    city VARCHAR(1000),
    region VARCHAR(1000),
    postcode VARCHAR(1000),
    country VARCHAR(2),
    source VARCHAR(1000),
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    since DATE,
    notes CLOB
);

CREATE INDEX companies_was_by_id ON companies_was (id);

CREATE INDEX companies_was_by_gone ON companies_was (gone);

CREATE TABLE leads (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    contact BIGINT,
    status VARCHAR(60),
    campaign BIGINT,
    owner VARCHAR(100),
    source VARCHAR(1000),
    amount DECIMAL(19,4),
    next_step DATE,
    reason VARCHAR(1000),
    deal BIGINT,
    since DATE,
    closed DATE,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX leads_by_ref ON leads (ref);

CREATE TABLE leads_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    contact BIGINT,
    status VARCHAR(60),
    campaign BIGINT,
    owner VARCHAR(100),
    source VARCHAR(1000),
    amount DECIMAL(19,4),
    next_step DATE,
    reason VARCHAR(1000),
    deal BIGINT,
    since DATE,
    closed DATE,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX leads_was_by_id ON leads_was (id);

CREATE INDEX leads_was_by_gone ON leads_was (gone);

CREATE TABLE deals (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    contact BIGINT,
    company BIGINT,
    stage VARCHAR(60),
    amount DECIMAL(19,4),
    probability DECIMAL(9,4),
    expected DATE,
    closed DATE,
    reason VARCHAR(1000),
    lead BIGINT,
    campaign BIGINT,
    source VARCHAR(1000),
    owner VARCHAR(100),
    since DATE,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX deals_by_contact ON deals (contact);

CREATE INDEX deals_by_ref ON deals (ref);

CREATE TABLE deals_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    contact BIGINT,
    company BIGINT,
    stage VARCHAR(60),
    amount DECIMAL(19,4),
    probability DECIMAL(9,4),
    expected DATE,
    closed DATE,
    reason VARCHAR(1000),
    lead BIGINT,
    campaign BIGINT,
    source VARCHAR(1000),
    owner VARCHAR(100),
    since DATE,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX deals_was_by_id ON deals_was (id);

CREATE INDEX deals_was_by_gone ON deals_was (gone);

CREATE TABLE products (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    code VARCHAR(1000),
    code_key VARCHAR(200),
    category VARCHAR(1000),
    price DECIMAL(19,4),
    cost DECIMAL(19,4),
    unit VARCHAR(1000),
    active BOOLEAN,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX products_by_name_key ON products (name_key);

CREATE INDEX products_by_code_key ON products (code_key);

CREATE INDEX products_by_ref ON products (ref);

CREATE TABLE products_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    code VARCHAR(1000),
    code_key VARCHAR(200),
    category VARCHAR(1000),
    price DECIMAL(19,4),
    cost DECIMAL(19,4),
    unit VARCHAR(1000),
    active BOOLEAN,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX products_was_by_id ON products_was (id);

CREATE INDEX products_was_by_gone ON products_was (gone);

CREATE TABLE orders (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    number VARCHAR(1000),
    number_key VARCHAR(200),
    customer BIGINT,
    company BIGINT,
    date DATE,
    amount DECIMAL(19,4),
    cost DECIMAL(19,4),
    discount DECIMAL(19,4),
    status VARCHAR(60),
    place VARCHAR(1000),
    campaign BIGINT,
    deal BIGINT,
    same BIGINT,
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX orders_by_number_key ON orders (number_key);

CREATE INDEX orders_by_customer ON orders (customer);

CREATE INDEX orders_by_company ON orders (company);

CREATE INDEX orders_by_ref ON orders (ref);

CREATE TABLE orders_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    number VARCHAR(1000),
    number_key VARCHAR(200),
    customer BIGINT,
    company BIGINT,
    date DATE,
    amount DECIMAL(19,4),
    cost DECIMAL(19,4),
    discount DECIMAL(19,4),
    status VARCHAR(60),
    place VARCHAR(1000),
    campaign BIGINT,
    deal BIGINT,
    same BIGINT,
    source VARCHAR(1000),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX orders_was_by_id ON orders_was (id);

CREATE INDEX orders_was_by_gone ON orders_was (gone);

CREATE TABLE activities (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    subject VARCHAR(1000),
    time TIMESTAMP,
    channel VARCHAR(60),
    direction VARCHAR(60),
    contact BIGINT,
    company BIGINT,
    lead BIGINT,
    deal BIGINT,
    campaign BIGINT,
    outcome VARCHAR(1000),
    minutes BIGINT,
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX activities_by_contact ON activities (contact);

CREATE INDEX activities_by_ref ON activities (ref);

CREATE TABLE activities_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    subject VARCHAR(1000),
    time TIMESTAMP,
    channel VARCHAR(60),
    direction VARCHAR(60),
    contact BIGINT,
    company BIGINT,
    lead BIGINT,
    deal BIGINT,
    campaign BIGINT,
    outcome VARCHAR(1000),
    minutes BIGINT,
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX activities_was_by_id ON activities_was (id);

CREATE INDEX activities_was_by_gone ON activities_was (gone);

CREATE TABLE tasks (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    due DATE,
    status VARCHAR(60),
    priority VARCHAR(60),
    owner VARCHAR(100),
    contact BIGINT,
    company BIGINT,
    lead BIGINT,
    deal BIGINT,
    campaign BIGINT,
    done DATE,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX tasks_by_contact ON tasks (contact);

CREATE INDEX tasks_by_ref ON tasks (ref);

CREATE TABLE tasks_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    due DATE,
    status VARCHAR(60),
    priority VARCHAR(60),
    owner VARCHAR(100),
    contact BIGINT,
    company BIGINT,
    lead BIGINT,
    deal BIGINT,
    campaign BIGINT,
    done DATE,
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX tasks_was_by_id ON tasks_was (id);

CREATE INDEX tasks_was_by_gone ON tasks_was (gone);

CREATE TABLE segments (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    filter CLOB,
    frozen BOOLEAN,
    description VARCHAR(1000),
    owner VARCHAR(100),
    tags VARCHAR(4000),
    notes CLOB
);

CREATE INDEX segments_by_name_key ON segments (name_key);

CREATE TABLE segments_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    filter CLOB,
    frozen BOOLEAN,
    description VARCHAR(1000),
    owner VARCHAR(100),
    tags VARCHAR(4000),
    notes CLOB
);

CREATE INDEX segments_was_by_id ON segments_was (id);

CREATE INDEX segments_was_by_gone ON segments_was (gone);

CREATE TABLE campaigns (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    channel VARCHAR(60),
    segment BIGINT,
    status VARCHAR(60),
    purpose VARCHAR(1000),
    cost DECIMAL(19,4),
    starts DATE,
    ends DATE,
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX campaigns_by_name_key ON campaigns (name_key);

CREATE INDEX campaigns_by_ref ON campaigns (ref);

CREATE TABLE campaigns_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    channel VARCHAR(60),
    segment BIGINT,
    status VARCHAR(60),
    purpose VARCHAR(1000),
    cost DECIMAL(19,4),
    starts DATE,
    ends DATE,
    owner VARCHAR(100),
    tags VARCHAR(4000),
    ref VARCHAR(1000),
    notes CLOB
);

CREATE INDEX campaigns_was_by_id ON campaigns_was (id);

CREATE INDEX campaigns_was_by_gone ON campaigns_was (gone);

CREATE TABLE consents (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    contact BIGINT,
    channel VARCHAR(60),
    state VARCHAR(60),
    purpose VARCHAR(1000),
    date DATE,
    until DATE,
    source VARCHAR(1000),
    proof VARCHAR(1000),
    notes CLOB
);

CREATE INDEX consents_by_contact ON consents (contact);

CREATE TABLE consents_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    contact BIGINT,
    channel VARCHAR(60),
    state VARCHAR(60),
    purpose VARCHAR(1000),
    date DATE,
    until DATE,
    source VARCHAR(1000),
    proof VARCHAR(1000),
    notes CLOB
);

CREATE INDEX consents_was_by_id ON consents_was (id);

CREATE INDEX consents_was_by_gone ON consents_was (gone);

CREATE TABLE further_values (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    owner BIGINT,
    kind VARCHAR(1000),
    label VARCHAR(1000),
    content VARCHAR(1000),
    city VARCHAR(1000),
    region VARCHAR(1000),
    postcode VARCHAR(1000),
    country VARCHAR(2)
);

CREATE INDEX further_values_by_owner ON further_values (owner);

CREATE INDEX further_values_by_content ON further_values (content);

CREATE TABLE further_values_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    owner BIGINT,
    kind VARCHAR(1000),
    label VARCHAR(1000),
    content VARCHAR(1000),
    city VARCHAR(1000),
    region VARCHAR(1000),
    postcode VARCHAR(1000),
    country VARCHAR(2)
);

CREATE INDEX further_values_was_by_id ON further_values_was (id);

CREATE INDEX further_values_was_by_gone ON further_values_was (gone);

CREATE TABLE order_lines (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    owner BIGINT,
    position BIGINT,
    product BIGINT,
    text VARCHAR(1000),
    quantity DECIMAL(19,4),
    price DECIMAL(19,4),
    cost DECIMAL(19,4),
    discount DECIMAL(19,4),
    amount DECIMAL(19,4)
);

CREATE INDEX order_lines_by_owner ON order_lines (owner);

CREATE TABLE order_lines_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    owner BIGINT,
    position BIGINT,
    product BIGINT,
    text VARCHAR(1000),
    quantity DECIMAL(19,4),
    price DECIMAL(19,4),
    cost DECIMAL(19,4),
    discount DECIMAL(19,4),
    amount DECIMAL(19,4)
);

CREATE INDEX order_lines_was_by_id ON order_lines_was (id);

CREATE INDEX order_lines_was_by_gone ON order_lines_was (gone);

CREATE TABLE members (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    owner BIGINT,
    contact BIGINT,
    status VARCHAR(60),
    reason VARCHAR(1000),
    date DATE
);

CREATE INDEX members_by_owner ON members (owner);

CREATE INDEX members_by_contact ON members (contact);

CREATE TABLE members_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    owner BIGINT,
    contact BIGINT,
    status VARCHAR(60),
    reason VARCHAR(1000),
    date DATE
);

CREATE INDEX members_was_by_id ON members_was (id);

CREATE INDEX members_was_by_gone ON members_was (gone);

CREATE TABLE own_fields (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    noun VARCHAR(1000),
    kind VARCHAR(1000),
    words CLOB,
    description VARCHAR(1000)
);

CREATE TABLE own_fields_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    noun VARCHAR(1000),
    kind VARCHAR(1000),
    words CLOB,
    description VARCHAR(1000)
);

CREATE INDEX own_fields_was_by_id ON own_fields_was (id);

CREATE INDEX own_fields_was_by_gone ON own_fields_was (gone);

CREATE TABLE settings (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    content VARCHAR(1000)
);

CREATE INDEX settings_by_name_key ON settings (name_key);

CREATE TABLE settings_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    content VARCHAR(1000)
);

CREATE INDEX settings_was_by_id ON settings_was (id);

CREATE INDEX settings_was_by_gone ON settings_was (gone);

CREATE TABLE saved_reports (
    id BIGINT NOT NULL PRIMARY KEY,
    changed BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    noun VARCHAR(1000),
    arguments CLOB
);

CREATE INDEX saved_reports_by_name_key ON saved_reports (name_key);

CREATE TABLE saved_reports_was (
    id BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    name VARCHAR(1000),
    name_key VARCHAR(200),
    noun VARCHAR(1000),
    arguments CLOB
);

CREATE INDEX saved_reports_was_by_id ON saved_reports_was (id);

CREATE INDEX saved_reports_was_by_gone ON saved_reports_was (gone);

CREATE TABLE measures (
    owner BIGINT NOT NULL PRIMARY KEY,
    orders BIGINT,
    spend DECIMAL(19,4),
    first_order DATE,
    last_order DATE,
    recency BIGINT,
    tenure BIGINT,
    avg_order DECIMAL(19,4),
    r BIGINT,
    f BIGINT,
    m BIGINT,
    rfm VARCHAR(1000),
    tier VARCHAR(1000),
    stage VARCHAR(1000)
);

CREATE TABLE snapshots (
    scored_on DATE NOT NULL,
    change_set BIGINT NOT NULL,
    bins BIGINT NOT NULL,
    customers BIGINT NOT NULL,
    companies BIGINT NOT NULL,
    orders BIGINT NOT NULL,
    spend DECIMAL(19,4) NOT NULL
);
