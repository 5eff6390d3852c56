package app.chatelaine.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;

/**
 * A rule of the architecture and the proof that it bites.
 *
 * @param id as the design numbers it
 * @param subjects the classes that the rule looks at
 * @param rule carries its reason
 * @param planted violations, each the source files that together break the rule
 */
record Rule(String id, DescribedPredicate<JavaClass> subjects, ArchRule rule, List<List<String>> planted) {

    /** Judges the classes without those that are exempt; that there are any is counted apart. */
    EvaluationResult judge(JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes.that(DescribedPredicate.not(exempt())));
    }

    /** How many classes the rule looks at. */
    long countSubjects(JavaClasses classes) {
        return classes.stream().filter(subjects).filter(exempt().negate()).count();
    }

    private DescribedPredicate<JavaClass> exempt() {
        return DescribedPredicate.describe("exempt from rule " + id, this::isExempt);
    }

    private boolean isExempt(JavaClass type) {
        boolean here = type.tryGetAnnotationOfType(ExemptFrom.class)
                .map(exemption -> exemption.rule().equals(id))
                .orElse(false);
        return here || type.getEnclosingClass().map(this::isExempt).orElse(false);
    }

    @Override
    public String toString() {
        return id + ": " + rule.getDescription();
    }
}
