package app.chatelaine.adapters.tray.awt;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/**
 * Asks the X server whether a panel of the older kind takes icons, as AWT would, but without AWT: that takes a moment and
 * memory to start, and when it does it puts its own hands on the errors of X, of which GTK then complains on the console.
 */
@SuppressWarnings("restricted") // the program is started with access to native code
final class OldPanel {
    private static final String LIBRARY = "libX11.so.6";

    private OldPanel() {}

    static boolean isThere() {
        try (var arena = Arena.ofConfined()) {
            return isThere(arena, new Library(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
        } catch (IllegalArgumentException noX) {
            return false;
        }
    }

    private static boolean isThere(Arena arena, Library x) {
        var display = (MemorySegment) x.call("XOpenDisplay", ValueLayout.ADDRESS, MemorySegment.NULL);
        if (display.equals(MemorySegment.NULL)) {
            return false;
        }
        try {
            int screen = (int) x.call("XDefaultScreen", ValueLayout.JAVA_INT, display);
            var name = arena.allocateFrom("_NET_SYSTEM_TRAY_S" + screen);
            var atom = (long) x.call("XInternAtom", ValueLayout.JAVA_LONG, display, name, 0);
            return (long) x.call("XGetSelectionOwner", ValueLayout.JAVA_LONG, display, atom) != 0;
        } finally {
            x.call("XCloseDisplay", ValueLayout.JAVA_INT, display);
        }
    }

    private record Library(SymbolLookup symbols) {

        Object call(String function, MemoryLayout result, Object... arguments) {
            var layouts = new MemoryLayout[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                layouts[i] = layoutOf(arguments[i]);
            }
            var address = symbols.find(function).orElseThrow(() -> new IllegalArgumentException(function));
            try {
                return Linker.nativeLinker()
                        .downcallHandle(address, FunctionDescriptor.of(result, layouts))
                        .invokeWithArguments(arguments);
            } catch (Throwable impossible) {
                throw new IllegalStateException("functions of C throw nothing", impossible);
            }
        }

        private static MemoryLayout layoutOf(Object argument) {
            return switch (argument) {
                case MemorySegment address -> ValueLayout.ADDRESS;
                case Integer number -> ValueLayout.JAVA_INT;
                default -> ValueLayout.JAVA_LONG;
            };
        }
    }
}
