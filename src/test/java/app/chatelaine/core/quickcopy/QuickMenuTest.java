package app.chatelaine.core.quickcopy;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QuickMenuTest {
    private final QuickMenu menu = new QuickMenu(Messages.of(Locale.ENGLISH));

    @Test
    void TRA_01_pinned_keys_come_first_then_those_used_last_then_the_rest_by_name() {
        var keys = List.of(key("d"), key("c"), pinned("b"), key("a"), pinned("z"));

        var content = menu.content(keys, recent("d", "a", "b"), 0, false);

        assertThat(labels(content))
                .startsWith(
                        "ION · b · Production",
                        "ION · z · Production",
                        "ION · d · Production",
                        "ION · a · Production",
                        "-",
                        "ION · c · Production",
                        "-");
    }

    @Test
    void TRA_01_a_key_that_is_stale_or_does_not_work_says_so_by_shape_and_word() {
        var keys = List.of(key("a", Concern.STALE), key("b", Concern.NOT_WORKING), key("c", Concern.EXPIRED));

        assertThat(labels(menu.content(keys, RecentKeys.NONE, 3, false)))
                .startsWith(
                        "▲ ION · a · Production · stale",
                        "✕ ION · b · Production · not working",
                        "✕ ION · c · Production · expired");
    }

    @Test
    void TRA_01_many_keys_are_folded_by_service_and_all_are_there() {
        var keys = new ArrayList<QuickKey>();
        for (int i = 0; i < 10; i++) {
            keys.add(key("ion" + i));
            keys.add(new QuickKey(
                    new AccountId("other-" + i), "other", "Another", "key" + i, "Test", false, Concern.NONE));
        }
        Collections.shuffle(keys, new java.util.Random(1));

        var content = menu.content(keys, recent("ion3"), 0, false);

        assertThat(labels(content)).startsWith("ION · ion3 · Production", "-", "Another (10)", "ION (10)", "-");
        assertThat(folders(content)).extracting(Folder::key).containsExactly("other", "ion");
        assertThat(labels(folders(content).getFirst().items())).startsWith("key0 · Test", "key1 · Test");
        assertThat(folders(content).getLast().items())
                .contains(new Choice("ion3 · Production", new Copy(new AccountId("ion3"))));
    }

    @Test
    void TRA_01_a_service_with_too_many_keys_leads_to_the_search() {
        var keys = new ArrayList<QuickKey>();
        for (int i = 0; i < 1_000; i++) {
            keys.add(key("k%04d".formatted(i)));
        }

        var items = folders(menu.content(keys, RecentKeys.NONE, 0, false))
                .getFirst()
                .items();

        assertThat(items).hasSize(QuickMenu.OF_ONE_SERVICE + 2);
        assertThat(items.getLast()).isEqualTo(new Choice("970 more: search…", Command.SEARCH));
    }

    @Test
    void TRA_01_the_commands_follow_the_keys() {
        var keys = List.of(key("a"));

        assertThat(labels(menu.content(keys, RecentKeys.NONE, 0, false)))
                .containsExactly("ION · a · Production", "-", "Search…", "Check all", "-", "Open Chatelaine", "Quit");
        assertThat(labels(menu.content(keys, RecentKeys.NONE, 3, true)))
                .containsSubsequence("3 keys need attention", "Search…", "Checking…", "-", "Open Chatelaine", "Quit");
    }

    @Test
    void without_keys_there_is_nothing_to_check() {
        var content = menu.content(List.of(), RecentKeys.NONE, 0, false);

        assertThat(content.items().getFirst()).isEqualTo(new Note("No keys yet"));
        assertThat(labels(content)).doesNotContain("Check all").contains("Search…", "Quit");
    }

    @Test
    void the_mood_follows_the_worst_key() {
        assertThat(mood(0, key("a"))).isEqualTo(Mood.CALM);
        assertThat(mood(1, key("a", Concern.STALE))).isEqualTo(Mood.WARN);
        assertThat(mood(1, key("a", Concern.STALE), key("b", Concern.EXPIRED))).isEqualTo(Mood.BAD);
        assertThat(menu.content(List.of(key("a")), RecentKeys.NONE, 2, false).tip())
                .isEqualTo("Chatelaine: 2 keys need attention");
    }

    @Test
    void underscores_and_braces_of_a_name_stay() {
        assertThat(labels(menu.content(List.of(key("OPENAI_API_KEY {0}")), RecentKeys.NONE, 0, false)))
                .startsWith("ION · OPENAI_API_KEY {0} · Production");
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_mark() {
        String label = labels(menu.content(List.of(key("x".repeat(500), Concern.STALE)), RecentKeys.NONE, 1, false))
                .getFirst();

        assertThat(label)
                .startsWith("▲ ION · xxx")
                .endsWith("…  · stale".replace("  ", " "))
                .hasSizeLessThan(100);
    }

    @Test
    void recent_keys_are_few_and_the_latest_comes_first() {
        var recent = RecentKeys.NONE;
        for (int i = 0; i < 20; i++) {
            recent = recent.with(new AccountId("k" + i));
        }
        recent = recent.with(new AccountId("k15"));

        assertThat(recent.ids())
                .extracting(AccountId::value)
                .containsExactly("k15", "k19", "k18", "k17", "k16", "k14", "k13", "k12");
    }

    private Mood mood(int attention, QuickKey... keys) {
        return menu.content(List.of(keys), RecentKeys.NONE, attention, false).mood();
    }

    private static QuickKey key(String name) {
        return key(name, Concern.NONE);
    }

    private static QuickKey key(String name, Concern concern) {
        return new QuickKey(id(name), "ion", "ION", name, "Production", false, concern);
    }

    private static QuickKey pinned(String name) {
        return new QuickKey(id(name), "ion", "ION", name, "Production", true, Concern.NONE);
    }

    private static AccountId id(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return new AccountId(plain.substring(0, Math.min(plain.length(), 60)));
    }

    private static RecentKeys recent(String... ids) {
        return new RecentKeys(List.of(ids).stream().map(AccountId::new).toList());
    }

    private static List<Folder> folders(TrayContent content) {
        return content.items().stream()
                .filter(Folder.class::isInstance)
                .map(Folder.class::cast)
                .toList();
    }

    private static List<String> labels(TrayContent content) {
        return labels(content.items());
    }

    private static List<String> labels(List<TrayItem> items) {
        return items.stream()
                .map(item -> switch (item) {
                    case Choice(var label, var action) -> label;
                    case Folder(var key, var label, var inside) -> label;
                    case Note(var label) -> label;
                    case Rule rule -> "-";
                })
                .toList();
    }
}
