package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile.Snapshot;
import app.chatelaine.core.problem.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** With two steps made up for the test, as there has been one schema so far. */
class SchemaUpgradesTest {
    private static final SchemaUpgrades TWO_STEPS = new SchemaUpgrades(
            List.of(document -> renamed(document, "site", "service"), document -> renamed(document, "title", "name")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, upgrade-1.json", "2, upgrade-2.json", "3, upgrade-3.json"})
    void every_schema_there_was_leads_to_the_newest(int schema, String golden) throws IOException {
        var upgraded = TWO_STEPS.upgrade(tree(golden), schema);

        assertThat(upgraded.get("accounts")).isEqualTo(tree("upgrade-3.json").get("accounts"));
    }

    @Test
    void a_single_step_leads_to_the_next_golden_file() throws IOException {
        var first = new SchemaUpgrades(TWO_STEPS.steps().subList(0, 1));

        assertThat(first.upgrade(tree("upgrade-1.json"), 1).get("accounts"))
                .isEqualTo(tree("upgrade-2.json").get("accounts"));
    }

    @Test
    void a_schema_that_never_was_is_damage() {
        assertThatExceptionOfType(DamagedDocumentException.class)
                .isThrownBy(() -> TWO_STEPS.upgrade(tree("upgrade-1.json"), 0));
    }

    @Test
    void an_old_file_is_read_as_it_is_and_written_in_the_newest_schema_with_a_backup_of_the_old() throws IOException {
        var path = folder.resolve("accounts.json");
        Files.write(path, DocumentFormatsTest.resource("upgrade-1.json"));
        var file = new JsonAccountFile(path, Kits.real(), TWO_STEPS);
        var book = new AccountBook(List.of(Fixtures.PLAIN), List.of(), List.of());

        assertThat(file.read()).isEqualTo(Outcome.ok(new Snapshot(book, false, List.of())));
        assertThat(path).hasBinaryContent(DocumentFormatsTest.resource("upgrade-1.json"));

        assertThat(file.update(old -> Outcome.ok(AccountBook.EMPTY)).isOk()).isTrue();
        assertThat(path).content().contains("\"schema\" : 3");
        assertThat(folder.resolve("backups/accounts-20260301T120000000Z.json"))
                .hasBinaryContent(DocumentFormatsTest.resource("upgrade-1.json"));
    }

    private static ObjectNode tree(String name) throws IOException {
        return (ObjectNode) JsonMapper.shared().readTree(DocumentFormatsTest.resource(name));
    }

    private static ObjectNode renamed(ObjectNode document, String from, String to) {
        var copy = document.deepCopy();
        for (var account : copy.get("accounts").values()) {
            var object = (ObjectNode) account;
            object.set(to, Objects.requireNonNull(object.remove(from)));
        }
        return copy;
    }
}
