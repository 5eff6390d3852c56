/** What the system says of power and network. */
@NullMarked
package app.chatelaine.adapters.power;

import org.jspecify.annotations.NullMarked;
