package crm.exchange.file;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import crm.value.Emails;
import crm.value.Text;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import ezvcard.util.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of one card under the names that an export of contacts gives them; what has none keeps its own name. */
final class CardCells {
    /** The columns of cards, in their usual order. */
    static final List<String> USUAL = usual();

    private static final Pattern YEARLESS = Pattern.compile("--\\d\\d-?\\d\\d");
    private static final String JOINED = " ::: ";
    private static final int MOST = 9;
    private static final Set<String> LEFT_OUT = Set.of(
            "X-ABLABEL", "X-ABADR", "X-ABUID", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS", "X-SOCIALPROFILE", "BDAY");
    private static final Set<String> NO_LABELS = Set.of("pref", "internet", "voice", "x-internet");

    private final VCard card;
    private final boolean ours;
    private final Map<String, String> cells = new LinkedHashMap<>();

    CardCells(VCard card) {
        this.card = card;
        this.ours = card.getProductId() != null
                && CardWriter.PRODUCT.equals(card.getProductId().getValue());
    }

    /** All values by the name of their column. */
    Map<String, String> all() {
        names();
        mails();
        phones();
        addresses();
        work();
        birthday();
        handles();
        rest();
        if (ours) {
            refs();
            cells.putIfAbsent("street", ""); // so that a further address does not become the first
        }
        return cells;
    }

    /** The values of an organisation. */
    Map<String, String> ofOrganisation() {
        all();
        String company = cells.remove("company");
        if (company != null) {
            cells.putIfAbsent("name", company);
        }
        List.of("prefix", "given", "middle", "family", "suffix").forEach(cells::remove);
        return cells;
    }

    private static List<String> usual() {
        List<String> columns = new ArrayList<>(List.of("name", "prefix", "given", "middle", "family", "suffix"));
        columns.addAll(List.of("company", "job_title", "email", "phone", "handle"));
        columns.addAll(List.of("street", "city", "region", "postcode", "country"));
        columns.addAll(List.of("language", "birthday", "website", "tags", "ref", "notes"));
        for (int i = 2; i <= MOST; i++) {
            for (String kind : List.of("email ", "phone ", "handle ")) {
                columns.add(kind + i);
                columns.add(kind + i + " label");
            }
            for (String part : List.of("label", "street", "city", "region", "postcode", "country")) {
                columns.add("address " + (i - 1) + " " + part);
            }
        }
        return List.copyOf(columns);
    }

    private void names() {
        boolean derived = card.getFormattedName() != null
                && "true".equalsIgnoreCase(card.getFormattedName().getParameter("DERIVED"));
        put("name", derived ? "" : text(card.getFormattedName()));
        StructuredName name = card.getStructuredName();
        if (name != null) {
            put("prefix", joined(name.getPrefixes(), " "));
            put("given", name.getGiven());
            put("middle", joined(name.getAdditionalNames(), " "));
            put("family", name.getFamily());
            put("suffix", joined(name.getSuffixes(), " "));
        }
        boolean parts = cells.containsKey("given") || cells.containsKey("family");
        if (!parts && !ours) {
            List.of("prefix", "middle", "suffix").forEach(cells::remove);
        }
    }

    private void mails() {
        List<Email> mails = CardPreference.order(card.getEmails());
        mails.stream().filter(mail -> !isMail(mail)).forEach(mail -> more("mail", mail.getValue()));
        numbered("email", mails.stream().filter(CardCells::isMail).toList(), Email::getValue);
    }

    /** Telephones of some makers fill an address with anything; it is kept as a note. */
    private static boolean isMail(Email mail) {
        return Emails.normalise(clean(mail.getValue())).isPresent();
    }

    private void phones() {
        numbered("phone", CardPreference.order(card.getTelephoneNumbers()), CardCells::phone);
    }

    private static String phone(Telephone phone) {
        return phone.getUri() == null
                ? phone.getText()
                : phone.getUri().getNumber()
                        + Optional.ofNullable(phone.getUri().getExtension())
                                .map(extension -> " x" + extension)
                                .orElse("");
    }

    /** The first under its own name, each further one with its number and label, those beyond {@link #MOST} in one cell. */
    private <T extends VCardProperty> void numbered(
            String column, List<T> properties, java.util.function.Function<T, String> value) {
        int n = 0;
        for (T property : properties) {
            String text = clean(value.apply(property));
            if (text.isEmpty()) {
                continue;
            }
            n++;
            if (n == 1) {
                put(column, text);
            } else {
                String name = column + " " + Math.min(n, MOST);
                cells.merge(name, text, (a, b) -> a + JOINED + b);
                if (n <= MOST) {
                    put(name + " label", label(property));
                }
            }
        }
    }

    private void addresses() {
        List<Address> all = CardPreference.order(card.getAddresses());
        boolean own = !ours || all.stream().anyMatch(address -> CardPreference.isSaid(address));
        int n = own ? -1 : 0;
        for (Address address : all) {
            Map<String, String> place = place(address);
            if (place.isEmpty()) {
                continue;
            }
            if (n == MOST) {
                more("more addresses", String.join(", ", place.values()));
                continue;
            }
            n++;
            String before = n == 0 ? "" : "address " + n + " ";
            place.forEach((field, text) -> put(before + field, text));
            if (n > 0) {
                put(before + "label", label(address));
            }
        }
    }

    private static Map<String, String> place(Address address) {
        Map<String, String> place = new LinkedHashMap<>();
        String street = Stream.of(address.getPoBoxes(), address.getExtendedAddresses(), address.getStreetAddresses())
                .flatMap(List::stream)
                .map(CardCells::clean)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        add(place, "street", street);
        add(place, "city", joined(address.getLocalities(), ", "));
        add(place, "region", joined(address.getRegions(), ", "));
        add(place, "postcode", joined(address.getPostalCodes(), ", "));
        add(place, "country", joined(address.getCountries(), ", "));
        return place;
    }

    private void work() {
        for (Organization organization : card.getOrganizations()) {
            List<String> units = organization.getValues().stream()
                    .map(CardCells::clean)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!units.isEmpty()) {
                cells.putIfAbsent("company", units.get(0));
                more("department", joined(units.subList(1, units.size()), ", "));
            }
        }
        card.getTitles().forEach(title -> first("job_title", "title", text(title)));
        card.getRoles().forEach(role -> first("job_title", "role", text(role)));
        card.getUrls().forEach(url -> first("website", "url", text(url)));
        card.getLanguages().forEach(language -> first("language", "lang", text(language)));
        card.getCategoriesList().forEach(list -> more("tags", joined(list.getValues(), JOINED)));
        card.getNotes().forEach(note -> cells.merge("notes", clean(note.getValue()), (a, b) -> a + "\n" + b));
        card.getNicknames().forEach(nickname -> more("nickname", joined(nickname.getValues(), JOINED)));
        put(
                "ref",
                Optional.ofNullable(text(card.getUid()))
                        .map(uid -> "vcard:" + uid)
                        .orElse(""));
        cells.values().removeIf(String::isEmpty);
    }

