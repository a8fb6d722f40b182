package crm.exchange.file;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import crm.output.Listing;
import crm.value.Countries;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Writes the rows of an export of contacts or companies as cards, so that {@link CardCells} reads the same cells again:
 * what vCard has a property for stands in that, everything else in {@code X-CRM-FIELD}.
 */
public final class CardWriter {
    /** What cards call those who wrote them. */
    static final String PRODUCT = "-//crm//crm//EN";

    /** Properties of ours: {@code X-CRM-JOB-TITLE} for {@code job_title}. */
    static final String OURS = "X-CRM-";

    private static final String TOKEN = "[a-z][a-z0-9-]*";
    private static final List<String> PLAIN = List.of(
            "id",
            "name",
            "prefix",
            "given",
            "family",
            "suffix",
            "company",
            "job_title",
            "email",
            "phone",
            "handle",
            "street",
            "city",
            "region",
            "postcode",
            "country",
            "birthday",
            "website",
            "tags",
            "ref",
            "notes");
    private static final List<String> NOT_FURTHER = List.of("pref", "internet", "voice", "x-internet", "cell");

    private final NamedCells cells;
    private final boolean four;
    private final boolean organisation;
    private final VCard card = new VCard();
    private int groups;

    private CardWriter(NamedCells cells, VCardVersion version, boolean organisation) {
        this.cells = cells;
        this.four = version == VCardVersion.V4_0;
        this.organisation = organisation;
    }

    /**
     * Writes each row as a card.
     *
     * @param listing with a column {@code id}, by which address books know a card again
     * @param four whether in version 4.0 rather than 3.0
     * @param organisations whether the rows are companies
     */
    public static void write(Listing listing, Writer out, boolean four, boolean organisations) throws IOException {
        VCardVersion version = four ? VCardVersion.V4_0 : VCardVersion.V3_0;
        VCardWriter writer = new VCardWriter(new Folding(out), version); // not closed: out belongs to the caller
        writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
        writer.setAddProdId(false);
        writer.setVersionStrict(false);
        writer.setIncludeTrailingSemicolons(true);
        for (NamedCells cells : NamedCells.of(listing)) {
            writer.write(new CardWriter(cells, version, organisations).card());
        }
        writer.flush();
    }

    private VCard card() {
        card.setProductId(PRODUCT);
        names();
        each("email", (text, label) -> new Email(text));
        each("phone", (text, label) -> new Telephone(text));
        each("handle", this::handle);
        addresses();
        work();
        refs();
        cells.rest(PLAIN).forEach((name, text) -> own(name, text));
        return card;
    }

    /** A card needs a name: where there is none it is taken from elsewhere, and marked so (RFC 9554). */
    private void names() {
        Optional<String> name = cells.text("name");
        FormattedName full = new FormattedName(name.or(() -> cells.text("email"))
                .or(() -> cells.text("phone"))
                .or(() -> cells.text("ref"))
                .orElse(""));
        if (name.isEmpty()) {
            full.setParameter("DERIVED", "true");
        }
        card.setFormattedName(full);
        if (organisation) {
            card.addProperty(four ? Kind.org() : new RawProperty("X-ABShowAs", "COMPANY"));
            name.ifPresent(text -> card.setOrganization(text));
        } else {
            StructuredName parts = new StructuredName();
            cells.text("given").ifPresent(parts::setGiven);
            cells.text("family").ifPresent(parts::setFamily);
            cells.text("prefix").ifPresent(parts.getPrefixes()::add);
            cells.text("suffix").ifPresent(parts.getSuffixes()::add);
            card.setStructuredName(parts);
        }
    }

    private void each(String kind, BiFunction<String, String, VCardProperty> maker) {
        for (NamedCells.Value value : cells.values(kind)) {
            VCardProperty property = maker.apply(value.text(), value.label());
            if (value.first()) {
                prefer(property);
            }
            label(property, value.label());
            card.addProperty(property);
        }
    }

