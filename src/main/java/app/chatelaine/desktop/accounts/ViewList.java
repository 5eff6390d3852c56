package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.accounts.AccountView.Kind;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.Tip;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The views on the left. Where the window is narrow they are icons; those that have none are then left to the search field. */
final class ViewList extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final int EXACT = 10_000;

    private final Messages messages;
    private final Consumer<AccountView> onChosen;
    private final ToggleGroup group = new ToggleGroup();
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final BooleanProperty known = new SimpleBooleanProperty();
    private final Map<AccountView, Item> items = new HashMap<>();
    private List<AccountView> shown = List.of();
    private AccountView chosen = AccountView.ALL;

    ViewList(Messages messages, Consumer<AccountView> onChosen) {
        this.messages = messages;
        this.onChosen = onChosen;
        getStyleClass().add("views");
        narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
        // One view is always chosen: pressing the chosen one again changes nothing.
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
    }

    BooleanProperty narrowProperty() {
        return narrow;
    }

    /** Whether the accounts were read; what was not read is not none. */
    void setKnown(boolean known) {
        this.known.set(known);
    }

    void show(List<ViewCounts.Entry> entries) {
        var views = entries.stream().map(ViewCounts.Entry::view).toList();
        if (!views.equals(shown)) {
            shown = views;
            rebuild(entries);
        }
        for (var entry : entries) {
            var item = items.get(entry.view());
            if (item != null) {
                item.show(entry);
            }
        }
        choose(chosen);
    }

    void choose(AccountView view) {
        chosen = view;
        var item = items.get(view);
        if (item != null) {
            item.setSelected(true);
        }
    }

    private void rebuild(List<ViewCounts.Entry> entries) {
        getChildren().clear();
        items.keySet().retainAll(shown);
        Kind section = Kind.ALL;
        for (var entry : entries) {
            var kind = entry.view().kind();
            if (isSection(kind) && kind != section) {
                getChildren().add(heading(kind));
            }
            section = kind;
            getChildren().add(items.computeIfAbsent(entry.view(), view -> new Item(entry)));
        }
    }

    private static boolean isSection(Kind kind) {
        return kind == Kind.SERVICE || kind == Kind.ENVIRONMENT || kind == Kind.TAG;
    }

    private Node heading(Kind kind) {
        var words = new Label(messages.get("views." + kind.name()));
        words.getStyleClass().add("views-heading");
        words.visibleProperty().bind(narrow.not());
        words.managedProperty().bind(kind == Kind.SERVICE ? narrow.not() : words.visibleProperty());
        return words;
    }

    /** Such as 30K: a large count must not take the room of the name beside it; the exact one is in the tooltip. */
    private String roughly(int count) {
        var locale = messages.bundle().getLocale();
        return NumberFormat.getCompactNumberInstance(
                        locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale, NumberFormat.Style.SHORT)
                .format(count);
    }

    private String label(ViewCounts.Entry entry) {
        return switch (entry.view().kind()) {
            case SERVICE, TAG -> entry.label();
            case ENVIRONMENT -> entry.label().isEmpty() ? messages.get("views.ownAddresses") : entry.label();
            default -> messages.get("views." + entry.view().kind().name());
        };
    }

    private static Node mark(ViewCounts.Entry entry) {
        return switch (entry.view().kind()) {
            case OVERVIEW -> new FontIcon(Feather.PIE_CHART);
            case ALL -> new FontIcon(Feather.LIST);
            case ATTENTION -> new FontIcon(Feather.ALERT_TRIANGLE);
            case STALE -> new FontIcon(Feather.ROTATE_CW);
            case EXPIRING -> new FontIcon(Feather.CALENDAR);
            case NOT_WORKING -> new FontIcon(Feather.ACTIVITY);
            case NOT_REACHED -> new FontIcon(Feather.WIFI_OFF);
            case SERVICE -> entry.mark() == null ? new ServiceTile() : new ServiceTile(entry.mark());
            case ENVIRONMENT, TAG -> new Region();
        };
    }

    private final class Item extends ToggleButton {
        private final Label words = new Label();
        private final Label count = new Label();
        private final Tip tip = new Tip(this);

        Item(ViewCounts.Entry entry) {
            getStyleClass().setAll("view-item");
            setToggleGroup(group);
            setMaxWidth(Double.MAX_VALUE);
            var kind = entry.view().kind();
            boolean hasIcon = kind != Kind.ENVIRONMENT && kind != Kind.TAG;
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            count.getStyleClass().add("count");
            count.setMinWidth(USE_PREF_SIZE);
            HBox.setMargin(count, new Insets(0, 0, 0, -4));
            var box = hasIcon ? new HBox(mark(entry), words, count) : new HBox(words, count);
            box.getStyleClass().add("view-line");
            box.setAlignment(Pos.CENTER_LEFT);
            box.prefWidthProperty().bind(widthProperty().subtract(16));
            setGraphic(box);
            words.visibleProperty().bind(narrow.not());
            words.managedProperty().bind(words.visibleProperty());
            count.visibleProperty().bind(narrow.not().and(known));
            count.managedProperty().bind(count.visibleProperty());
            if (!hasIcon) {
                visibleProperty().bind(narrow.not());
                managedProperty().bind(visibleProperty());
            }
            var view = entry.view();
            setOnAction(event -> onChosen.accept(view));
        }

        void show(ViewCounts.Entry entry) {
            String label = label(entry);
            words.setText(label);
            if (entry.view().kind() == Kind.OVERVIEW) {
                tip.say(label);
                setAccessibleText(label);
                return;
            }
            count.setText(
                    entry.count() < EXACT ? messages.get("figure.number", entry.count()) : roughly(entry.count()));
            tip.say(messages.get("views.tooltip", label, entry.count()));
            setAccessibleText(messages.get("views.spoken", label, entry.count()));
        }
    }
}
