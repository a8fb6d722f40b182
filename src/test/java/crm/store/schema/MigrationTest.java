package crm.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Contacts;
import crm.model.Row;
import crm.store.EmptyDatabase;
import crm.store.check.Finding;
import crm.store.check.Inspection;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import crm.store.place.NextState;
import crm.store.records.RecordStore;
import crm.store.upkeep.Replacement;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    private static final Migrations.Target LATER =
            new Migrations.Target(9001, "classpath:crm/migration,classpath:crm/migration-next");

    @TempDir
    private Path directory;

    private DatabasePlace place() {
        return DatabasePlace.of(directory.resolve("db").toString());
    }

    /** A database as the first released program made it. */
    private DatabasePlace first() {
        DatabasePlace place = place();
        place.prepare();
        try (NextState state = NextState.begin(place)) {
            Migrations.build(state.address(), 1);
            state.becomeCurrent(1);
        }
        return place;
    }

    @Test
    void aDatabaseOfTheFirstSchemaOpensAndIsSound() {
        DatabasePlace place = first();
        try (Database database = Database.open(place, Duration.ZERO, "test")) {
            RecordStore store = RecordStore.over(database);
            store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Ann"));
            store.commit(Instant.EPOCH, "tester", "crm test");
            assertThat(Inspection.of(store)).allMatch(Finding::ok);
        }
        assertThat(Migrations.versionOf(place)).isEqualTo(Migrations.LATEST);
    }

    @Test
    void databasesOfEarlierProgramsOpenWithAllTheirRecordsAndAreSound() throws Exception {
        for (String file : List.of("schema-1.tar.gz", "schema-3.tar.gz")) {
            Path old = Files.createDirectory(directory.resolve(file));
            Path kept = Path.of("src", "test", "databases", file).toAbsolutePath();
            assertThat(new ProcessBuilder("tar", "-xzf", kept.toString())
                            .directory(old.toFile())
                            .start()
                            .waitFor())
                    .isZero();
            DatabasePlace place = DatabasePlace.of(old.resolve("db").toString());
            try (Database database = Database.open(place, Duration.ZERO, "test")) {
                RecordStore store = RecordStore.over(database);
                assertThat(Inspection.of(store)).allMatch(Finding::ok);
                assertThat(Inspection.contents(store)).contains("3 contacts", "1 order", "1 lead", "1 task");
            }
            assertThat(Migrations.versionOf(place)).isEqualTo(Migrations.LATEST);
        }
    }

    @Test
    void aMigrationKeepsABackupAndTheOldState() {
        DatabasePlace place = place();
        EmptyDatabase.at(place);
        List<String> notes = new ArrayList<>();
        DatabasePlace.Current now = Migrations.upTo(LATER, place, notes::add);
        assertThat(now).isEqualTo(new DatabasePlace.Current("db-2", 9001));
        assertThat(place.aside()).map(DatabasePlace.Current::directory).contains("db-1");
        assertThat(notes).singleElement().asString().contains("before-schema-9001.zip");
        assertThat(Replacement.rehearse(place, place.root().resolve("before-schema-9001.zip")))
                .isEmpty();
        Assertions.assertThatThrownBy(() -> Database.open(place, Duration.ZERO, "test"))
                .hasMessageContaining("made by a newer crm");
    }

    @Test
    void aStepThatTheEngineRefusesIsToldAndLeavesEverythingAsItWas() {
        DatabasePlace place = place();
        EmptyDatabase.at(place);
        Migrations.Target refused =
                new Migrations.Target(9002, "classpath:crm/migration,classpath:crm/migration-refused");
        Assertions.assertThatThrownBy(() -> Migrations.upTo(refused, place, note -> {}))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("bringing the database to schema 9002 failed");
        assertThat(place.current().directory()).isEqualTo("db-1");
        assertThat(place.root().resolve("db-2")).doesNotExist();
    }

    @Test
    void aMigrationThatFailsLeavesEverythingAsItWas() throws IOException {
        DatabasePlace place = place();
        EmptyDatabase.at(place);
        Path service = place.root().resolve("db-1/service.properties");
        String good = Files.readString(service);
        Files.writeString(service, "");
        Assertions.assertThatThrownBy(() -> Migrations.upTo(LATER, place, note -> {}));
        Files.writeString(service, good);
        assertThat(place.current().directory()).isEqualTo("db-1");
        assertThat(place.root().resolve("db-2")).doesNotExist();
        Migrations.upTo(LATER, place, note -> {});
        assertThat(place.current().directory()).isEqualTo("db-2");
    }

    @Test
    void whatAnInterruptedBuildLeftIsRemovedByTheNext() throws IOException {
        DatabasePlace place = place();
        EmptyDatabase.at(place);
        Files.createDirectories(place.root().resolve("db-7/seg0"));
        try (NextState next = NextState.begin(place)) {
            assertThat(next.folder().path()).isEqualTo(place.root().resolve("db-2"));
            assertThat(place.root().resolve("db-7")).doesNotExist();
            next.folder().make();
        }
        assertThat(place.root().resolve("db-2")).doesNotExist();
        assertThat(place.aside()).isEqualTo(Optional.empty());
    }
}
