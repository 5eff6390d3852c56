/** Replacing a key without being locked out: a state machine whose journal is written before each step outside. */
@NullMarked
package app.chatelaine.core.rotation;

import org.jspecify.annotations.NullMarked;
