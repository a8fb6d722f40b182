package crm.exchange;

import java.util.List;

/** The exports of other programs, each declared once. A header in square brackets must be there. */
final class Shapes {
    private static final Shape HUBSPOT_CONTACTS = Shape.of("hubspot-contacts", "contact", "hubspot", """
            [Contact ID] = ref
            [Lifecycle Stage]
            First Name = given
            Last Name = family
            Email = email
            Phone Number = phone
            Mobile Phone Number = phone 2@mobile
            Job Title = job_title
            Create Date = since
            Contact Owner = owner
            Lead Source, Original Source = source
            Website URL = website
            Street Address = street
            State/Region = region
            Associated Company Domain = company.domain
            Associated Company = company.name
            """);

    private static final Shape HUBSPOT_COMPANIES = Shape.of("hubspot-companies", "company", "hubspot", """
            [Company ID] = ref
            [Company Domain Name] = domain
            Company Name = name
            Number of Employees = employees
            Annual Revenue = revenue
            Phone Number = phone
            Website, Website URL = website
            Street Address = street
            State/Region = region
            Create Date = since
            Company Owner = owner
            """);

    private static final Shape HUBSPOT_DEALS = Shape.of("hubspot-deals", "deal", "hubspot", """
            [Deal ID] = ref
            [Deal Stage] = stage
            Deal Name = name
            Amount = amount
            Close Date = expected
            Create Date = since
            Deal Owner = owner
            Closed Lost Reason, Closed Won Reason = reason
            Associated Company Domain = company.domain
            Associated Contact Email = contact.email
            """);

    private static final Shape HUBSPOT_ACTIVITIES = Shape.of("hubspot-activities", "activity", "hubspot", """
            [Activity ID] = ref
            [Activity Type] = channel
            Activity Date = time
            Activity Owner = owner
            Notes/Description = notes
            Call/Meeting Title/Subject = subject
            Call Outcome, Meeting Outcome = outcome
            Associated Contact Email = contact.email
            Associated Company Domain = company.domain
            """);

    private static final Shape GOOGLE = Shape.of("google-contacts", "contact", "", """
            [E-mail 1 - Value] = email 1
            Name, File As = name
            First Name, Given Name = given
            Middle Name, Additional Name = middle
            Last Name, Family Name = family
            Name Prefix = prefix
            Name Suffix = suffix
            Organization Name, Organization 1 - Name = company.name
            Organization Title, Organization 1 - Title, Occupation = job_title
            Labels, Group Membership = tags
            E-mail # - Value = email #
            E-mail # - Label, E-mail # - Type = email #.label
            Phone # - Value = phone #
            Phone # - Label, Phone # - Type = phone #.label
            Address # - Label, Address # - Type = address #.label
            Address # - Formatted = address #.formatted
            Address # - Street = address #.street
            Address # - City = address #.city
            Address # - Region = address #.region
            Address # - Postal Code = address #.postcode
            Address # - Country = address #.country
            Website 1 - Value = website
            Notes = notes
            Birthday = birthday
            """);

    private static final Shape OUTLOOK = Shape.of("outlook-contacts", "contact", "", """
            [E-mail Address] = email 1
            [Business Phone] = phone 2@work
            First Name = given
            Middle Name = middle
            Last Name = family
            Title = prefix
            Suffix = suffix
            E-mail 2 Address = email 2
            E-mail 3 Address = email 3
            Primary Phone = phone 1
            Business Phone 2 = phone 3@work
            Mobile Phone = phone 4@mobile
            Home Phone = phone 5@home
            Home Phone 2 = phone 6@home
            Company Main Phone = phone 7@company
            Other Phone = phone 8@other
            Car Phone = phone 9@car
            Business Fax = phone 10@fax
            Home Fax = phone 11@fax
            Other Fax = phone 12@fax
            Job Title = job_title
            Company = company.name
            Business Street = address 1.street@work
            Business City = address 1.city
            Business State = address 1.region
            Business Postal Code = address 1.postcode
            Business Country/Region, Business Country = address 1.country
            Home Street = address 2.street@home
            Home City = address 2.city
            Home State = address 2.region
            Home Postal Code = address 2.postcode
            Home Country/Region, Home Country = address 2.country
            Other Street = address 3.street@other
            Other City = address 3.city
            Other State = address 3.region
            Other Postal Code = address 3.postcode
            Other Country/Region, Other Country = address 3.country
            Web Page, Personal Web Page = website
            Birthday = birthday
            Notes = notes
            Categories = tags
            """);