    /** A day without its year is passed on as {@code --05-12}, as Apple's years that mean none are. */
    private void birthday() {
        Birthday birthday = card.getBirthday();
        if (birthday == null) {
            Optional.ofNullable(card.getExtendedProperty("BDAY"))
                    .ifPresent(raw -> birthday(clean(raw.getValue()))); // before 4.0 no year may be missing
            return;
        }
        Temporal date = birthday.getDate();
        PartialDate partial = birthday.getPartialDate();
        String omitted = birthday.getParameter("X-APPLE-OMIT-YEAR");
        if (date != null && date.isSupported(ChronoField.EPOCH_DAY)) {
            LocalDate day = LocalDate.from(date);
            put(
                    "birthday",
                    omitted == null || !omitted.equals(year(day))
                            ? day.toString()
                            : "--" + day.toString().substring(5));
        } else if (partial != null) {
            boolean yearless = partial.getYear() == null && partial.getMonth() != null && partial.getDate() != null;
            first(yearless ? "birthday" : "bday", "bday", partial.toISO8601(true));
        } else {
            birthday(clean(birthday.getText()));
        }
    }

    private void birthday(String text) {
        put(YEARLESS.matcher(text).matches() ? "birthday" : "bday", text);
    }

    private static String year(LocalDate day) {
        return String.format(Locale.ROOT, "%04d", day.getYear());
    }

