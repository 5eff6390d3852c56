/** What an account needs of its user, from its age, its end and its last check. */
@NullMarked
package app.chatelaine.core.attention;

import org.jspecify.annotations.NullMarked;
