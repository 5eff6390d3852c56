package app.chatelaine.adapters.tray.statusnotifier;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.tray.statusnotifier.MenuCalls.Node;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayAction.Copy;
import app.chatelaine.core.quickcopy.TrayItem;
import app.chatelaine.core.quickcopy.TrayItem.Choice;
import app.chatelaine.core.quickcopy.TrayItem.Folder;
import app.chatelaine.core.quickcopy.TrayItem.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuLayoutTest {
    private static final TrayAction A = new Copy(new AccountId("a"));
    private static final TrayAction B = new Copy(new AccountId("b"));

    private final MenuLayout.Numbering numbering = new MenuLayout.Numbering();

    @Test
    void TRA_03_underscores_are_doubled_as_a_single_one_is_a_mnemonic() {
        var layout = numbering.lay(List.of(new Choice("OPENAI_API_KEY", A)));

        assertThat(children(layout, MenuLayout.ROOT).getFirst().properties).hasToString("{label=[OPENAI__API__KEY]}");
    }

    @Test
    void a_number_never_comes_to_mean_something_else() {
        var before = numbering.lay(List.of(new Choice("a", A), Rule.RULE, new Choice("b", B)));
        int a = numberOf(before, A);
        int b = numberOf(before, B);

        var after = numbering.lay(List.of(new Choice("b, newly named", B), new Choice("Quit", Command.QUIT)));

        assertThat(after.action(b)).contains(B);
        assertThat(after.action(a)).as("what is gone").isEmpty();
        assertThat(numberOf(after, Command.QUIT)).isNotIn(a, b);
        assertThat(after.revision()).isGreaterThan(before.revision());
    }

    @Test
    void the_same_key_in_two_places_has_two_numbers() {
        var layout = numbering.lay(List.of(new Choice("a", A), new Folder("ion", "ION", List.of(new Choice("a", A)))));
        var folder = children(layout, MenuLayout.ROOT).getLast();

        assertThat(children(layout, folder.id).getFirst().id)
                .isNotEqualTo(children(layout, MenuLayout.ROOT).getFirst().id);
        assertThat(layout.action(children(layout, folder.id).getFirst().id)).contains(A);
    }

    @Test
    void a_panel_gets_as_deep_as_it_asks() {
        List<TrayItem> items = List.of(new Folder("ion", "ION", List.of(new Choice("a", A))));
        var layout = numbering.lay(items);

        assertThat(layout.node(MenuLayout.ROOT, 0, List.of()).orElseThrow().children)
                .isEmpty();
        var one = layout.node(MenuLayout.ROOT, 1, List.of()).orElseThrow();
        assertThat(((Node) one.children.getFirst().getValue()).children).isEmpty();
        assertThat(layout.node(MenuLayout.ROOT, -1, List.of("label")).orElseThrow().properties)
                .isEmpty();
    }

    private static int numberOf(MenuLayout layout, TrayAction action) {
        return children(layout, MenuLayout.ROOT).stream()
                .map(node -> node.id)
                .filter(id -> layout.action(id).filter(action::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> children(MenuLayout layout, int id) {
        return layout.node(id, 1, List.of()).orElseThrow().children.stream()
                .map(child -> (Node) child.getValue())
                .toList();
    }
}
