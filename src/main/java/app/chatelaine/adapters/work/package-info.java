/** All threads of the program and the time they wait: the one place that makes threads and executors. */
@NullMarked
package app.chatelaine.adapters.work;

import org.jspecify.annotations.NullMarked;
