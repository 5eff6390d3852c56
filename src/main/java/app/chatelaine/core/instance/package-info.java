/** One program a user and a folder, and its start with the session. */
@NullMarked
package app.chatelaine.core.instance;

import org.jspecify.annotations.NullMarked;
