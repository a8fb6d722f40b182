-- Who points to a record is asked by every show, delete, merge and undo.

CREATE INDEX companies_by_parent ON companies (parent);

CREATE INDEX contacts_by_company ON contacts (company);

CREATE INDEX leads_by_contact ON leads (contact);

CREATE INDEX leads_by_campaign ON leads (campaign);

CREATE INDEX leads_by_deal ON leads (deal);

CREATE INDEX deals_by_company ON deals (company);

CREATE INDEX deals_by_lead ON deals (lead);

CREATE INDEX deals_by_campaign ON deals (campaign);

CREATE INDEX orders_by_campaign ON orders (campaign);

CREATE INDEX orders_by_deal ON orders (deal);

CREATE INDEX order_lines_by_product ON order_lines (product);

CREATE INDEX activities_by_company ON activities (company);

CREATE INDEX activities_by_lead ON activities (lead);

CREATE INDEX activities_by_deal ON activities (deal);

CREATE INDEX activities_by_campaign ON activities (campaign);

CREATE INDEX tasks_by_company ON tasks (company);

CREATE INDEX tasks_by_lead ON tasks (lead);

CREATE INDEX tasks_by_deal ON tasks (deal);

CREATE INDEX tasks_by_campaign ON tasks (campaign);

CREATE INDEX campaigns_by_segment ON campaigns (segment);
