package app.chatelaine.architecture;

import static app.chatelaine.architecture.Places.anywhere;
import static app.chatelaine.architecture.Places.use;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Rules 8 and 9: secrets stay secret, and null is said. */
final class SecretRules {

    private static final String SECRET = "app.chatelaine.core.secret.Secret";

    private SecretRules() {}

    static List<Rule> all() {
        return List.of(
                requestsAreNotLogged(),
                requestsAreNoCommands(),
                recordsHoldNoSecret(),
                aSecretIsNoText(),
                everyPackageSaysWhatMayBeNull());
    }

    private static Rule requestsAreNotLogged() {
        DescribedPredicate<JavaClass> seesRequests = DescribedPredicate.describe(
                "see an okhttp3.Request or HttpUrl",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .anyMatch(name -> name.equals("okhttp3.Request") || name.equals("okhttp3.HttpUrl")));
        DescribedPredicate<JavaAccess<?>> logs = use("java.util.logging.Logger")
                .or(use("java.lang.System$Logger"))
                .or(use("org.slf4j.Logger"))
                .as("a log");
        return new Rule(
                "8a",
                anywhere(),
                noClasses()
                        .that(seesRequests)
                        .should()
                        .accessTargetWhere(logs)
                        .because("a request prints its headers and a URL its query, where keys are;"
                                + " what is logged of them is made, redacted, in another class"),
                List.of(List.of("""
                        package app.chatelaine.adapters.http.planted;
                        class Bad {
                            void send(okhttp3.Request request) {
                                System.getLogger("x").log(System.Logger.Level.DEBUG, "sends {0}", request);
                            }
                        }
                        """)));
    }

    private static Rule requestsAreNoCommands() {
        return new Rule(
                "8b",
                anywhere(),
                noClasses()
                        .should()
                        .accessTargetWhere(DescribedPredicate.describe(
                                "toCurl",
                                (JavaAccess<?> access) -> access.getName().equals("toCurl")))
                        .because("it prints every header, keys too"),
                List.of(List.of("""
                        package app.chatelaine.adapters.http.planted;
                        class Bad { String show(okhttp3.Request request) { return request.toCurl(true); } }
                        """)));
    }

    private static Rule recordsHoldNoSecret() {
        DescribedPredicate<JavaClass> records = DescribedPredicate.describe("are records", JavaClass::isRecord);
        return new Rule(
                "8c",
                records,
                classes()
                        .that(records)
                        .should(holdNoSecret())
                        .because("a record is compared, printed and copied freely; a secret is closed"),
                List.of(List.of("""
                        package app.chatelaine.core.planted;
                        record Bad(app.chatelaine.core.secret.Secret key) {}
                        """), List.of("""
                        package app.chatelaine.core.planted;
                        record Bad(java.util.Map<String, app.chatelaine.core.secret.Secret[]> keys) {}
                        """)));
    }

    private static ArchCondition<JavaClass> holdNoSecret() {
        return new ArchCondition<>("hold no Secret") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    boolean holds = field.getType().getAllInvolvedRawTypes().stream()
                            .map(JavaClass::getBaseComponentType)
                            .anyMatch(part -> part.getName().equals(SECRET));
                    if (holds) {
                        events.add(SimpleConditionEvent.violated(field, field.getDescription() + " holds a Secret"));
                    }
                }
            }
        };
    }

    private static Rule aSecretIsNoText() {
        DescribedPredicate<JavaClass> secrets = DescribedPredicate.describe(
                "are named Secret", type -> type.getSimpleName().equals("Secret"));
        return new Rule(
                "8d",
                secrets,
                classes()
                        .that(secrets)
                        .should(be(assignableTo(AutoCloseable.class)))
                        .andShould(not(be(assignableTo(CharSequence.class))))
                        .andShould(not(be(assignableTo(Serializable.class))))
                        .because("it is wiped when it is not needed, and cannot slip into a text or a stream"),
                List.of(List.of("""
                        package app.chatelaine.core.planted;
                        class Secret {}
                        """), List.of("""
                        package app.chatelaine.core.planted;
                        class Secret implements AutoCloseable, java.io.Serializable { public void close() {} }
                        """)));
    }

    private static Rule everyPackageSaysWhatMayBeNull() {
        return new Rule(
                "9",
                anywhere(),
                classes()
                        .should(lieInANullMarkedPackage())
                        .because("NullAway believes only what is marked, and passes by everything else"),
                List.of(List.of("""
                        package app.chatelaine.core.planted;
                        class Bad {}
                        """)));
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no package-info.java with @NullMarked"));
                }
            }
        };
    }
}
