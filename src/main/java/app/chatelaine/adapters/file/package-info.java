/** Files on disk: replaced as a whole or not at all, by one writer at a time, with backups, and never written over unread. */
@NullMarked
package app.chatelaine.adapters.file;

import org.jspecify.annotations.NullMarked;
