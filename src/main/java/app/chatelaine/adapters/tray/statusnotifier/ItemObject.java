package app.chatelaine.adapters.tray.statusnotifier;

import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The icon on the bus. Called by threads of the library. */
final class ItemObject implements ItemCalls, Properties {
    static final String PATH = "/StatusNotifierItem";

    private static final Variant<?> NO_PICTURE = new Variant<>(List.of(), Pixmap.SIGNATURE);

    private final Consumer<TrayAction> chosen;
    private volatile Map<String, Variant<?>> properties;

    ItemObject(TrayContent content, Consumer<TrayAction> chosen) {
        this.chosen = chosen;
        this.properties = properties(content);
    }

    void show(TrayContent content) {
        properties = properties(content);
    }

    private static Map<String, Variant<?>> properties(TrayContent content) {
        var all = new HashMap<String, Variant<?>>();
        all.put("Category", new Variant<>("ApplicationStatus"));
        all.put("Id", new Variant<>("chatelaine"));
        all.put("Title", new Variant<>("Chatelaine"));
        // Never NeedsAttention: some panels blink then. The icon's shape tells it.
        all.put("Status", new Variant<>("Active"));
        all.put("WindowId", new Variant<>(new UInt32(0)));
        all.put("IconName", new Variant<>(""));
        all.put("IconThemePath", new Variant<>(""));
        all.put("IconPixmap", new Variant<>(Pixmap.all(content.mood()), Pixmap.SIGNATURE));
        all.put("OverlayIconName", new Variant<>(""));
        all.put("OverlayIconPixmap", NO_PICTURE);
        all.put("AttentionIconName", new Variant<>(""));
        all.put("AttentionIconPixmap", NO_PICTURE);
        all.put("AttentionMovieName", new Variant<>(""));
        all.put("ToolTip", new Variant<>(new ToolTip("", List.of(), content.tip(), ""), "(sa(iiay)ss)"));
        all.put("ItemIsMenu", new Variant<>(false));
        all.put("Menu", new Variant<>(new DBusPath(MenuObject.PATH)));
        return Map.copyOf(all);
    }

    /** A tool tip in the form of the protocol: icon by name, icon, title, text. */
    public static final class ToolTip extends Struct {
        @Position(0)
        public final String iconName;

        @Position(1)
        public final List<Pixmap> icon;

        @Position(2)
        public final String title;

        @Position(3)
        public final String text;

        ToolTip(String iconName, List<Pixmap> icon, String title, String text) {
            this.iconName = iconName;
            this.icon = icon;
            this.title = title;
            this.text = text;
        }
    }

    @Override
    public void activate(int x, int y) {
        chosen.accept(Command.SEARCH);
    }

    @Override
    public void secondaryActivate(int x, int y) {
        chosen.accept(Command.OPEN);
    }

    @Override
    public void contextMenu(int x, int y) {
        // Every panel that follows the protocol shows the menu by itself.
    }

    @Override
    public void scroll(int delta, String orientation) {
        // There is nothing to scroll.
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String face, String name) {
        return (A) Objects.requireNonNullElseGet(properties.get(name), () -> new Variant<>(""));
    }

    @Override
    public <A> void Set(String face, String name, A value) {
        // Nothing of an icon is a panel's to change.
    }

    @Override
    public Map<String, Variant<?>> GetAll(String face) {
        return face.equals(NAME) ? properties : Map.of();
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
