/** What Chatelaine finds out about itself and its surroundings, for people who wonder why something does not work. */
@NullMarked
package app.chatelaine.core.doctor;

import org.jspecify.annotations.NullMarked;
