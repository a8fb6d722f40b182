package crm.exchange;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Members;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Progress;
import crm.store.bulk.BulkInsert;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One file on its way through. */
final class ImportRun {
    private static final int MOST_MATCHES = 20_000;
    private static final int CHUNK = 50_000;

    private final Session session;
    private final ImportOptions options;
    private final Optional<Object> owner;
    private final BulkInsert bulk;
    private final Progress progress;
    private final DraftSource drafts;
    private final Outcome outcome;
    private final Satellites satellites;
    private final Book book;
    private final Updates updates;
    private final Optional<Long> campaign;
    private final Optional<Parties> parties;
    private final List<Updates.Match> matches = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();
    private boolean ended;
    private long pulled;

    ImportRun(
            Session session,
            ImportOptions options,
            BulkInsert bulk,
            Progress progress,
            Mapping mapping,
            DraftSource drafts,
            Outcome outcome,
            Satellites satellites) {
        this.session = session;
        this.options = options;
        this.bulk = bulk;
        this.progress = progress;
        this.drafts = drafts;
        this.outcome = outcome;
        this.satellites = satellites;
        RecordType type = mapping.type();
        this.book = new Book(session, type, bulk, options.key().map(name -> key(type, name)), false);
        book.load();
        satellites.own(book);
        this.owner = options.owner().map(user -> session.reading().read(Leads.OWNER, user));
        this.campaign = options.campaign().map(satellites::campaign);
        satellites.open(type, mapping, campaign);
        boolean named = mapping.allSlots().stream()
                .flatMap(Optional::stream)
                .anyMatch(slot ->
                        slot.link().isEmpty() && slot.group().isEmpty() && Parties.SLOTS.contains(slot.field()));
        this.parties = named
                ? Optional.of(new Parties(session, satellites.book(Contacts.TYPE), options.create()))
                : Optional.empty();
        this.updates = new Updates(
                session,
                book,
                outcome,
                satellites,
                new Updates.Manner(false, options.blankErases(), options.existing(), bulk.changeSet()));
    }

    private Field<?> key(RecordType type, String name) {
        return type.field(name.replace('-', '_'))
                .filter(field -> !field.isMeasure())
                .orElseThrow(() -> CrmException.usage(Text.a(type.name()) + " has no field " + name)
                        .nearest(name, type.stored().stream().map(Field::name).toList()));
    }

    void all() {
        while (!ended) {
            Fresh fresh = new Fresh();
            if (fresh.hasNext()) {
                bulk.insert(book.type(), fresh);
            }
            failure.ifPresent(problem -> {
                throw problem;
            });
            satellites.store();
            List<Updates.Match> those = new ArrayList<>(matches);
            matches.clear();
            updates.take(those, this::settled);
        }
        updates.flush();
        satellites.flush();
    }

    private void settled(Draft draft, Long id) {
        campaign.ifPresent(member -> satellites.member(member, id, book.type().name()));
        satellites.settled(draft, id);
    }

    /** New records, one after the other; what is not new is put aside. Asked while the statement runs. */
    private final class Fresh implements java.util.Iterator<Row> {
        private Optional<Row> ahead = Optional.empty();
        private long given;

        @Override
        public boolean hasNext() {
            try {
                while (ahead.isEmpty() && !isFull()) {
                    Optional<Draft> draft = drafts.next();
                    if (draft.isEmpty()) {
                        ended = true;
                        break;
                    }
                    ahead = placed(draft.get());
                }
            } catch (RuntimeException e) {
                failure = Optional.of(e);
                ended = true;
            }
            return ahead.isPresent();
        }

        private boolean isFull() {
            return ended
                    || matches.size() >= MOST_MATCHES
                    || satellites.isFull()
                    || (!book.isEmpty() && given >= CHUNK);
        }

        @Override
        public Row next() {
            Row row = ahead.orElseThrow();
            ahead = Optional.empty();
            given++;
            return row;
        }
    }

    /** The new record that a draft makes; none when it is known already, or rejected. */
    private Optional<Row> placed(Draft draft) {
        outcome.read(1);
        if ((++pulled & 1023) == 0) {
            progress.step(1024);
        }
        if (!draft.problems().isEmpty()) {
            outcome.reject(draft, draft.problems());
            return Optional.empty();
        }
        try {
            said(draft);
            if (parties.isPresent() && !parties.get().settle(draft)) {
                outcome.withNobodyKnown();
            }
            satellites.follow(draft);
            book.date(draft);
            book.number(draft);
            OptionalLong there = book.match(draft);
            if (there.isPresent()) {
                matches.add(new Updates.Match(draft, there.getAsLong()));
                return Optional.empty();
            }
            Row row = book.create(fresh(draft));
            satellites.partsOf(draft, row.id());
            settled(draft, row.id());
            outcome.created(1);
            return Optional.of(row);
        } catch (CrmException e) {
            outcome.reject(draft, e);
            return Optional.empty();
        }
    }

    /** Adds what the user said about new records. */
    private Draft fresh(Draft draft) {
        options.source().ifPresent(source -> otherwise(draft, "source", source));
        owner.ifPresent(user -> otherwise(draft, "owner", user));
        return draft;
    }

    private void otherwise(Draft draft, String field, Object value) {
        if (book.type().field(field).isPresent()) {
            draft.values().putIfAbsent(field, value);
        }
    }

    /** Adds what the user said about all rows. */
    private void said(Draft draft) {
        if (draft.get(Invoices.SETTLED).isPresent()) {
            draft.values()
                    .putIfAbsent(
                            Invoices.SETTLED_ON.name(),
                            session.reading().dates().today());
        }
        if (campaign.isPresent() && book.type().equals(Members.TYPE)) {
            draft.values().put(Members.OWNER.name(), campaign.get());
            draft.links().remove(Members.OWNER.name());
        }
        if (!options.tags().isEmpty() && book.type().field("tags").isPresent()) {
            List<String> tags = new ArrayList<>();
            if (draft.values().get("tags") instanceof List<?> own) {
                own.forEach(tag -> tags.add(tag.toString()));
            }
            options.tags().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
            draft.values().put("tags", List.copyOf(tags));
        }
        if (campaign.isPresent()
                && book.type().field("campaign").isPresent()
                && !draft.links().containsKey("campaign")) {
            draft.values().put("campaign", campaign.get());
        }
    }
}
