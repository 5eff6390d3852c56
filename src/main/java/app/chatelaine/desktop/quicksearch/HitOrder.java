package app.chatelaine.desktop.quicksearch;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.search.SearchQuery;
import app.chatelaine.desktop.shared.model.AccountRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/** Puts hits in order. What takes long is done once for all keystrokes: these only sift what is in order already. */
final class HitOrder {
    /** Beginning with the name, in lower case. */
    private static final Comparator<AccountRow> BY_WORDS =
            Comparator.comparing(row -> row.state().searchable().words());

    private List<AccountRow> byName = List.of();
    private List<AccountRow> ordered = List.of();

    /** Takes the accounts as they are now. */
    void take(List<AccountRow> rows) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(BY_WORDS);
        byName = sorted;
    }

    /** Among equal hits, these come first, in their order. */
    void prefer(List<AccountId> first) {
        var places = new HashMap<AccountId, Integer>();
        first.forEach(id -> places.putIfAbsent(id, places.size()));
        var preferred = new TreeMap<Integer, AccountRow>();
        var others = new ArrayList<AccountRow>(byName.size());
        for (var row : byName) {
            var place = places.get(row.id());
            if (place == null) {
                others.add(row);
            } else {
                preferred.put(place, row);
            }
        }
        ordered = new ArrayList<>(preferred.values());
        ordered.addAll(others);
    }

    /** The nearest first, see {@link SearchQuery#distance}. */
    List<AccountRow> hits(SearchQuery query) {
        if (query.isEmpty()) {
            return ordered;
        }
        var byDistance = new TreeMap<Integer, List<AccountRow>>();
        for (var row : ordered) {
            var searchable = row.state().searchable();
            if (query.test(searchable)) {
                byDistance
                        .computeIfAbsent(query.distance(searchable), distance -> new ArrayList<>())
                        .add(row);
            }
        }
        var hits = new ArrayList<AccountRow>();
        byDistance.values().forEach(hits::addAll);
        return hits;
    }
}
