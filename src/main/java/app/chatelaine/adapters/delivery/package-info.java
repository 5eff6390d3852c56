/** The places where keys are delivered to, and what git knows of them. */
@NullMarked
package app.chatelaine.adapters.delivery;

import org.jspecify.annotations.NullMarked;
