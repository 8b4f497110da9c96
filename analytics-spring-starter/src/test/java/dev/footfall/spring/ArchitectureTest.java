package dev.footfall.spring;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The directions between modules and packages, for all of them and without exemptions. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/dev/footfall/thirdparty/"))
            .importPackages("dev.footfall");

    private static final String[] OTHER_MODULES = {
        "dev.footfall.core..",
        "dev.footfall.excel..",
        "dev.footfall.jdbc..",
        "dev.footfall.servlet..",
        "dev.footfall.spring.."
    };
    private static final DescribedPredicate<JavaClass> API =
            resideInAPackage("dev.footfall..").and(DescribedPredicate.not(resideInAnyPackage(OTHER_MODULES)));

    @Test
    void everyModuleIsLookedAt() {
        assertThat(OURS.stream().map(JavaClass::getPackageName))
                .contains(
                        "dev.footfall",
                        "dev.footfall.event",
                        "dev.footfall.core.ingest",
                        "dev.footfall.core.query",
                        "dev.footfall.excel",
                        "dev.footfall.jdbc",
                        "dev.footfall.servlet.events",
                        "dev.footfall.servlet.catalog",
                        "dev.footfall.spring");
    }

    @Test
    void theApiNeedsNothingButJava() {
        classes()
                .that(API)
                .should()
                .onlyDependOnClassesThat(API.or(resideInAnyPackage("java..", "javax.sql..", "org.jspecify..")))
                .check(OURS);
    }

    @Test
    void ourPluginsNeedNoMoreThanAnyonesPlugin() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.footfall.jdbc..", "dev.footfall.excel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.footfall.core..", "dev.footfall.servlet..", "dev.footfall.spring..")
                .check(OURS);
    }

    @Test
    void theCoreKnowsNeitherDatabasesNorServers() {
        noClasses()
                .that()
                .resideInAPackage("dev.footfall.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.footfall.excel..",
                        "dev.footfall.jdbc..",
                        "dev.footfall.servlet..",
                        "dev.footfall.spring..",
                        "java.sql..",
                        "jakarta..")
                .check(OURS);
    }

    @Test
    void theServletModuleKnowsNeitherDatabasesNorSpring() {
        noClasses()
                .that()
                .resideInAPackage("dev.footfall.servlet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.footfall.excel..",
                        "dev.footfall.jdbc..",
                        "dev.footfall.spring..",
                        "java.sql..",
                        "org.springframework..")
                .check(OURS);
    }

    @Test
    void theWayInAndTheQuestionsDoNotKnowEachOther() {
        slices().matching("dev.footfall.core.(ingest|query)..")
                .should()
                .notDependOnEachOther()
                .check(OURS);
    }

    @Test
    void noSurfaceKnowsAnother() {
        slices().matching("dev.footfall.servlet.(events|admin|catalog|metrics|reports|video|audience)..")
                .should()
                .notDependOnEachOther()
                .check(OURS);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.footfall.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .resideInAnyPackage("..util..", "..impl..", "..common..")
                .check(OURS);
    }

    @Test
    void nothingIsLeftOnThreadsOfTheHostOrPrintedToItsConsole() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
    }
}
