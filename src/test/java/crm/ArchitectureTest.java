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
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.library.GeneralCodingRules;
import crm.score.WithinScore;
import crm.store.WithinStore;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.IntStream;

/** The directions in the house: who may know whom, and who may use which library. */
@AnalyzeClasses(packages = "crm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FLOORS = {
        "crm.value..", "crm.model..", "crm.query..", "crm.store..", "crm.output..", "crm.cli.."
    };

    /** The rooms of the store, from the lowest to the highest. */
    private static final List<String> STORE_ROOMS = List.of(
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

    /** The rooms of the calculations, from the lowest to the highest. */
    private static final List<String> SCORE_ROOMS =
            List.of("statistics", "fitting", "purchase", "outlook", "leaving", "value", "grade", "habit", "item");

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
    static final ArchRule aRoomOfTheStoreKnowsNoneAboveIt = knowsNoneAboveIt("crm.store", STORE_ROOMS);

    @ArchTest
    static final ArchRule everythingInTheStoreHasARoom = hasARoom("crm.store", STORE_ROOMS)
            .orShould()
            .haveNameMatching("crm\\.store\\.(SqlFunctions|WithinStore|package-info)");

    @ArchTest
    static final ArchRule whatRoomsOfTheStoreShareIsTheirsAlone = isTheirsAlone("crm.store..", WithinStore.class);

    @ArchTest
    static final ArchRule outputKnowsValues = onlyKnows("crm.output..", "crm.output..", "crm.value..");

    @ArchTest
    static final ArchRule cliKnowsNoArea = onlyKnows("crm.cli..", FLOORS);

    @ArchTest
    static final ArchRule scoresAreCalculatedFromNothingButNumbers =
            onlyKnows("crm.score..", "crm.score..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule aRoomOfTheScoresKnowsNoneAboveIt = knowsNoneAboveIt("crm.score", SCORE_ROOMS);

    @ArchTest
    static final ArchRule everythingInTheScoresHasARoom =
            hasARoom("crm.score", SCORE_ROOMS).orShould().haveNameMatching("crm\\.score\\.(WithinScore|package-info)");

    @ArchTest
    static final ArchRule whatRoomsOfTheScoresShareIsTheirsAlone = isTheirsAlone("crm.score..", WithinScore.class);

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

    private static ArchRule knowsNoneAboveIt(String house, List<String> rooms) {
        return CompositeArchRule.of(IntStream.range(1, rooms.size())
                .mapToObj(room -> noClasses()
                        .that()
                        .resideInAnyPackage(packages(house, rooms.subList(0, room)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(house, rooms.subList(room, room + 1))))
                .toList());
    }

    private static ClassesShouldConjunction hasARoom(String house, List<String> rooms) {
        return classes().that().resideInAPackage(house + "..").should().resideInAnyPackage(packages(house, rooms));
    }

    private static ArchRule isTheirsAlone(String house, Class<? extends Annotation> shared) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house)
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("are shared within " + house, type -> isShared(type, shared)))
                .orShould()
                .accessTargetWhere(
                        DescribedPredicate.describe("what is shared within " + house, access -> access.getTarget()
                                .isAnnotatedWith(shared)));
    }

    private static String[] packages(String house, List<String> rooms) {
        return rooms.stream().map(room -> house + "." + room + "..").toArray(String[]::new);
    }

    private static boolean isShared(JavaClass type, Class<? extends Annotation> shared) {
        return type.isAnnotatedWith(shared)
                || type.getEnclosingClass()
                        .filter(outer -> isShared(outer, shared))
                        .isPresent();
    }

    private static ArchRule onlyKnows(String who, String... whom) {
        return classes()
                .that()
                .resideInAPackage(who)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(whom).or(not(resideInAPackage("crm.."))));
    }
}
