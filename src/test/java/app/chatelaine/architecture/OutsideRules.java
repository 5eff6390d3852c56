package app.chatelaine.architecture;

import static app.chatelaine.architecture.Places.WIRING;
import static app.chatelaine.architecture.Places.everywhereBut;
import static app.chatelaine.architecture.Places.in;
import static app.chatelaine.architecture.Places.systemClock;
import static app.chatelaine.architecture.Places.use;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Rules 4 to 7: each thing of the outside world has one door. */
final class OutsideRules {

    private OutsideRules() {}

    static List<Rule> all() {
        return List.of(
                oneDoorToTheScreen(),
                oneMakerOfThreads(),
                filesAreForFewAdapters(),
                timeAndChanceComeIn(),
                awtIsForTrayClipboardAndLock(),
                dbusIsForKeychainAndTray());
    }

    private static Rule oneDoorToTheScreen() {
        DescribedPredicate<JavaClass> others = everywhereBut(DescribedPredicate.describe(
                "are desktop.fx.FxThread", type -> type.getName().startsWith("app.chatelaine.desktop.fx.FxThread")));
        return new Rule(
                "4a",
                others,
                noClasses()
                        .that(others)
                        .should()
                        .accessTargetWhere(use("javafx.application.Platform", "runLater", "runAndWait"))
                        .because("one place can count the hops, refuse them after the end and be replaced in tests"),
                planted("""
                        package app.chatelaine.desktop.planted;
                        class Bad { void later() { javafx.application.Platform.runLater(() -> {}); } }
                        """));
    }

    private static Rule oneMakerOfThreads() {
        DescribedPredicate<JavaClass> others = everywhereBut(in("adapters.work"));
        DescribedPredicate<JavaAccess<?>> makesThreads = use(
                        "java.lang.Thread", "<init>", "ofVirtual", "ofPlatform", "startVirtualThread")
                .or(use("java.util.concurrent.Executors"))
                .or(use("java.util.concurrent.ThreadPoolExecutor", "<init>"))
                .or(use("java.util.concurrent.ForkJoinPool", "<init>", "commonPool"))
                .or(use("java.util.concurrent.CompletableFuture", "runAsync", "supplyAsync"))
                .or(use("java.util.Timer", "<init>"))
                .or(use("javafx.concurrent.Service", "<init>"))
                .as("a thread or an executor made");
        return new Rule(
                "4b",
                others,
                noClasses()
                        .that(others)
                        .should()
                        .accessTargetWhere(makesThreads)
                        .because("every thread has a name, a limit and an end that one place knows"),
                planted("""
                        package app.chatelaine.core.planted;
                        class Bad { void go() { new Thread(() -> {}).start(); } }
                        """, """
                        package app.chatelaine.desktop.planted;
                        class Bad { Object pool = java.util.concurrent.Executors.newCachedThreadPool(); }
                        """, """
                        package app.chatelaine.adapters.planted;
                        class Bad { java.util.function.Supplier<Thread.Builder> threads = Thread::ofVirtual; }
                        """));
    }

    private static Rule filesAreForFewAdapters() {
        DescribedPredicate<JavaClass> others = everywhereBut(
                in("adapters.file", "adapters.delivery", "adapters.keychain", "adapters.instance", "adapters.log"));
        DescribedPredicate<JavaClass> doors = Places.anyOf(
                Files.class,
                FileChannel.class,
                FileInputStream.class,
                FileOutputStream.class,
                FileReader.class,
                FileWriter.class,
                RandomAccessFile.class);
        return new Rule(
                "5",
                others,
                noClasses()
                        .that(others)
                        .should()
                        .dependOnClassesThat(doors)
                        .because("a file is written whole, forced to the disk and kept private, or not at all"),
                planted("""
                        package app.chatelaine.adapters.catalogue.planted;
                        class Bad { boolean there(java.nio.file.Path file) { return java.nio.file.Files.exists(file); } }
                        """, """
                        package app.chatelaine.desktop.planted;
                        class Bad { Object open() throws Exception { return new java.io.FileOutputStream("x"); } }
                        """));
    }

    private static Rule timeAndChanceComeIn() {
        DescribedPredicate<JavaClass> others = everywhereBut(WIRING.or(in("adapters.work")));
        DescribedPredicate<JavaAccess<?>> timeOrChance = systemClock()
                .or(use("java.lang.System", "currentTimeMillis", "nanoTime"))
                .or(use("java.lang.Math", "random"))
                .or(use("java.util.Random", "<init>").and(DescribedPredicate.not(use("java.security.SecureRandom"))))
                .or(use("java.util.concurrent.ThreadLocalRandom", "current"))
                .or(use("java.util.UUID", "randomUUID"))
                .as("the system's clock or dice");
        return new Rule(
                "6",
                others,
                noClasses()
                        .that(others)
                        .should()
                        .accessTargetWhere(timeOrChance)
                        .because("a test sets the clock and the dice; nobody waits for midnight"),
                planted("""
                        package app.chatelaine.core.planted;
                        class Bad { java.time.Instant now() { return java.time.Instant.now(); } }
                        """, """
                        package app.chatelaine.core.planted;
                        class Bad { java.util.function.Supplier<java.time.LocalDate> today = java.time.LocalDate::now; }
                        """, """
                        package app.chatelaine.desktop.planted;
                        class Bad { long now() { return System.currentTimeMillis(); } }
                        """, """
                        package app.chatelaine.adapters.planted;
                        class Bad { double chance() { return Math.random(); } }
                        """));
    }

    private static Rule awtIsForTrayClipboardAndLock() {
        DescribedPredicate<JavaClass> others =
                everywhereBut(in("adapters.tray", "adapters.clipboard", "adapters.lock"));
        return new Rule(
                "7a",
                others,
                noClasses()
                        .that(others)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing.."))
                        .because("two toolkits in one process wait for each other unless they are kept apart"),
                planted("""
                        package app.chatelaine.desktop.planted;
                        class Bad { void beep() { java.awt.Toolkit.getDefaultToolkit().beep(); } }
                        """));
    }

    private static Rule dbusIsForKeychainAndTray() {
        DescribedPredicate<JavaClass> others = everywhereBut(in("adapters.keychain", "adapters.tray", "adapters.dbus"));
        return new Rule(
                "7b",
                others,
                noClasses()
                        .that(others)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("com.github.javakeyring..", "org.freedesktop..", "de.swiesend.."))
                        .because("their failures are told apart in one place"),
                planted("""
                        package app.chatelaine.adapters.file.planted;
                        class Bad { Object open() throws Exception { return com.github.javakeyring.Keyring.create(); } }
                        """));
    }

    private static List<List<String>> planted(String... sources) {
        return Arrays.stream(sources).map(List::of).toList();
    }
}
