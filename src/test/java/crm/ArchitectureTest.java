package crm;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import crm.store.WithinStore;
import java.util.List;
import java.util.stream.IntStream;

/** The directions in the house: who may know whom, and who may use which library. */
@AnalyzeClasses(packages = "crm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FLOORS = {
        "crm.value..", "crm.model..", "crm.query..", "crm.store..", "crm.output..", "crm.cli.."
    };

    /** The rooms of the store, from the lowest to the highest. */
    private static final List<String> ROOMS = List.of(
            "engine",
            "place",
            "schema",
            "opening",
            "journal",
            "records",
            "bulk",
            "measures",
            "history",
            "ask",
            "check",
            "dump",
            "upkeep");

    @ArchTest
    static final ArchRule valuesKnowNothingOfUs = onlyKnows("crm.value..", "crm.value..");

    @ArchTest
    static final ArchRule nounsKnowValues = onlyKnows("crm.model..", "crm.model..", "crm.value..");

    @ArchTest
    static final ArchRule queriesKnowNouns = onlyKnows("crm.query..", "crm.query..", "crm.model..", "crm.value..");

    @ArchTest
    static final ArchRule theStoreKnowsQueries =
            onlyKnows("crm.store..", "crm.store..", "crm.query..", "crm.model..", "crm.value..");

    @ArchTest
    static final ArchRule aRoomOfTheStoreKnowsNoneAboveIt = CompositeArchRule.of(IntStream.range(1, ROOMS.size())
            .mapToObj(room -> noClasses()
                    .that()
                    .resideInAnyPackage(rooms(0, room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms(room, room + 1)))
            .toList());

    @ArchTest
    static final ArchRule everythingInTheStoreHasARoom = classes()
            .that()
            .resideInAPackage("crm.store..")
            .should()
            .resideInAnyPackage(rooms(0, ROOMS.size()))
            .orShould()
            .haveNameMatching("crm\\.store\\.(SqlFunctions|WithinStore|package-info)");

    @ArchTest
    static final ArchRule whatRoomsOfTheStoreShareIsTheirsAlone = noClasses()
            .that()
            .resideOutsideOfPackage("crm.store..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("are within the store", ArchitectureTest::isWithin))
            .orShould()
            .accessTargetWhere(DescribedPredicate.describe(
                    "what is within the store", access -> access.getTarget().isAnnotatedWith(WithinStore.class)));

    @ArchTest
    static final ArchRule outputKnowsValues = onlyKnows("crm.output..", "crm.output..", "crm.value..");

    @ArchTest
    static final ArchRule cliKnowsNoArea = onlyKnows("crm.cli..", FLOORS);

    @ArchTest
    static final ArchRule scoresAreCalculatedFromNothingButNumbers =
            onlyKnows("crm.score..", "crm.score..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule filesBecomeCellsWithoutKnowingRecords =
            onlyKnows("crm.exchange.file..", "crm.exchange.file..", "crm.output..", "crm.value..");

    @ArchTest
    static final ArchRule nothingIsBuiltInCircles =
            slices().matching("crm.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule sqlIsSpokenInTheStoreOnly = noClasses()
            .that(not(resideInAPackage("crm.store..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.apache.derby..", "org.flywaydb..");

    @ArchTest
    static final ArchRule commandsAreParsedInCommandsOnly = noClasses()
            .that(not(resideInAnyPackage("crm.cli..", "crm.shell..", "crm.help..")))
            .and()
            .haveSimpleNameNotContaining("Command")
            .and()
            .haveSimpleNameNotEndingWith("Options")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule jlineIsUsedInShellAndOutputOnly = noClasses()
            .that(not(resideInAnyPackage("crm.shell..", "crm.output..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..");

    @ArchTest
    static final ArchRule filesAreReadAndWrittenInExchangeAndOutput = noClasses()
            .that(not(resideInAnyPackage("crm.exchange..", "crm.output..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "org.apache.commons.csv..");

    @ArchTest
    static final ArchRule standardStreamsAreMainsAlone = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("crm.Main")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("crm.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    private static String[] rooms(int from, int to) {
        return ROOMS.subList(from, to).stream()
                .map(room -> "crm.store." + room + "..")
                .toArray(String[]::new);
    }

    private static boolean isWithin(JavaClass type) {
        return type.isAnnotatedWith(WithinStore.class)
                || type.getEnclosingClass().filter(ArchitectureTest::isWithin).isPresent();
    }

    private static ArchRule onlyKnows(String who, String... whom) {
        return classes()
                .that()
                .resideInAPackage(who)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(whom).or(not(resideInAPackage("crm.."))));
    }
}
