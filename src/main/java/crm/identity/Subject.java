package crm.identity;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What of a contact or a company is compared: which field becomes which attribute, which features these make, and which
 * keys bring records together. The business's own fields take part where two records rarely agree in them by chance and
 * some do agree.
 */
final class Subject {
    private static final int POSTCODE = 2;
    private static final int CITY = 3;
    private static final int REGION = 4;
    private static final int STREET = 5;
    private static final int EMAIL = 6;
    private static final int PHONE = 7;
    private static final int REF = 8;
    private static final int HANDLE = 9;
    private static final int BIRTHDAY = 10;
    private static final int COMPANY = 11;
    private static final int MOST_OWN = 10;
    private static final double COMMON = 0.05;
    private static final double RARE = 0.01;
    private static final int FEW_PAIRS = 100;
    private static final double MOSTLY = 0.8;
    private static final int LOCAL_DIGITS = 7;
    private static final Set<FieldType> TELLING = Set.of(
            FieldType.TEXT,
            FieldType.EMAIL,
            FieldType.PHONE,
            FieldType.URL,
            FieldType.NUMBER,
            FieldType.COUNT,
            FieldType.DATE,
            FieldType.CHOICE);

    /**
     * One field that is read.
     *
     * @param field the field
     * @param attribute where its values go
     * @param spelling their form for comparing
     */
    record Source(Field<?> field, int attribute, Function<Object, String> spelling) {}

    private final List<Source> sources = new ArrayList<>();
    private final List<Source> own = new ArrayList<>();
    private final boolean person;
    private int attributes;

    private Subject(boolean person) {
        this.person = person;
    }

    /** What of a kind is compared. */
    static Subject of(RecordType type) {
        Subject subject = new Subject(type.equals(Contacts.TYPE));
        if (subject.person) {
            subject.people();
        } else {
            subject.firms();
        }
        for (Field<?> field : type.stored()) {
            if (field.isOwn() && TELLING.contains(field.type())) {
                subject.own.add(new Source(field, subject.attributes++, Subject::spelled));
            }
        }
        subject.sources.addAll(subject.own);
        return subject;
    }

    private void people() {
        text(Contacts.GIVEN, 0, Spelling::name);
        text(Contacts.FAMILY, 1, Spelling::name);
        address(Contacts.POSTCODE, Contacts.CITY, Contacts.REGION, Contacts.STREET);
        text(Contacts.EMAIL, EMAIL, Spelling::email);
        text(Contacts.PHONE, PHONE, Spelling::phone);
        text(Contacts.REF, REF, Spelling::letters);
        text(Contacts.HANDLE, HANDLE, Spelling::letters);
        sources.add(new Source(Contacts.BIRTHDAY, BIRTHDAY, Subject::spelled));
        sources.add(new Source(Contacts.COMPANY, COMPANY, Subject::spelled));
        attributes = COMPANY + 1;
    }

    private void firms() {
        text(Companies.NAME, 0, Spelling::firm);
        text(Companies.DOMAIN, 1, Spelling::host);
        text(Companies.WEBSITE, 1, Spelling::host);
        address(Companies.POSTCODE, Companies.CITY, Companies.REGION, Companies.STREET);
        text(Companies.EMAIL, EMAIL, Spelling::email);
        text(Companies.PHONE, PHONE, Spelling::phone);
        text(Companies.REF, REF, Spelling::letters);
        attributes = REF + 1;
    }

    private void address(Field<String> postcode, Field<String> city, Field<String> region, Field<String> street) {
        text(postcode, POSTCODE, Spelling::letters);
        text(city, CITY, Spelling::letters);
        text(region, REGION, Spelling::letters);
        text(street, STREET, Spelling::street);
    }

    private void text(Field<String> field, int attribute, Function<String, String> spelling) {
        sources.add(new Source(field, attribute, value -> spelling.apply((String) value)));
    }

