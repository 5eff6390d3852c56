package app.chatelaine.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.desktop.editor.store.Bench;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetHost;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class EditorSheetsTest {
    private final Bench bench = new Bench();
    private final List<Problem> told = new ArrayList<>();
    private final Host host = OnFx.call(Host::new);
    private final EditorSheets sheets =
            new EditorSheets(bench.context(), new FxmlLoader(bench.context().messages()), host, told::add);

    @Test
    void a_sheet_closes_when_it_has_done_its_work() {
        OnFx.run(() -> {
            sheets.add();
            host.press("#cancel");
        });

        assertThat(host.isOpen()).isFalse();
    }

    @Test
    void an_account_that_is_gone_is_told() {
        OnFx.run(() -> sheets.edit(new AccountId("gone")));

        assertThat(told).containsExactly(Problem.of(ProblemCode.ACCOUNT_NOT_FOUND, "gone"));
        assertThat(host.isOpen()).isFalse();
    }

    @Test
    void a_book_that_cannot_be_read_is_told() {
        bench.file.failWith(Problem.of(ProblemCode.FILE_UNREADABLE, "accounts.json", "no permission"));
        OnFx.run(sheets::add);

        assertThat(told).extracting(Problem::code).containsExactly(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void the_only_copy_of_a_key_comes_back_into_sight_when_another_sheet_closes() {
        bench.account(SampleServices.ION, "work", Map.of("clientId", "cid"), "w".repeat(36));
        OnFx.run(() -> {
            sheets.add();
            host.press("#create");
            bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
            host.press("#act");
        });
        assertThat(sheets.holdsOnlyCopy()).isTrue();

        OnFx.run(() -> {
            host.show(new Sheet(new StackPane(), new StackPane(), () -> {}));
            host.close();
        });
        assertThat(OnFx.call(() -> host.button("#act").getText())).isEqualTo("Try again");

        bench.keychain.onWrite = null;
        OnFx.run(() -> host.press("#act"));
        assertThat(sheets.holdsOnlyCopy()).isFalse();
        assertThat(bench.added).hasSize(1);
    }

    /** Holds one sheet in a scene without a window. */
    private static final class Host implements SheetHost {
        private final StackPane pane = new StackPane();
        private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

        Host() {
            new Scene(pane).getRoot().applyCss();
        }

        @Override
        public void show(Sheet sheet) {
            pane.getChildren().setAll(sheet.content());
            // What lies in a scroll pane is in the scene only then.
            pane.applyCss();
            open.set(true);
        }

        @Override
        public void close() {
            pane.getChildren().clear();
            open.set(false);
        }

        @Override
        public ReadOnlyBooleanProperty openProperty() {
            return open.getReadOnlyProperty();
        }

        boolean isOpen() {
            return open.get();
        }

        Button button(String selector) {
            return (Button) pane.lookup(selector);
        }

        void press(String selector) {
            button(selector).fire();
        }
    }
}
