/** The one way out to the network: time limits, retries, redirects, redaction and timings in one place. */
@NullMarked
package app.chatelaine.adapters.http;

import org.jspecify.annotations.NullMarked;
