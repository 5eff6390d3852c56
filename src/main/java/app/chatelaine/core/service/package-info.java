/** A service as data: how it is addressed, authenticated, checked and where programs look for its key. */
@NullMarked
package app.chatelaine.core.service;

import org.jspecify.annotations.NullMarked;