    private static final Shape THUNDERBIRD = Shape.of("thunderbird", "contact", "", """
            [Primary Email] = email 1
            [Display Name] = name
            First Name = given
            Last Name = family
            Secondary Email = email 2
            Work Phone = phone 1@work
            Home Phone = phone 2@home
            Fax Number = phone 3@fax
            Pager Number = phone 4@pager
            Mobile Number = phone 5@mobile
            Work Address = address 1.street@work
            Work City = address 1.city
            Work State = address 1.region
            Work ZipCode = address 1.postcode
            Work Country = address 1.country
            Home Address = address 2.street@home
            Home City = address 2.city
            Home State = address 2.region
            Home ZipCode = address 2.postcode
            Home Country = address 2.country
            Job Title = job_title
            Organization = company.name
            Web Page 1, Web Page 2 = website
            Notes = notes
            """);

    private static final Shape LINKEDIN = Shape.of("linkedin-connections", "contact", "", """
            [URL] = handle@linkedin
            [Connected On] = since
            First Name = given
            Last Name = family
            Email Address = email
            Company = company.name
            Position = job_title
            """);

    private static final Shape ZOHO_LEADS = Shape.of("zoho-leads", "lead", "", """
            [Lead Status] = status
            [Lead Owner] = owner
            Lead Name, Full Name = contact.name
            Lead Source = source
            Email = contact.email
            Phone = contact.phone
            Mobile = contact.phone 2@mobile
            """);

    private static final Shape FACEBOOK_LEADS = Shape.of("facebook-leads", "lead", "facebook", """
            [id] = ref
            [form_name] = name
            [created_time] = since
            campaign_name = campaign.name
            platform = source
            full_name = contact.name
            email = contact.email
            phone_number = contact.phone
            """);

    private static final Shape MAILCHIMP = Shape.of("mailchimp", "contact", "", """
            [Email Address] = email
            [Status] = consent.state
            First Name = given
            Last Name = family
            OPTIN_TIME = consent.date
            TAGS = tags
            Address = street
            Phone Number = phone
            """);

    private static final Shape SHOPIFY_ORDERS = Shape.of("shopify-orders", "order", "", """
            [Name] = number
            [Lineitem name] = line.text
            [Lineitem quantity] = line.quantity
            Lineitem price = line.price
            Lineitem sku = line.code
            Lineitem discount = line.discount
            Email = customer.email
            Phone = customer.phone
            Billing Name = customer.name
            Created at = date
            Total = amount
            Discount Amount = discount
            Financial Status = status
            Source = place
            Tags = tags
            Notes = notes
            """);

    private static final Shape WAVE = Shape.of("wave-customers", "contact", "wave", """
            [id] = ref
            [channel] = source
            [province] = region
            [zipcode] = postcode
            """);

    /** All of them; where two fit equally well, the first wins. */
    static final List<Shape> ALL = List.of(
            HUBSPOT_CONTACTS,
            HUBSPOT_COMPANIES,
            HUBSPOT_DEALS,
            HUBSPOT_ACTIVITIES,
            GOOGLE,
            OUTLOOK,
            THUNDERBIRD,
            LINKEDIN,
            ZOHO_LEADS,
            FACEBOOK_LEADS,
            MAILCHIMP,
            SHOPIFY_ORDERS,
            WAVE);

    private Shapes() {}
}
