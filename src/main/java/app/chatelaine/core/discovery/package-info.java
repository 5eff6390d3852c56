/** Recognising and cleaning a key in what a person pasted. */
@NullMarked
package app.chatelaine.core.discovery;

import org.jspecify.annotations.NullMarked;
