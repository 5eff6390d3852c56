/** What tests are made with: fakes with manners, real things, and extensions that watch every test. */
@NullMarked
package app.chatelaine.testing;

import org.jspecify.annotations.NullMarked;
