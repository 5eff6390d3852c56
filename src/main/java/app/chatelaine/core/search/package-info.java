/** Finding accounts by words and by what is known of them. */
@NullMarked
package app.chatelaine.core.search;

import org.jspecify.annotations.NullMarked;
