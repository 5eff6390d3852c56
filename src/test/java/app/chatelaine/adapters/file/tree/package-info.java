@NullMarked
package app.chatelaine.adapters.file.tree;

import org.jspecify.annotations.NullMarked;
