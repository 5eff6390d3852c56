package app.chatelaine.adapters.clipboard;

import app.chatelaine.core.quickcopy.SecretClipboard;
import app.chatelaine.core.secret.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/** A program with a real clipboard, as the tests' own JavaFX has none; it does what it reads, a line each, and answers a line. */
final class ClipboardChild {
    private ClipboardChild() {}

    public static void main(String[] args) throws IOException {
        boolean awt = args[0].equals("awt");
        SecretClipboard clipboard =
                awt ? new AwtClipboard(ConcealingMarks.LINUX) : new FxClipboard(ConcealingMarks.LINUX);
        if (!awt) {
            var started = new CompletableFuture<Void>();
            Platform.startup(() -> started.complete(null));
            started.join();
        }
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String command = line;
            System.out.println(awt ? obey(clipboard, command) : onScreen(() -> obey(clipboard, command)));
        }
        System.exit(0);
    }

    private static Object obey(SecretClipboard clipboard, String line) {
        String word = line.substring(0, line.indexOf(' '));
        try (var text = Secret.copyOf(line.substring(word.length() + 1))) {
            return switch (word) {
                case "put" -> clipboard.put(text);
                case "holds" ->
                    clipboard
                            .text()
                            .map(found -> {
                                try (found) {
                                    return found.matches(text);
                                }
                            })
                            .orElse(false);
                case "clear" -> {
                    clipboard.clear();
                    yield "cleared";
                }
                default -> throw new IllegalArgumentException(word);
            };
        }
    }

    private static <T> T onScreen(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }
}
