package crm.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** What columns are usually called, in English, German and French, whatever program wrote the file; by noun. */
final class CommonHeaders {
    private static final String ANYTHING = """
            Name = name
            ID, External ID, Record ID, Ref, Reference = ref
            Owner, Account Owner, Assigned To, Salesperson = owner
            Source, Lead Source, Origin, Herkunft = source
            Tags, Tag, Labels, Categories, Groups = tags
            Notes, Note, Comments, Comment, Description, Remarks, Bemerkungen, Notizen, Remarques = notes
            Created, Created At, Created On, Create Date, Created Date, Creation Date, Since, Erstellt, Date Added = since
            """;

    private static final String PLACE = """
            Street, Address, Street Address, Address 1, Address Line 1, Mailing Street, Strasse, Straße, Adresse, Rue = street
            City, Town, Ort, Stadt, Ville, Suburb, Mailing City = city
            State, Region, Province, State/Region, State/Province, Kanton, Mailing State, Mailing State/Province = region
            Zip, Zip Code, Postal Code, Postcode, Post Code, PLZ, Code Postal, Mailing Zip/Postal Code = postcode
            Country, Land, Pays, Mailing Country, Country/Region = country
            Website, Web, URL, Web Page, Homepage, Site Web = website
            Phone, Phone Number, Telephone, Tel, Telefon, Téléphone, Business Phone, Work Phone = phone
            E-mail, Email, Mail, Email Address, E-mail Address, E-Mail-Adresse, Courriel = email
            Email # = email #
            Email # Label = email #.label
            Phone # = phone #
            Phone # Label = phone #.label
            Ref # = ref #
            """;

    private static final String PERSON = """
            Full Name, Contact Name, Contact, Customer Name, Person, Nom, Nom complet, Display Name = name
            First Name, Given Name, Given, Firstname, Forename, Vorname, Prénom = given
            Middle Name = middle
            Last Name, Family Name, Family, Lastname, Surname, Nachname, Nom de famille = family
            Salutation, Prefix, Anrede, Civilité = prefix
            Suffix = suffix
            Company, Company Name, Organization, Organisation, Account Name, Employer, Firma, Entreprise, Société = company.name
            Company Domain, Domain, Associated Company Domain = company.domain
            Title, Job Title, Position, Role, Funktion, Fonction = job_title
            Mobile, Mobile Phone, Mobile Number, Mobile Phone Number, Cell, Cell Phone, Handy, Portable = phone 2@mobile
            Home Phone, Privat = phone 3@home
            Fax = phone 4@fax
            Birthday, Birth Date, Date of Birth, Birthdate, Geburtstag, Date de naissance = birthday
            Language, Sprache, Langue = language
            LinkedIn, LinkedIn URL = handle@linkedin
            Twitter, Twitter Handle = handle@twitter
            Handle # = handle #
            Handle # Label = handle #.label
            Address # Label = address #.label
            Address # Street = address #.street
            Address # City = address #.city
            Address # Region = address #.region
            Address # Postcode = address #.postcode
            Address # Country = address #.country
            """;

    private static final Map<String, Shape> BY_NOUN = declared();

    private CommonHeaders() {}

    /** The usual headers of files with that kind of record. */
    static Shape of(String noun) {
        return BY_NOUN.getOrDefault(noun, Shape.of("", noun, "", ANYTHING));
    }

    private static Map<String, Shape> declared() {
        Map<String, Shape> all = new LinkedHashMap<>();
        add(all, "contact", PERSON + PLACE + ANYTHING);
        add(all, "company", """
                Company, Company Name, Organization, Organisation, Account Name, Firma, Entreprise, Nom = name
                Domain, Company Domain, Company Domain Name, Website Domain = domain
                Employees, Number of Employees, Company Size, Mitarbeiter = employees
                Revenue, Annual Revenue, Umsatz = revenue
                Industry, Sector, Branche, Secteur = industry
                Parent, Parent Company, Parent Account = parent.name
                Parent Domain = parent.domain
                """ + PLACE + ANYTHING);
        add(all, "lead", """
                Interest, Subject, Topic, Form, Form Name = name
                Status, Lead Status, Statut = status
                Campaign, Campaign Name = campaign.name
                Amount, Value, Expected Revenue = amount
                Lead Name, Lead, Contact Name, Full Name, Contact = contact.name
                Lead Owner = owner
                Next Step = next_step
                Reason, Lost Reason = reason
                """ + ANYTHING);
        add(all, "deal", """
                Deal, Deal Name, Opportunity, Opportunity Name, Subject = name
                Stage, Deal Stage, Status = stage
                Amount, Value, Deal Value = amount
                Probability, Probability (%) = probability
                Close Date, Expected Close Date, Closing Date, Expected = expected
                Closed = closed
                Reason, Lost Reason, Closed Lost Reason = reason
                Company, Company Name, Account Name, Organization = company.name
                Company Domain = company.domain
                Contact, Contact Name, Customer = contact.who
                Contact Email, Email = contact.email
                Campaign = campaign.name
                """ + ANYTHING);
        add(all, "product", """
                Product, Product Name, Title, Item, Artikel = name
                Code, SKU, Product Code, Article Number, Artikelnummer = code
                Category, Type, Product Type, Kategorie = category
                Price, Unit Price, List Price, Preis, Prix = price
                Cost, Unit Cost, Cost per item = cost
                Unit, Einheit = unit
                """ + ANYTHING);
        add(all, "order", """
                Number, Order, Order Number, Order No, Order ID, Invoice, Invoice Number, Bestellnummer = number
                Date, Order Date, Invoice Date, Created At, Purchase Date, Datum = date
                Amount, Total, Order Total, Sales, Revenue, Betrag, Montant = amount
                Cost = cost
                Discount, Discount Amount = discount
                Status, Order Status = status
                Customer, Customer ID, Client, Kunde = customer.who
                Customer Ref, Customer Number = customer.ref
                Customer Name, Contact Name = customer.name
                Email, Customer Email, E-mail = customer.email
                Phone, Customer Phone = customer.phone
                Place, Store, Shop, Location = place
                Campaign = campaign.name
                Company, Company Name = company.name
                Company Domain = company.domain
                Item, Line Text, Product = line.text
                SKU, Product Code, Line Code = line.code
                Quantity, Qty, Menge, Line Quantity = line.quantity
                Unit Price, Price, Line Price = line.price
                Line Amount = line.amount
                Line Cost = line.cost
                Line Discount = line.discount
                """ + ANYTHING);
        add(all, "activity", """
                Subject, Title = subject
                Type, Channel, Activity Type = channel
                Time, Date, When, Activity Date = time
                Direction = direction
                Outcome, Result = outcome
                Minutes, Duration = minutes
                Contact, Contact Name, With = contact.who
                Contact Email, Email = contact.email
                Company, Company Name = company.name
                Company Domain = company.domain
                Campaign = campaign.name
                """ + ANYTHING);
        add(all, "task", """
                Task, Subject, Title, Task Name = name
                Due, Due Date, Deadline = due
                Status = status
                Priority = priority
                Contact, Contact Name = contact.who
                Contact Email, Email = contact.email
                Company, Company Name = company.name
                Company Domain = company.domain
                Campaign = campaign.name
                """ + ANYTHING);
        add(all, "consent", """
                Contact, Contact Name = contact.who
                Contact Email, Email = contact.email
                """ + ANYTHING);
        return all;
    }

    private static void add(Map<String, Shape> all, String noun, String declaration) {
        all.put(noun, Shape.of("", noun, "", declaration));
    }
}
