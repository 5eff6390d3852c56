package app.chatelaine.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;

/** The words that the rules are written in: places of the program and uses of foreign code. */
final class Places {

    static final DescribedPredicate<JavaClass> CORE = in("core");
    static final DescribedPredicate<JavaClass> ADAPTERS = in("adapters");
    static final DescribedPredicate<JavaClass> DESKTOP = in("desktop");
    static final DescribedPredicate<JavaClass> CLI = in("cli");
    static final DescribedPredicate<JavaClass> SANDBOX = in("sandbox");

    /** Where the program is put together. */
    static final DescribedPredicate<JavaClass> WIRING = in("wiring", "desktop.boot");

    static final DescribedPredicate<JavaClass> JAVAFX =
            resideInAnyPackage("javafx..").as("are of JavaFX");

    private Places() {}

    /** Classes of these packages of ours and of all below. */
    static DescribedPredicate<JavaClass> in(String... packages) {
        String[] patterns =
                Stream.of(packages).map(name -> "app.chatelaine." + name + "..").toArray(String[]::new);
        return resideInAnyPackage(patterns).as("are in " + String.join(", ", packages));
    }

    static DescribedPredicate<JavaClass> everywhereBut(DescribedPredicate<JavaClass> places) {
        return DescribedPredicate.not(places).as(places.getDescription().replace("are ", "are not "));
    }

    static DescribedPredicate<JavaClass> anywhere() {
        return DescribedPredicate.<JavaClass>alwaysTrue().as("are anywhere");
    }

    /** Classes whose outermost class has a name of this end. */
    static DescribedPredicate<JavaClass> named(String end) {
        return DescribedPredicate.describe(
                "are named *" + end, type -> outermost(type).endsWith(end));
    }

    static DescribedPredicate<JavaClass> anyOf(Class<?>... types) {
        Set<String> names = Set.of(Stream.of(types).map(Class::getName).toArray(String[]::new));
        return DescribedPredicate.describe(
                "are any of " + String.join(", ", names), type -> names.contains(type.getName()));
    }

    /** A call of, or a reference to, a method or constructor ({@code <init>}) of the class. */
    static DescribedPredicate<JavaAccess<?>> use(String owner, String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                owner + "." + String.join("/", names),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && (wanted.isEmpty() || wanted.contains(access.getName())));
    }

    /** The clock of the system, asked directly; with a {@link Clock} given it is the port that is asked. */
    static DescribedPredicate<JavaAccess<?>> systemClock() {
        return DescribedPredicate.describe("the system's clock", access -> {
            boolean time = access.getTargetOwner().getPackageName().startsWith("java.time");
            boolean asksNow = access.getName().equals("now") || access.getName().startsWith("system");
            return time && asksNow && !takesClock(access);
        });
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(Places::outermost).orElseGet(type::getSimpleName);
    }
}
