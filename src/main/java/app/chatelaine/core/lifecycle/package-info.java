/** The life of a key at its service: listing, switching off and on, revoking, replacing, and the proof that one is dead. */
@NullMarked
package app.chatelaine.core.lifecycle;

import org.jspecify.annotations.NullMarked;