    /** {@code linkedin:ann} as Apple writes it: the network is the type. */
    private VCardProperty handle(String text, String label) {
        String network = text.replaceFirst(":.*", "");
        boolean known = network.length() < text.length() && network.matches(TOKEN);
        RawProperty property = new RawProperty(
                "X-SOCIALPROFILE", escaped(known ? "x-apple:" + text.substring(network.length() + 1) : text));
        if (known) {
            property.getParameters().put("TYPE", network);
        }
        return property;
    }

    private void prefer(VCardProperty property) {
        if (property instanceof RawProperty) {
            return;
        }
        if (four) {
            property.getParameters().setPref(1);
        } else {
            property.getParameters().put("TYPE", EmailType.PREF.getValue());
        }
    }

    /** A label as the type it is read from again, else as a label of the card's own. */
    private void label(VCardProperty property, String label) {
        if (label.isEmpty()) {
            return;
        }
        List<String> types = List.of(label.split(" ", -1));
        boolean plain = types.stream().allMatch(type -> type.matches(TOKEN) && !NOT_FURTHER.contains(type))
                && types.stream().distinct().count() == types.size()
                && !(property instanceof RawProperty);
        if (plain) {
            types.forEach(type -> property.getParameters().put("TYPE", type.equals("mobile") ? "cell" : type));
            return;
        }
        property.setGroup("item" + ++groups);
        RawProperty own = new RawProperty("X-ABLabel", escaped(label));
        own.setGroup(property.getGroup());
        card.addProperty(own);
    }

    private void addresses() {
        for (NamedCells.Place place : cells.places()) {
            Address address = new Address();
            place.text("street").ifPresent(address::setStreetAddress);
            place.text("city").ifPresent(address::setLocality);
            place.text("region").ifPresent(address::setRegion);
            place.text("postcode").ifPresent(address::setPostalCode);
            place.text("country").ifPresent(code -> address.setCountry(named(code)));
            if (place.first()) {
                prefer(address);
            }
            label(address, place.label());
            card.addAddress(address);
        }
    }

    /** The English name of a country, where it is read as the same country again. */
    private static String named(String code) {
        String name = Countries.name(code);
        return Countries.code(name).equals(Optional.of(code)) ? name : code;
    }

    private void work() {
        if (!organisation) {
            cells.text("company").ifPresent(company -> {
                Organization organization = new Organization();
                organization.getValues().add(company);
                card.setOrganization(organization);
            });
        }
        cells.text("job_title").ifPresent(card::addTitle);
        cells.text("website").ifPresent(card::addUrl);
        cells.text("notes").ifPresent(card::addNote);
        cells.text("birthday").ifPresent(day -> card.setBirthday(new Birthday(LocalDate.parse(day))));
        List<String> tags = cells.list("tags");
        if (!tags.isEmpty()) {
            Categories categories = new Categories();
            categories.getValues().addAll(tags);
            card.setCategories(categories);
        }
    }

    /**
     * An id that came from a card goes back to where it was, else there is one of ours, by which an address book knows the
     * card again; all external ids stand in properties of ours too.
     */
    private void refs() {
        for (NamedCells.Value ref : cells.values("ref")) {
            if (ref.text().startsWith("vcard:") && card.getUid() == null) {
                card.setUid(new Uid(ref.text().substring("vcard:".length())));
            }
            RawProperty property = raw(OURS + "REF", ref.text());
            if (!ref.label().isEmpty()) {
                property.getParameters().put("LABEL", ref.label());
            }
        }
        if (card.getUid() == null) {
            cells.text("id")
                    .ifPresent(id -> card.setUid(new Uid((organisation ? "company-" : "contact-") + id + "@crm")));
        }
    }

    private void own(String column, String text) {
        raw(OURS + column.toUpperCase(Locale.ROOT).replace('_', '-'), text);
    }

    private RawProperty raw(String name, String text) {
        return card.addExtendedProperty(name, escaped(text));
    }

    static String escaped(String text) {
        return VObjectPropertyValues.escape(text);
    }
}
