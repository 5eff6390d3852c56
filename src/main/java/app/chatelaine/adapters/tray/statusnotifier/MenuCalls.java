package app.chatelaine.adapters.tray.statusnotifier;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** What a panel calls of a menu; public, as the library calls it, and reads its structures, by reflection. */
@DBusInterfaceName(MenuCalls.NAME)
public interface MenuCalls extends DBusInterface {
    String NAME = "com.canonical.dbusmenu";

    /**
     * @param depth how many menus deep; -1 for all
     * @param names of the properties that are wanted; empty for all
     */
    @DBusMemberName("GetLayout")
    Pair<UInt32, Node> getLayout(int parent, int depth, List<String> names);

    @DBusMemberName("GetGroupProperties")
    List<Looks> getGroupProperties(List<Integer> ids, List<String> names);

    @DBusMemberName("GetProperty")
    Variant<?> getProperty(int id, String name);

    /** @param kind {@code clicked} is the one that counts */
    @DBusMemberName("Event")
    void event(int id, String kind, Variant<?> data, UInt32 time);

    /** Gives the ids that are not known. */
    @DBusMemberName("EventGroup")
    List<Integer> eventGroup(List<Happening> events);

    /** Whether the menu changes for being shown. */
    @DBusMemberName("AboutToShow")
    boolean aboutToShow(int id);

    /** Gives the ids of menus that change, and those that are not known. */
    @DBusMemberName("AboutToShowGroup")
    Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids);

    /** A line with those below it, each of which is such a node in a variant. */
    final class Node extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        @Position(2)
        public final List<Variant<?>> children;

        public Node(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
            this.id = id;
            this.properties = properties;
            this.children = children;
        }
    }

    /** A line without those below it. */
    final class Looks extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        public Looks(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /** What happened to a line. */
    final class Happening extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final String kind;

        @Position(2)
        public final Variant<?> data;

        @Position(3)
        public final UInt32 time;

        public Happening(int id, String kind, Variant<?> data, UInt32 time) {
            this.id = id;
            this.kind = kind;
            this.data = data;
            this.time = time;
        }
    }

    /** Two values that a call returns at once. */
    final class Pair<A, B> extends Tuple {
        @Position(0)
        public final A first;

        @Position(1)
        public final B second;

        public Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }
}
