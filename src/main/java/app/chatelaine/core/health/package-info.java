/** Verdicts on keys, each with the evidence and the rule that decided it. */
@NullMarked
package app.chatelaine.core.health;

import org.jspecify.annotations.NullMarked;
