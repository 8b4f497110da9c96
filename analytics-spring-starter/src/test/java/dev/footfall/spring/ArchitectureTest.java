package dev.footfall.spring;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.XMLDecoder;
import java.io.ObjectInputStream;
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
        slices().matching(
                        "dev.footfall.servlet.(events|admin|annotations|catalog|dashboard|journey|metrics|openapi|query|reports|video|audience)..")
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

    @Test
    void nothingThatSomebodySendsIsEvaluated() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.script..",
                        "javax.tools..",
                        "javax.el..",
                        "jakarta.el..",
                        "groovy..",
                        "freemarker..",
                        "ognl..",
                        "bsh..",
                        "org.apache.velocity..",
                        "org.codehaus.groovy..",
                        "org.mozilla.javascript..",
                        "org.mvel2..",
                        "org.springframework.expression..",
                        "org.thymeleaf..",
                        "com.github.jknack.handlebars..",
                        "org.apache.commons.jexl3..")
                .check(OURS);
    }

    @Test
    void nothingThatSomebodySendsBecomesAnObjectOrAProcess() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(XMLDecoder.class)
                .orShould()
                .callMethodWhere(target(owner(type(Runtime.class))).and(target(nameMatching("exec|load|loadLibrary"))))
                .check(OURS);
    }

    /** A host's settings may name a class or a place in JNDI; nothing else in us knows how to look one up. */
    @Test
    void onlyTheStartLooksThingsUpByName() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.footfall.servlet.container..", "dev.footfall.spring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.naming..", "java.rmi..")
                .orShould()
                .callMethodWhere(target(owner(type(Class.class))).and(target(nameMatching("forName"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(ClassLoader.class))).and(target(nameMatching("loadClass"))))
                .check(OURS);
    }

    @Test
    void whatReadsAndAnswersRequestsKnowsNoReflection() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.footfall.servlet..", "dev.footfall.core.ingest..", "dev.footfall.core.query..")
                .and()
                .resideOutsideOfPackage("dev.footfall.servlet.container..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..")
                .check(OURS);
    }

    @Test
    void whoeverIsAnsweredHasBeenReceived() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Reception")
                .should()
                .callMethod("dev.footfall.servlet.http.Handler", "answer", "dev.footfall.servlet.http.Call")
                .orShould()
                .callMethod("dev.footfall.servlet.http.OpenHandler", "answer", "dev.footfall.servlet.http.Exchange")
                .check(OURS);
    }
}
