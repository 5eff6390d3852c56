@NullMarked
package app.chatelaine.desktop.rotation.plan;

import org.jspecify.annotations.NullMarked;
