package crm.store.upkeep;

import crm.store.check.Inspection;
import crm.store.dump.StoredTable;
import crm.store.dump.StoredTable.StoredColumn;
import crm.store.engine.Statements;
import crm.store.opening.Database;
import crm.store.opening.Opening;
import crm.store.place.DatabaseLock;
import crm.store.place.DatabasePlace;
import crm.store.place.Folder;
import crm.store.place.NextState;
import crm.store.records.RecordStore;
import crm.store.schema.Migrations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives back the space that deleted rows still take, and drops the columns of deleted own fields. It is done in a copy
 * that takes the place of the database once it is checked.
 */
public final class Compaction {
    private static final String COMPRESS = "CALL SYSCS_UTIL.SYSCS_COMPRESS_TABLE('APP', ?, 1)";

    private final DatabasePlace place;
    private final List<String> dropped = new ArrayList<>();

    private Compaction(DatabasePlace place) {
        this.place = place;
    }

    /**
     * What was done.
     *
     * @param before how many bytes the database had
     * @param after how many it has
     * @param dropped the columns that went, as {@code contacts.x_industry}
     */
    public record Done(long before, long after, List<String> dropped) {
        public Done {
            dropped = List.copyOf(dropped);
        }
    }

    /** Compacts a database; needs as much room again as it has. */
    public static Done of(DatabasePlace place, Duration wait, String command) {
        place.requireDisk("compacted");
        place.requireWritable();
        return DatabaseLock.take(place.lockFile(), wait, command).during(() -> new Compaction(place).run());
    }

    private Done run() {
        Opening.Opened opened = Opening.of(place);
        Database.leave(place, opened, database -> RecordStore.over(database).nouns());
        Folder folder = place.folder(place.current());
        long before = folder.size();
        place.requireRoom(2 * before + DatabasePlace.ROOM_FOR_WRITING);
        try (NextState next = NextState.begin(place)) {
            folder.copyTo(next.folder());
            try (Database database = Database.over(place, next.address())) {
                compact(database, RecordStore.over(database));
            }
            try (Database database = Database.over(place, next.address())) {
                Inspection.requireSound(
                        RecordStore.over(database), finding -> finding.about("the compacted copy of " + place));
            }
            next.replaceCurrent(Migrations.LATEST);
            return new Done(before, next.folder().size(), dropped);
        }
    }

    private void compact(Database database, RecordStore store) {
        for (StoredTable table : StoredTable.of(store)) {
            List<String> shown = table.kind().stream()
                    .flatMap(kind -> kind.stored().stream())
                    .map(field -> field.column())
                    .toList();
            for (StoredColumn column : table.columns()) {
                if (column.isOwn() && !shown.contains(column.name()) && isEmpty(store, table, column)) {
                    dropped.add(table.name() + "." + column.name());
                }
            }
        }
        for (String column : dropped) {
            int dot = column.indexOf('.');
            store.statements()
                    .update("ALTER TABLE " + column.substring(0, dot) + " DROP COLUMN " + column.substring(dot + 1));
        }
        database.commit();
        compress(database);
    }

    /** A field with values stays: {@code crm verify} compares them with the seals of their rows. */
    private static boolean isEmpty(RecordStore store, StoredTable table, StoredColumn column) {
        return table.kind().stream()
                .flatMap(kind -> Stream.of(kind.table(), kind.historyTable()))
                .noneMatch(name -> store.number(
                                "SELECT COUNT(*) FROM " + name + " WHERE " + column.name() + " IS NOT NULL", List.of())
                        > 0);
    }

    /** Rewrites every table and its indexes without the room that deleted rows left. */
    static void compress(Database database) {
        Statements statements = database.statements();
        for (String table : Inspection.tables(RecordStore.over(database))) {
            statements.update(COMPRESS, table);
            database.commit();
        }
    }
}
