package app.chatelaine.core.quickcopy;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.quickcopy.QuickKey.Concern;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayAction.Copy;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import app.chatelaine.core.quickcopy.TrayItem.Choice;
import app.chatelaine.core.quickcopy.TrayItem.Folder;
import app.chatelaine.core.quickcopy.TrayItem.Note;
import app.chatelaine.core.quickcopy.TrayItem.Rule;
import app.chatelaine.core.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides what the tray offers and in which order. */
public final class QuickMenu {
    /** With more keys than this, each service gets a menu of its own. */
    static final int FLAT_AT_MOST = 12;

    /** Lines of one service; no panel shows thousands, and the search finds the rest. */
    static final int OF_ONE_SERVICE = 30;

    /** Characters of a label; a panel does not cut by itself. */
    private static final int LONGEST = 80;

    private static final Comparator<QuickKey> BY_NAME = Comparator.comparing(
                    QuickKey::service, String::compareToIgnoreCase)
            .thenComparing(QuickKey::name, String::compareToIgnoreCase)
            .thenComparing(QuickKey::id);

    private final Messages messages;

    public QuickMenu(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param attention accounts that need it
     * @param checking whether a check runs, so that none can be asked for
     */
    public TrayContent content(Collection<QuickKey> keys, RecentKeys recent, int attention, boolean checking) {
        var items = new ArrayList<TrayItem>();
        var first = first(keys, recent);
        if (keys.isEmpty()) {
            items.add(new Note(messages.get("tray.empty")));
        } else if (keys.size() <= FLAT_AT_MOST) {
            addWithRule(items, choices(first));
            addWithRule(items, choices(others(keys, first)));
        } else {
            addWithRule(items, choices(first));
            addWithRule(items, folders(keys));
        }
        addWithRule(items, commands(keys.isEmpty(), attention, checking));
        addWithRule(
                items,
                List.of(
                        new Choice(messages.get("tray.open"), Command.OPEN),
                        new Choice(messages.get("tray.quit"), Command.QUIT)));
        return new TrayContent(mood(keys, attention), tip(attention), items);
    }

    /** Pinned ones by name, then those used last, the latest first: at most so many as are remembered, beside the pins. */
    private static List<QuickKey> first(Collection<QuickKey> keys, RecentKeys recent) {
        var first = new ArrayList<>(keys.stream()
                .filter(QuickKey::pinned)
                .sorted(BY_NAME)
                .limit(OF_ONE_SERVICE)
                .toList());
        for (AccountId id : recent.ids()) {
            keys.stream().filter(key -> key.id().equals(id) && !key.pinned()).forEach(first::add);
        }
        return first;
    }

    private static List<QuickKey> others(Collection<QuickKey> keys, List<QuickKey> first) {
        var known = Set.copyOf(first);
        return keys.stream().filter(key -> !known.contains(key)).sorted(BY_NAME).toList();
    }

    private List<TrayItem> choices(List<QuickKey> keys) {
        return keys.stream()
                .<TrayItem>map(
                        key -> choice(key, messages.get("tray.key", key.service(), key.name(), key.environment())))
                .toList();
    }

    private List<TrayItem> folders(Collection<QuickKey> keys) {
        var byService = keys.stream()
                .sorted(BY_NAME)
                .collect(Collectors.groupingBy(
                        QuickKey::service, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER), Collectors.toList()));
        return byService.values().stream().map(this::folder).toList();
    }

    private TrayItem folder(List<QuickKey> keys) {
        var items = new ArrayList<TrayItem>();
        keys.stream()
                .limit(OF_ONE_SERVICE)
                .map(key -> choice(key, messages.get("tray.key.short", key.name(), key.environment())))
                .forEach(items::add);
        int more = keys.size() - OF_ONE_SERVICE;
        if (more > 0) {
            addWithRule(items, List.of(new Choice(messages.get("tray.more", more), Command.SEARCH)));
        }
        var any = keys.getFirst();
        return new Folder(any.serviceId(), messages.get("tray.service", any.service(), keys.size()), items);
    }

    private TrayItem choice(QuickKey key, String name) {
        String label = shortened(name);
        if (key.concern() != Concern.NONE) {
            String shape = key.concern().isBad() ? "tray.key.bad" : "tray.key.warn";
            label = messages.get(shape, label, messages.get("tray.concern." + key.concern()));
        }
        return new Choice(label, new Copy(key.id()));
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private List<TrayItem> commands(boolean empty, int attention, boolean checking) {
        var items = new ArrayList<TrayItem>();
        if (attention > 0) {
            items.add(new Choice(messages.get("tray.attention", attention), Command.SHOW_ATTENTION));
        }
        items.add(new Choice(messages.get("tray.search"), Command.SEARCH));
        if (checking) {
            items.add(new Note(messages.get("tray.checking")));
        } else if (!empty) {
            items.add(new Choice(messages.get("tray.checkAll"), Command.CHECK_ALL));
        }
        return items;
    }

    private static Mood mood(Collection<QuickKey> keys, int attention) {
        if (keys.stream().anyMatch(key -> key.concern().isBad())) {
            return Mood.BAD;
        }
        return attention > 0 ? Mood.WARN : Mood.CALM;
    }

    private String tip(int attention) {
        return attention > 0 ? messages.get("tray.tip.attention", attention) : messages.get("tray.tip.calm");
    }

    private static void addWithRule(List<TrayItem> items, List<? extends TrayItem> more) {
        if (!items.isEmpty() && !more.isEmpty()) {
            items.add(Rule.RULE);
        }
        items.addAll(more);
    }
}
