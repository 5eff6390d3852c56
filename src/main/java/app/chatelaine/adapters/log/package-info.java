/** Where the program writes down what it did, without a secret. */
@NullMarked
package app.chatelaine.adapters.log;

import org.jspecify.annotations.NullMarked;