    private static String spelled(Object value) {
        if (value instanceof LocalDate day) {
            return day.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return Spelling.letters(value.toString());
    }

    /** How many attributes there are. */
    int attributes() {
        return attributes;
    }

    /** The fields that are read of the records themselves. */
    List<Source> sources() {
        return sources;
    }

    /** The attribute that further values of a field belong to, if any is compared. */
    List<Source> named(String field) {
        return sources.stream()
                .filter(source -> source.field().name().equals(field))
                .toList();
    }

    /** How many pairs near each other are expected for one of doubles: relatives are common, branches are not. */
    double nearPerDouble() {
        return person ? 1 : 0.1;
    }

    /** Chooses the features, once all values are there. */
    void choose(Profiles profiles) {
        List<Feature> features = new ArrayList<>(person ? ofPeople() : ofFirms());
        own.stream()
                .filter(source -> tells(profiles.attribute(source.attribute()).lexicon()))
                .sorted(Comparator.comparingDouble(
                        source -> chance(profiles.attribute(source.attribute()).lexicon())))
                .limit(MOST_OWN)
                .map(source ->
                        ofOwn(source, profiles.attribute(source.attribute()).lexicon()))
                .forEach(features::add);
        profiles.compare(features);
    }

    private static List<Feature> ofPeople() {
        return List.of(
                Feature.given(0),
                Feature.family(1),
                Feature.email(EMAIL),
                Feature.phone(PHONE),
                Feature.reference(REF, "ref"),
                Feature.reference(HANDLE, "handle"),
                Feature.birthday(BIRTHDAY, "birthday", true),
                Feature.street(STREET, false),
                Feature.area(POSTCODE, false),
                Feature.company(COMPANY));
    }

    private static List<Feature> ofFirms() {
        return List.of(
                Feature.firm(0),
                Feature.domain(1, "domain"),
                Feature.email(EMAIL),
                Feature.phone(PHONE),
                Feature.reference(REF, "ref"),
                Feature.street(STREET, true),
                Feature.area(POSTCODE, true));
    }

    private static double chance(Lexicon lexicon) {
        double pairs = lexicon.uses() * (lexicon.uses() - 1.0) / 2;
        return lexicon.chance() * pairs / (pairs + FEW_PAIRS);
    }

    private static boolean tells(Lexicon lexicon) {
        double chance = chance(lexicon);
        return chance > 0 && chance <= COMMON;
    }

    private static Feature ofOwn(Source source, Lexicon lexicon) {
        String name = source.field().name();
        return switch (source.field().type()) {
            case DATE -> Feature.birthday(source.attribute(), name, false);
            case NUMBER, COUNT -> Feature.own(name, Feature.How.CODE, source.attribute(), chance(lexicon));
            case TEXT ->
                Feature.own(
                        name,
                        isCode(lexicon) ? Feature.How.CODE : Feature.How.WORDS,
                        source.attribute(),
                        chance(lexicon));
            default -> Feature.own(name, Feature.How.EXACT, source.attribute(), chance(lexicon));
        };
    }

    /** Whether most of the words are digits for the greater part. */
    private static boolean isCode(Lexicon lexicon) {
        int codes = 0;
        for (int number = 1; number <= lexicon.size(); number++) {
            String word = lexicon.word(number);
            long digits = word.chars().filter(Character::isDigit).count();
            codes += digits * 2 >= word.length() ? 1 : 0;
        }
        return codes >= MOSTLY * lexicon.size();
    }

    /** The keys by which pairs are found. */
    Blocking blocking(Profiles profiles, ShortNames shortNames) {
        Blocking blocking = new Blocking(profiles);
        blocking.values(true, profiles.attribute(EMAIL));
        blocking.values(true, profiles.attribute(PHONE));
        blocking.values(true, profiles.attribute(REF));
        if (person) {
            blocking.values(true, profiles.attribute(HANDLE));
        }
        for (Source source : own) {
            Lexicon lexicon = profiles.attribute(source.attribute()).lexicon();
            if (tells(lexicon) && chance(lexicon) <= RARE) {
                blocking.values(false, profiles.attribute(source.attribute()));
            }
        }
        String[] sounds = sounds(profiles.attribute(0), word -> shortNames.full(firstWord(word)));
        if (person) {
            keysOfPeople(blocking, profiles, sounds);
        } else {
            keysOfFirms(blocking, profiles, sounds);
        }
        Attribute phones = profiles.attribute(PHONE);
        blocking.key(false, at -> {
            String phone = phones.word(at);
            return phone.length() < LOCAL_DIGITS ? 0 : hash(phone.substring(phone.length() - LOCAL_DIGITS), "phone");
        });
        blocking.values(false, profiles.attribute(STREET));
        return blocking;
    }

    private static void keysOfPeople(Blocking blocking, Profiles profiles, String[] given) {
        Attribute givens = profiles.attribute(0);
        Attribute families = profiles.attribute(1);
        String[] family = sounds(families, Function.identity());
        blocking.key(true, at -> {
            String one = given[givens.first(at)];
            String other = family[families.first(at)];
            return one.compareTo(other) < 0 ? hash(one, other) : hash(other, one);
        });
        for (int attribute : new int[] {BIRTHDAY, POSTCODE, CITY}) {
            Attribute values = profiles.attribute(attribute);
            blocking.key(false, at -> hash(values.word(at), family[families.first(at)]));
            blocking.key(false, at -> hash(values.word(at), given[givens.first(at)]));
        }
        blocking.values(false, profiles.attribute(BIRTHDAY));
        blocking.key(false, at -> hash(beginning(givens.word(at)), beginning(families.word(at))));
        Attribute streets = profiles.attribute(STREET);
        blocking.key(false, at -> hash(beginning(streets.word(at)), family[families.first(at)]));
    }

    private static void keysOfFirms(Blocking blocking, Profiles profiles, String[] sounds) {
        Attribute names = profiles.attribute(0);
        blocking.values(true, names);
        blocking.values(true, profiles.attribute(1));
        blocking.key(true, at -> hash(sounds[names.first(at)], beginning(afterFirst(names.word(at)))));
        Attribute postcodes = profiles.attribute(POSTCODE);
        Attribute cities = profiles.attribute(CITY);
        blocking.key(false, at -> hash(postcodes.word(at), sounds[names.first(at)]));
        blocking.key(false, at -> hash(cities.word(at), sounds[names.first(at)]));
        blocking.key(false, at -> {
            String name = Spelling.letters(names.word(at));
            return name.length() < LOCAL_DIGITS ? 0 : hash(name.substring(0, LOCAL_DIGITS), "name");
        });
    }

    private static String[] sounds(Attribute attribute, Function<String, String> before) {
        Lexicon lexicon = attribute.lexicon();
        String[] sounds = new String[lexicon.size() + 1];
        sounds[0] = "";
        for (int number = 1; number < sounds.length; number++) {
            sounds[number] = Similarity.sound(before.apply(lexicon.word(number)));
        }
        return sounds;
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    private static String afterFirst(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? "-" : text.substring(blank + 1);
    }

    private static String beginning(String text) {
        return text.length() <= 3 ? text : text.substring(0, 3);
    }

    /** A key of two texts; 0 when one of them is empty. */
    private static int hash(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int hash = (one.hashCode() * 31 + other.hashCode()) * 0x9e3779b9;
        return hash == 0 ? 1 : hash;
    }
}
