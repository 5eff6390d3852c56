/** Walks folders and reads the files in them that may hold a key. */
@NullMarked
package app.chatelaine.adapters.file.tree;

import org.jspecify.annotations.NullMarked;
