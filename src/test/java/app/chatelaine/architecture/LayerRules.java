package app.chatelaine.architecture;

import static app.chatelaine.architecture.Places.ADAPTERS;
import static app.chatelaine.architecture.Places.CLI;
import static app.chatelaine.architecture.Places.CORE;
import static app.chatelaine.architecture.Places.DESKTOP;
import static app.chatelaine.architecture.Places.JAVAFX;
import static app.chatelaine.architecture.Places.SANDBOX;
import static app.chatelaine.architecture.Places.WIRING;
import static app.chatelaine.architecture.Places.anywhere;
import static app.chatelaine.architecture.Places.everywhereBut;
import static app.chatelaine.architecture.Places.in;
import static app.chatelaine.architecture.Places.named;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Files;
import java.util.List;

/** Rules 1 to 3: who may know whom. */
final class LayerRules {

    private LayerRules() {}

    static List<Rule> all() {
        return List.of(
                coreStandsAlone(),
                adaptersLookDown(),
                onlyWiringSeesAdapters(),
                windowKnowsNoCommands(),
                noJavaFxOutsideTheWindow(),
                noCycles(),
                screensAreStrangers(),
                viewModelsAreNoViews(),
                viewsUseNoAdapters());
    }

    private static Rule coreStandsAlone() {
        DescribedPredicate<JavaClass> plainJava = resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "app.chatelaine.core..",
                        "app.chatelaine.architecture..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..")
                .and(not(resideInAnyPackage("java.awt..", "java.net.http..", "java.sql..")))
                .and(not(Places.anyOf(Files.class)))
                .as("are plain Java");
        return new Rule(
                "1a",
                CORE,
                classes()
                        .that(CORE)
                        .should()
                        .onlyDependOnClassesThat(plainJava)
                        .because("the rules of the program outlive every library and are tested without one"),
                List.of(List.of("""
                        package app.chatelaine.core.planted;
                        class Bad { javafx.beans.property.StringProperty name; }
                        """), List.of("""
                        package app.chatelaine.core.planted;
                        class Bad { boolean there(java.nio.file.Path file) { return java.nio.file.Files.exists(file); } }
                        """), List.of("""
                        package app.chatelaine.core.planted;
                        class Bad { Object json = tools.jackson.databind.json.JsonMapper.shared(); }
                        """)));
    }

    private static Rule adaptersLookDown() {
        return new Rule(
                "1b",
                ADAPTERS,
                noClasses()
                        .that(ADAPTERS)
                        .should()
                        .dependOnClassesThat(DESKTOP.or(CLI).or(SANDBOX).or(WIRING))
                        .because("an adapter serves a port and does not know who uses it"),
                List.of(List.of("""
                        package app.chatelaine.adapters.planted;
                        class Bad { app.chatelaine.wiring.Program program; }
                        """)));
    }

    private static Rule onlyWiringSeesAdapters() {
        DescribedPredicate<JavaClass> users = everywhereBut(CORE.or(ADAPTERS).or(WIRING));
        return new Rule(
                "1c",
                users,
                noClasses()
                        .that(users)
                        .should()
                        .dependOnClassesThat(ADAPTERS.and(not(INTERFACES)).as("are concrete classes of the adapters"))
                        .because("what is chosen in one place can be changed in one place"),
                List.of(List.of("""
                        package app.chatelaine.cli.planted;
                        class Bad { Object store = new app.chatelaine.adapters.keychain.MemorySecretStore(); }
                        """)));
    }

    private static Rule windowKnowsNoCommands() {
        return new Rule(
                "1d",
                DESKTOP,
                noClasses()
                        .that(DESKTOP)
                        .should()
                        .dependOnClassesThat(CLI)
                        .because("the two ways in share the wiring and nothing else"),
                List.of(List.of("package app.chatelaine.cli.planted; public class Command {}", """
                        package app.chatelaine.desktop.planted;
                        class Bad { app.chatelaine.cli.planted.Command command; }
                        """)));
    }

    private static Rule noJavaFxOutsideTheWindow() {
        DescribedPredicate<JavaClass> windowless = CLI.or(SANDBOX).or(in("wiring"));
        return new Rule(
                "1e",
                windowless,
                noClasses()
                        .that(windowless)
                        .should()
                        .dependOnClassesThat(JAVAFX.or(DESKTOP))
                        .because("a command starts fast, and on machines without a display"),
                List.of(List.of("""
                        package app.chatelaine.cli.planted;
                        class Bad { Object task(javafx.scene.control.Button button) { return button; } }
                        """)));
    }

    private static Rule noCycles() {
        return new Rule(
                "2a",
                anywhere(),
                slices().assignedFrom(eachPackage())
                        .should()
                        .beFreeOfCycles()
                        .because("what depends on itself can only be understood whole"),
                List.of(List.of("""
                        package app.chatelaine.core.planted;
                        public class Left { app.chatelaine.core.planted.below.Right right; }
                        """, """
                        package app.chatelaine.core.planted.below;
                        public class Right { app.chatelaine.core.planted.Left left; }
                        """)));
    }

    private static Rule screensAreStrangers() {
        DescribedPredicate<JavaClass> screens = DESKTOP.and(not(in("desktop.boot", "desktop.fx", "desktop.shared")))
                .as("are screens");
        return new Rule(
                "2b",
                screens,
                slices().matching("app.chatelaine.desktop.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(in("desktop.boot"), anywhere())
                        .ignoreDependency(anywhere(), in("desktop.fx", "desktop.shared"))
                        .because("screens meet in boot; one can be changed without reading another"),
                List.of(List.of("package app.chatelaine.desktop.settings; public class Settled {}", """
                        package app.chatelaine.desktop.accounts.planted;
                        class Bad { app.chatelaine.desktop.settings.Settled settled; }
                        """)));
    }

    private static Rule viewModelsAreNoViews() {
        DescribedPredicate<JavaClass> picture = JAVAFX.and(
                        not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util..")))
                .as("are of JavaFX beyond beans, collections and util");
        return new Rule(
                "3a",
                named("ViewModel"),
                noClasses()
                        .that(named("ViewModel"))
                        .should()
                        .dependOnClassesThat(picture)
                        .because("a view model is tested without a window"),
                List.of(List.of("""
                        package app.chatelaine.desktop.planted;
                        class BadViewModel { void show(javafx.scene.Node node) { Runnable r = () -> node.requestFocus(); } }
                        """)));
    }

    private static Rule viewsUseNoAdapters() {
        return new Rule(
                "3b",
                named("View"),
                noClasses()
                        .that(named("View"))
                        .should()
                        .dependOnClassesThat(ADAPTERS)
                        .because("a view shows what its view model says"),
                List.of(List.of("""
                        package app.chatelaine.desktop.planted;
                        class BadView { app.chatelaine.adapters.http.Http http; }
                        """)));
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("app.chatelaine")
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
