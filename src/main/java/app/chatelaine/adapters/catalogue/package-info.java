/** Services as JSON files: reading them, and running their requests over HTTP. */
@NullMarked
package app.chatelaine.adapters.catalogue;

import org.jspecify.annotations.NullMarked;
