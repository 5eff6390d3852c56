package app.chatelaine.adapters.tray.statusnotifier;

import app.chatelaine.adapters.tray.statusnotifier.MenuCalls.Node;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayItem;
import app.chatelaine.core.quickcopy.TrayItem.Choice;
import app.chatelaine.core.quickcopy.TrayItem.Folder;
import app.chatelaine.core.quickcopy.TrayItem.Note;
import app.chatelaine.core.quickcopy.TrayItem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.freedesktop.dbus.types.Variant;

/** One state of the menu as a panel sees it: lines with numbers, in a tree. */
final class MenuLayout {
    static final int ROOT = 0;

    private final long revision;
    private final Map<Integer, Line> lines = new HashMap<>();

    private MenuLayout(long revision) {
        this.revision = revision;
    }

    /**
     * Numbers the lines. What stays at its place in the tree keeps its number, and no number is ever given to something
     * else: a panel may click on a line that it was shown before the menu changed.
     */
    static final class Numbering {
        private final Map<Place, Integer> numbers = new HashMap<>();
        private long revision;

        MenuLayout lay(List<TrayItem> items) {
            revision++;
            var layout = new MenuLayout(revision);
            var children = lay(layout, ROOT, items);
            layout.lines.put(
                    ROOT, new Line(ROOT, Map.of("children-display", text("submenu")), children, Optional.empty()));
            return layout;
        }

        private List<Line> lay(MenuLayout layout, int parent, List<TrayItem> items) {
            var lines = new ArrayList<Line>();
            for (int i = 0; i < items.size(); i++) {
                var line = line(layout, parent, items.get(i), i);
                layout.lines.put(line.id(), line);
                lines.add(line);
            }
            return lines;
        }

        private Line line(MenuLayout layout, int parent, TrayItem item, int index) {
            return switch (item) {
                case Choice(var label, var action) ->
                    new Line(number(parent, action), Map.of("label", label(label)), List.of(), Optional.of(action));
                case Folder(var key, var label, var items) -> {
                    int id = number(parent, key);
                    var properties =
                            Map.<String, Variant<?>>of("label", label(label), "children-display", text("submenu"));
                    yield new Line(id, properties, lay(layout, id, items), Optional.empty());
                }
                case Note(var label) ->
                    new Line(
                            number(parent, item),
                            Map.of("label", label(label), "enabled", new Variant<>(false)),
                            List.of(),
                            Optional.empty());
                case Rule rule ->
                    new Line(number(parent, index), Map.of("type", text("separator")), List.of(), Optional.empty());
            };
        }

        private int number(int parent, Object what) {
            return numbers.computeIfAbsent(new Place(parent, what), place -> numbers.size() + 1);
        }
    }

    private record Place(int parent, Object what) {}

    private record Line(int id, Map<String, Variant<?>> properties, List<Line> children, Optional<TrayAction> action) {}

    long revision() {
        return revision;
    }

    boolean has(int id) {
        return lines.containsKey(id);
    }

    /** What to do when the line is clicked; nothing for one that is not, or no longer, there. */
    Optional<TrayAction> action(int id) {
        return Optional.ofNullable(lines.get(id)).flatMap(Line::action);
    }

    Map<String, Variant<?>> properties(int id, List<String> names) {
        var line = lines.get(id);
        return line == null ? Map.of() : wanted(line, names);
    }

    /** @param depth how many menus deep; negative for all */
    Optional<Node> node(int id, int depth, List<String> names) {
        return Optional.ofNullable(lines.get(id)).map(line -> node(line, depth, names));
    }

    private static Node node(Line line, int depth, List<String> names) {
        var children = new ArrayList<Variant<?>>();
        if (depth != 0) {
            line.children().forEach(child -> children.add(new Variant<>(node(child, depth - 1, names), "(ia{sv}av)")));
        }
        return new Node(line.id(), wanted(line, names), children);
    }

    private static Map<String, Variant<?>> wanted(Line line, List<String> names) {
        return names.isEmpty()
                ? line.properties()
                : line.properties().entrySet().stream()
                        .filter(property -> names.contains(property.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A single underscore would make the next letter a mnemonic, and vanish. */
    private static Variant<?> label(String plain) {
        return text(plain.replace("_", "__"));
    }

    private static Variant<?> text(String text) {
        return new Variant<>(text);
    }
}
