package app.chatelaine.adapters.file.tree;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.catalogue.CatalogueReader;
import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.work.VirtualWorkers;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.scan.FileChoice;
import app.chatelaine.core.scan.HeldKeys;
import app.chatelaine.core.scan.KeyInFile;
import app.chatelaine.core.scan.KeyScanner;
import app.chatelaine.core.secret.FingerprintKey;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.KeyMask;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.SampleAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 files with 50 keys in them, against ripgrep with the same words in the same files. */
@Tag("benchmark")
@Timeout(900)
class ScanBenchmarkTest {
    private static final int FOLDERS = 1_000;
    private static final int FILES_EACH = 100;
    private static final int KEYS = 50;
    private static final int ROUNDS = 5;

    /** The program also tells whose key it is, and skips what is none; ripgrep prints lines. */
    private static final double MOST_TIMES_RIPGREP = 8;

    private static final String HELD = "q".repeat(20) + "Zx7" + "w".repeat(17);

    @TempDir
    private Path folder;

    @Test
    void SCN_10_a_hundred_thousand_files_take_little_longer_than_ripgrep() throws Exception {
        Assumptions.assumeTrue(hasRipgrep(), "ripgrep is not installed");
        fill();
        var catalogue = new CatalogueReader(Messages.of(Locale.ENGLISH)).read(folder.resolve("none"));

        Duration ripgrep = fastest("ripgrep", this::ripgrep);
        Duration ours = fastest("chatelaine", () -> scan(catalogue));

        double ratio = (double) ours.toMillis() / ripgrep.toMillis();
        System.out.printf(
                "%d files, %d keys: ripgrep %d ms, chatelaine %d ms, ratio %.1f%n",
                FOLDERS * FILES_EACH, KEYS, ripgrep.toMillis(), ours.toMillis(), ratio);
        assertThat(ratio).isLessThan(MOST_TIMES_RIPGREP);
    }

    private int scan(Catalogue catalogue) {
        var found = new AtomicInteger();
        var key = ((Ok<FingerprintKey>) new Fingerprinter(new FaultySecretStore(), new SecureRandom()).open()).value();
        try (key;
                var secret = Secret.copyOf(HELD)) {
            var account = SampleAccounts.account("pinexq", "jobs", "work", KeyMask.of(secret, ""), 1);
            var holder =
                    account.withKey(account.key().withFingerprint(key.of(secret).hex()));
            var choice = new FileChoice(catalogue);
            var scanner = new KeyScanner(
                    catalogue, choice, new HeldKeys(AccountBook.EMPTY.withAccounts(List.of(holder)), key));
            var kit = FileKit.of(InstantSource.system(), Messages.of(Locale.ENGLISH), "1.2.3");
            var trees = new LocalTrees(
                    kit, new VirtualWorkers(), Runtime.getRuntime().availableProcessors());
            var outcome = trees.visit(
                    List.of(folder),
                    choice,
                    (file, kind, content, length) -> {
                        var keys = scanner.scan(file, kind, content, length);
                        keys.ifPresent(all -> {
                            found.addAndGet(all.size());
                            all.forEach(KeyInFile::close);
                        });
                        return keys.isPresent();
                    },
                    (files, of) -> {},
                    new Cancel());
            assertThat(outcome.isOk()).isTrue();
        }
        return found.get();
    }

    private int ripgrep() {
        try {
            var process = new ProcessBuilder(
                            "rg",
                            "--no-ignore",
                            "--hidden",
                            "--no-heading",
                            "-i",
                            "-e",
                            "(IONWORKS_API_KEY|PINEXQ_API_KEY|SECRET_KEY|MODELON_IMPACT_CLIENT_API_KEY"
                                    + "|ASHR_LABS_API_KEY|ION_CLIENT_SECRET)['\"\\]]*\\s*[=:]\\s*\\S{8,}",
                            "-e",
                            "\\biwk?_\\S{16,}",
                            "-e",
                            "\\btp_\\S{32,}",
                            "-e",
                            "\\b" + HELD + "\\b",
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            try (var lines = process.inputReader()) {
                return (int) lines.lines().count();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Duration fastest(String what, IntSupplier work) {
        Duration fastest = Duration.ofDays(1);
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            assertThat(work.getAsInt()).as(what).isEqualTo(KEYS);
            var time = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("%s, round %d: %d ms%n", what, i + 1, time.toMillis());
            fastest = time.compareTo(fastest) < 0 ? time : fastest;
        }
        return fastest;
    }

    private static boolean hasRipgrep() {
        try {
            return new ProcessBuilder("rg", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** Texts of one to four kilobytes, of all kinds that are looked at. */
    private void fill() throws IOException {
        var random = new Random(1);
        String[] endings = {".json", ".yaml", ".toml", ".py", ".ini", ".properties"};
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            texts.add(text(random));
        }
        for (int i = 0; i < FOLDERS; i++) {
            Path below = Files.createDirectories(folder.resolve("a" + i % 30 + "/b" + i));
            for (int j = 0; j < FILES_EACH; j++) {
                Path file = below.resolve(j == 0 ? ".env" : "f" + j + endings[j % endings.length]);
                Files.writeString(file, texts.get(random.nextInt(texts.size())));
            }
            if (i % (FOLDERS / KEYS) == 0) {
                String line = i % 40 == 0 ? "IONWORKS_API_KEY=iw_" + "h4".repeat(16) : "token=" + HELD;
                Files.writeString(below.resolve(".env"), "# one\n" + line + "\n");
            }
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int length = 1024 + random.nextInt(3072);
        while (text.length() < length) {
            text.append("setting_")
                    .append(random.nextInt(1000))
                    .append("_key: \"")
                    .append(Long.toHexString(random.nextLong()));
            text.append(random.nextInt(8) == 0 ? "\" # http_proxy, the api key of it\n" : "\"\n");
        }
        return text.toString();
    }
}
