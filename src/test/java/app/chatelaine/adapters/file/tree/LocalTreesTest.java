package app.chatelaine.adapters.file.tree;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.work.VirtualWorkers;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.scan.Census;
import app.chatelaine.core.scan.Census.Why;
import app.chatelaine.core.scan.FileChoice;
import app.chatelaine.core.scan.FileTrees.Visitor;
import app.chatelaine.core.scan.ScanProgress;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.SampleServices;
import app.chatelaine.testing.StoreCalls;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LocalTreesTest {
    @TempDir
    private Path folder;

    private Path root;
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final LocalTrees trees = new LocalTrees(
            FileKit.of(InstantSource.system(), Messages.of(Locale.ENGLISH), "1.2.3"), new VirtualWorkers(), 4);

    @BeforeEach
    void resolve() throws IOException {
        root = folder.toRealPath();
    }

    @Test
    void SCN_06_env_files_are_read_everywhere_and_other_files_not_among_libraries_and_build_results()
            throws IOException {
        put(".git/.env");
        put(".git/config.json");
        put(".gitignore", "/build/\n.env\nsecret.py\n!target\n");
        put(".env");
        put("secret.py");
        put("node_modules/a/.env");
        put("node_modules/a/package.json");
        put("build/.env.local");
        put("build/a.json");
        put("lib/build/a.json");
        put("target/a.json");
        put("notes.txt");
        put("home/.plant/api.key");

        var census = visit();

        assertThat(seen.keySet())
                .containsExactlyInAnyOrder(
                        ".env",
                        "secret.py",
                        "node_modules/a/.env",
                        "build/.env.local",
                        "lib/build/a.json",
                        "target/a.json",
                        "home/.plant/api.key");
        assertThat(census.passedBy(Why.NOISE)).isEqualTo(2);
    }

    @Test
    void SCN_06_the_rules_of_the_repository_around_count_too() throws IOException {
        put(".git/HEAD");
        put(".gitignore", "sub/build\n");
        put("sub/build/a.json");

        visit(root.resolve("sub"));

        assertThat(seen).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a privilege to link")
    void SCN_07_links_in_circles_and_out_of_the_tree_end_no_scan() throws IOException {
        put("tree/a/.env");
        put("tree/a/x.json");
        put("outside/b.json");
        put("outside/shared");
        Path tree = root.resolve("tree");
        Files.createSymbolicLink(tree.resolve("a/up"), tree);
        Files.createSymbolicLink(tree.resolve("out"), root.resolve("outside"));
        Files.createSymbolicLink(tree.resolve("self.json"), tree.resolve("self.json"));
        Files.createSymbolicLink(tree.resolve("gone.json"), root.resolve("gone"));
        Files.createSymbolicLink(tree.resolve(".env"), root.resolve("outside/shared"));
        Files.createSymbolicLink(tree.resolve("again.json"), tree.resolve("a/x.json"));

        var census = visit(tree);

        assertThat(seen.keySet()).containsExactlyInAnyOrder("tree/a/.env", "tree/a/x.json", "outside/shared");
        assertThat(census.passedBy(Why.FOLDER_LINK)).isEqualTo(2);
        assertThat(census.passedBy(Why.VANISHED)).isEqualTo(1);
        assertThat(census.passedBy(Why.UNREADABLE)).isEqualTo(1);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions and no pipes with names")
    void SCN_07_what_cannot_be_read_is_told_and_a_pipe_is_not_waited_for() throws Exception {
        put("closed/.env");
        put("closed.json");
        put("open.json");
        Assumptions.assumeTrue(new ProcessBuilder("mkfifo", root.resolve(".env").toString())
                .start()
                .waitFor(10, TimeUnit.SECONDS));
        root.resolve("closed").toFile().setReadable(false);
        root.resolve("closed.json").toFile().setReadable(false);
        boolean everythingIsAllowed = Files.isReadable(root.resolve("closed.json"));
        try {
            var census = visit();

            assertThat(seen).containsKey("open.json").doesNotContainKey(".env");
            if (!everythingIsAllowed) {
                assertThat(census.passedBy(Why.UNREADABLE)).isEqualTo(2);
                assertThat(census.unreadable())
                        .allMatch(problem -> problem.details().getLast().contains("denied"));
            }
        } finally {
            root.resolve("closed").toFile().setReadable(true);
        }
    }

    @Test
    void SCN_07_a_file_that_vanishes_is_counted() throws IOException {
        for (int i = 0; i < 5; i++) {
            put(i + ".json");
        }

        var census = census(trees.visit(
                List.of(root),
                new FileChoice(SampleServices.catalogue()),
                (file, kind, content, length) -> {
                    deleteAllBut(file);
                    return true;
                },
                (files, of) -> {},
                new Cancel()));

        assertThat(census.files() + census.passedBy(Why.VANISHED)).isEqualTo(5);
        assertThat(census.passedBy(Why.VANISHED)).isPositive();
    }

    @Test
    void SCN_07_giants_and_binaries_are_counted_and_large_files_read_whole() throws IOException {
        try (var giant = new RandomAccessFile(root.resolve("giant.json").toFile(), "rw")) {
            giant.setLength(LocalTrees.LARGEST + 1L);
        }
        String large = "x".repeat(200_000) + "end";
        put("large.json", large);
        put("binary.json", "binary");

        var census = visit();

        assertThat(seen.get("large.json")).isEqualTo(large);
        assertThat(census.passedBy(Why.TOO_LARGE)).isEqualTo(1);
        assertThat(census.passedBy(Why.BINARY)).isEqualTo(1);
        assertThat(census.files()).isEqualTo(2);
    }

    @Test
    void a_root_that_is_not_there_is_a_problem_and_one_inside_another_is_read_once() throws IOException {
        put("a/.env");

        assertThat(StoreCalls.codeOf(trees.visit(
                        List.of(root.resolve("nowhere")),
                        new FileChoice(SampleServices.catalogue()),
                        visitor(),
                        (files, of) -> {},
                        new Cancel())))
                .isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(visit(root, root.resolve("a"), root.resolve("a/.env")).files())
                .isEqualTo(1);
        assertThat(visit(root.resolve("a/.env")).files()).isEqualTo(1);
    }

    @Test
    void SCN_08_it_tells_how_far_it_is_and_ends_when_cancelled() throws IOException {
        for (int i = 0; i < 1000; i++) {
            put("d" + i % 10 + "/" + i + ".json");
        }
        var told = new ArrayList<Integer>();
        visit((files, of) -> {
            synchronized (told) {
                told.add(files);
            }
        });
        assertThat(told).contains(0).last().isEqualTo(1000);

        var cancel = new Cancel();
        var census = census(trees.visit(
                List.of(root),
                new FileChoice(SampleServices.catalogue()),
                (file, kind, content, length) -> {
                    cancel.cancel();
                    return true;
                },
                (files, of) -> {},
                cancel));
        assertThat(census.files()).isBetween(1, 10);
    }

    private Census visit(Path... roots) {
        return census(trees.visit(
                roots.length == 0 ? List.of(root) : List.of(roots),
                new FileChoice(SampleServices.catalogue()),
                visitor(),
                (files, of) -> {},
                new Cancel()));
    }

    private void visit(ScanProgress progress) {
        census(trees.visit(
                List.of(root), new FileChoice(SampleServices.catalogue()), visitor(), progress, new Cancel()));
    }

    private Visitor visitor() {
        return (file, kind, content, length) -> {
            String text = new String(content, 0, length, StandardCharsets.UTF_8);
            seen.put(root.relativize(file).toString().replace('\\', '/'), text);
            return !text.equals("binary");
        };
    }

    private static Census census(app.chatelaine.core.problem.Outcome<Census> outcome) {
        return ((Ok<Census>) outcome).value();
    }

    private void deleteAllBut(Path kept) {
        try (var files = Files.list(root)) {
            for (Path file : files.toList()) {
                if (!file.equals(kept)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void put(String file) throws IOException {
        put(file, "text");
    }

    private void put(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
