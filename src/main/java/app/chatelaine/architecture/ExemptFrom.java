package app.chatelaine.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets one class, with those inside it, depart from one rule of the architecture. The tests of the rules read it. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ExemptFrom {

    /** The id of the rule, such as {@code 4b}. */
    String rule();

    /** Why the rule would do harm here; not blank. */
    String reason();
}