    private void handles() {
        List<String> handles = new ArrayList<>();
        Map<Integer, String> labels = new LinkedHashMap<>();
        for (Impp impp : card.getImpps()) {
            Optional.ofNullable(impp.getUri()).map(Object::toString).ifPresent(handles::add);
        }
        for (RawProperty raw : card.getExtendedProperties("X-SOCIALPROFILE")) {
            String network = raw.getParameters().getTypes().stream().findFirst().orElse("");
            handles.add(clean(unescaped(raw.getValue())).replaceFirst("^x-apple:", network + ":"));
            labels.put(handles.size(), ownLabel(raw).orElse(""));
        }
        for (int i = 0; i < handles.size(); i++) {
            String column = i == 0 ? "handle" : "handle " + Math.min(i + 1, MOST);
            cells.merge(column, handles.get(i), (a, b) -> a + JOINED + b);
            if (i > 0 && i < MOST) {
                put(column + " label", labels.getOrDefault(i + 1, ""));
            }
        }
    }

    /** All external ids, where we wrote them; that of the card is one of them. */
    private void refs() {
        List<RawProperty> refs = card.getExtendedProperties(CardWriter.OURS + "REF");
        cells.remove("ref");
        for (int i = 0; i < refs.size(); i++) {
            String column = i == 0 ? "ref" : "ref " + Math.min(i + 1, MOST);
            cells.merge(column, clean(unescaped(refs.get(i).getValue())), (a, b) -> a + JOINED + b);
            if (i > 0 && i < MOST) {
                put(column + " label", refs.get(i).getParameter("LABEL"));
            }
        }
    }

    private static String unescaped(String text) {
        return VObjectPropertyValues.unescape(text);
    }

    /** Properties without a column of ours, under their own name, so that they are reported and can be kept. */
    private void rest() {
        for (RawProperty raw : card.getExtendedProperties()) {
            String name = raw.getPropertyName().toUpperCase(Locale.ROOT);
            if (name.startsWith(CardWriter.OURS)) {
                put(ownColumn(name), unescaped(raw.getValue()));
            } else if (!LEFT_OUT.contains(name)) {
                more(name.toLowerCase(Locale.ROOT), raw.getValue());
            }
        }
        if (card.getAnniversary() != null && card.getAnniversary().getDate() != null) {
            put("anniversary", card.getAnniversary().getDate().toString());
        }
        if (card.getGender() != null) {
            put("gender", card.getGender().getGender());
        }
        if (!card.getPhotos().isEmpty()) {
            put("photo", "a picture");
        }
        card.getOrphanedLabels().forEach(label -> more("address label", label.getValue()));
    }

    /** The column that a property of ours was written from: {@code company_domain} for {@code X-CRM-COMPANY-DOMAIN}. */
    static String ownColumn(String property) {
        return property.substring(CardWriter.OURS.length())
                .toLowerCase(Locale.ROOT)
                .replace('-', '_');
    }

    /** A label of the card's own, else its type: {@code mobile}, {@code work}, {@code home fax}. */
    private String label(VCardProperty property) {
        return ownLabel(property).orElseGet(() -> property.getParameters().getTypes().stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !NO_LABELS.contains(type))
                .map(type -> type.equals("cell") ? "mobile" : type)
                .distinct()
                .collect(Collectors.joining(" ")));
    }

    private Optional<String> ownLabel(VCardProperty property) {
        return Optional.ofNullable(property.getGroup())
                .flatMap(group -> card.getExtendedProperties("X-ABLabel").stream()
                        .filter(label -> group.equalsIgnoreCase(label.getGroup()))
                        .map(label -> ours ? clean(unescaped(label.getValue())) : ofApple(clean(label.getValue())))
                        .findFirst());
    }

    private static String ofApple(String label) {
        return label.replaceAll("^_\\$!<|>!\\$_$", "").toLowerCase(Locale.ROOT);
    }

    private void first(String column, String other, String value) {
        if (cells.containsKey(column)) {
            more(other, value);
        } else {
            put(column, value);
        }
    }

    private void more(String column, String value) {
        String text = clean(value);
        if (!text.isEmpty()) {
            cells.merge(column, text, (a, b) -> a + JOINED + b);
        }
    }

    private void put(String column, String value) {
        add(cells, column, clean(value));
    }

    private static void add(Map<String, String> map, String column, String text) {
        if (!text.isEmpty()) {
            map.put(column, text);
        }
    }

    private static String joined(List<String> values, String between) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(CardCells::clean)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static String text(TextProperty property) {
        return property == null ? null : property.getValue();
    }

    private static String clean(String text) {
        return text == null ? "" : Text.clean(text).orElse("");
    }
}
