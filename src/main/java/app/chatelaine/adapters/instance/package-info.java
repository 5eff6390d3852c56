/** One program a user and a folder, by a socket in the file system, and its start with the session. */
@NullMarked
package app.chatelaine.adapters.instance;

import org.jspecify.annotations.NullMarked;
