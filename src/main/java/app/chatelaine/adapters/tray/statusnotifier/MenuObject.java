package app.chatelaine.adapters.tray.statusnotifier;

import app.chatelaine.core.quickcopy.TrayAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The menu on the bus. Called by threads of the library. */
final class MenuObject implements MenuCalls, Properties {
    static final String PATH = "/MenuBar";

    private static final Map<String, Variant<?>> PROPERTIES = Map.of(
            "Version", new Variant<>(new UInt32(3)),
            "Status", new Variant<>("normal"),
            "TextDirection", new Variant<>("ltr"),
            "IconThemePath", new Variant<>(List.of(), "as"));

    private final Consumer<TrayAction> chosen;
    private volatile MenuLayout layout;

    MenuObject(MenuLayout layout, Consumer<TrayAction> chosen) {
        this.layout = layout;
        this.chosen = chosen;
    }

    void show(MenuLayout newLayout) {
        layout = newLayout;
    }

    @Override
    public Pair<UInt32, Node> getLayout(int parent, int depth, List<String> names) {
        var now = layout;
        var node = now.node(parent, depth, names).orElseGet(() -> new Node(parent, Map.of(), List.of()));
        return new Pair<>(new UInt32(now.revision()), node);
    }

    @Override
    public List<Looks> getGroupProperties(List<Integer> ids, List<String> names) {
        var now = layout;
        return ids.stream()
                .filter(now::has)
                .map(id -> new Looks(id, now.properties(id, names)))
                .toList();
    }

    @Override
    public Variant<?> getProperty(int id, String name) {
        return Objects.requireNonNullElseGet(layout.properties(id, List.of()).get(name), () -> new Variant<>(""));
    }

    @Override
    public void event(int id, String kind, Variant<?> data, UInt32 time) {
        if (kind.equals("clicked")) {
            layout.action(id).ifPresent(chosen);
        }
    }

    @Override
    public List<Integer> eventGroup(List<Happening> events) {
        var unknown = new ArrayList<Integer>();
        for (var event : events) {
            event(event.id, event.kind, event.data, event.time);
            if (!layout.has(event.id)) {
                unknown.add(event.id);
            }
        }
        return unknown;
    }

    @Override
    public boolean aboutToShow(int id) {
        return false;
    }

    @Override
    public Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
        return new Pair<>(List.of(), ids.stream().filter(id -> !layout.has(id)).toList());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String face, String name) {
        return (A) Objects.requireNonNullElseGet(PROPERTIES.get(name), () -> new Variant<>(""));
    }

    @Override
    public <A> void Set(String face, String name, A value) {
        // Nothing of a menu is a panel's to change.
    }

    @Override
    public Map<String, Variant<?>> GetAll(String face) {
        return face.equals(NAME) ? PROPERTIES : Map.of();
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
