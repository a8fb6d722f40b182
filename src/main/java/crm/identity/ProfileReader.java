package crm.identity;

import crm.cli.Session;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.RecordType;
import crm.query.Select;
import crm.query.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Reads what is compared of all records of a kind, further values included. */
final class ProfileReader {
    private final Session session;
    private final RecordType type;
    private final Subject subject;

    ProfileReader(Session session, RecordType type, Subject subject) {
        this.session = session;
        this.type = type;
        this.subject = subject;
    }

    /** The profiles, with their features chosen. */
    Profiles read() {
        LongStream.Builder ids = LongStream.builder();
        session.store().eachOf(type, List.of(), cells -> ids.add((Long) cells.get(0)));
        Profiles profiles = new Profiles(ids.build().sorted().toArray(), subject.attributes());
        List<Field<?>> fields = new ArrayList<>();
        subject.sources().forEach(source -> fields.add(source.field()));
        session.store().eachOf(type, fields, cells -> add(profiles, cells));
        List<Field<?>> parts = List.of(
                FurtherValues.OWNER,
                FurtherValues.KIND,
                FurtherValues.CONTENT,
                FurtherValues.CITY,
                FurtherValues.REGION,
                FurtherValues.POSTCODE);
        session.store().eachOf(FurtherValues.TYPE, parts, cells -> further(profiles, cells));
        subject.choose(profiles);
        return profiles;
    }

    private void add(Profiles profiles, List<Object> cells) {
        int at = profiles.place((Long) cells.get(0));
        List<Subject.Source> sources = subject.sources();
        for (int i = 0; i < sources.size(); i++) {
            put(profiles, at, sources.get(i), cells.get(i + 1));
        }
    }

    private static void put(Profiles profiles, int at, Subject.Source source, Object value) {
        if (value != null) {
            profiles.attribute(source.attribute()).put(at, source.spelling().apply(value));
        }
    }

    private void further(Profiles profiles, List<Object> cells) {
        int at = profiles.place((Long) cells.get(1));
        if (at < 0) {
            return;
        }
        String kind = (String) cells.get(2);
        boolean address = kind.equals("address");
        putAll(profiles, at, address ? "street" : kind, cells.get(3));
        if (address) {
            putAll(profiles, at, "city", cells.get(4));
            putAll(profiles, at, "region", cells.get(5));
            putAll(profiles, at, "postcode", cells.get(6));
        }
    }

    private void putAll(Profiles profiles, int at, String field, Object value) {
        subject.named(field).forEach(source -> put(profiles, at, source, value));
    }

    /** The places of the records that a filter describes. */
    java.util.BitSet matching(Profiles profiles, List<String> filter) {
        java.util.BitSet found = new java.util.BitSet(profiles.size());
        Sql ids = Select.from(session.nouns(), type, session.scope())
                .where(session.filter(type, filter))
                .ids();
        session.store().eachCells(ids, List.of(FieldType.COUNT), cells -> {
            int at = profiles.place((Long) cells.get(0));
            if (at >= 0) {
                found.set(at);
            }
        });
        return found;
    }
}
