package crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.platform.commons.annotation.Testable;

/** The build runs what is named as it looks for; a test of another name would never fail. */
@AnalyzeClasses(packages = "crm", importOptions = ImportOption.OnlyIncludeTests.class)
class TestNamesTest {
    private static final String RUN = ".*(Test|Properties|IT)";

    @ArchTest
    static final ArchRule everyTestIsInAClassThatTheBuildRuns = methods()
            .that()
            .areMetaAnnotatedWith(Testable.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(RUN);

    @ArchTest
    static final ArchRule rulesAreToo =
            classes().that().areAnnotatedWith(AnalyzeClasses.class).should().haveNameMatching(RUN);
}
