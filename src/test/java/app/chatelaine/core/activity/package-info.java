@NullMarked
package app.chatelaine.core.activity;

import org.jspecify.annotations.NullMarked;
