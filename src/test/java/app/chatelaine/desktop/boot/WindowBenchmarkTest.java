package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.JsonAccountFile;
import app.chatelaine.adapters.file.JsonHealthHistory;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window over 10,000 accounts, fifty times what a person has. */
@Tag("benchmark")
class WindowBenchmarkTest {
    private static final int ACCOUNTS = 10_000;
    private static final int ROUNDS = 8;

    /** How often the query is typed; the first half of it warms up. */
    private static final int TYPED = 60;

    private static final int OPENINGS = 30;
    private static final int FRAMES = 300;
    private static final String QUERY = "ionworks account 04";

    private final Path home;

    WindowBenchmarkTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void writeTheFiles() {
        var kit = FileKit.of(InstantSource.system(), Messages.of(Locale.ENGLISH), "1.0.0");
        var many = SampleAccounts.many(ACCOUNTS);
        assertThat(new JsonAccountFile(home.resolve("accounts.json"), kit)
                        .update(book -> Outcome.ok(book.withAccounts(many)))
                        .isOk())
                .isTrue();
        var history = new JsonHealthHistory(home.resolve("health.json"), kit);
        Map<AccountId, CheckResult> last = new HashMap<>();
        SampleAccounts.someChecks(many).forEach((id, results) -> last.put(id, results.getLast()));
        assertThat(history.append(last).isOk()).isTrue();
    }

    @AfterEach
    void closeAll() {
        OnFx.run(() -> TestWindow.stages().forEach(stage -> stage.hide()));
    }

    @Test
    void the_table_is_filled_from_the_file_within_a_second() throws InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            var window = TestWindow.open(home);
            waitUntilFilled(window);
            times.add(Duration.ofNanos(System.nanoTime() - start));
            window.close();
        }

        tell("from file to filled table", times);
        assertThat(Collections.min(times)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_keystroke_in_the_search_filters_within_a_frame() throws InterruptedException {
        var window = TestWindow.open(home);
        waitUntilFilled(window);
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < TYPED; round++) {
            for (int length = 1; length <= QUERY.length(); length++) {
                String text = QUERY.substring(0, length);
                var time = OnFx.call(() -> keystroke(window, text));
                if (round >= TYPED / 2) {
                    times.add(time);
                }
            }
        }
        window.close();

        tell("keystroke to filtered table", times);
        assertThat(percentile(times, 50)).isLessThan(Duration.ofMillis(16));
    }

    @Test
    void scrolling_drops_no_frame() throws InterruptedException {
        var window = TestWindow.open(home);
        waitUntilFilled(window);
        scroll(window.table());
        var frames = scroll(window.table());
        window.close();

        tell("frame while scrolling", frames);
        assertThat(Collections.max(frames)).isLessThan(Duration.ofMillis(33));
    }

    @Test
    void QSR_08_quick_search_is_ready_for_typing_within_fifty_milliseconds() throws InterruptedException {
        var window = TestWindow.open(home);
        waitUntilFilled(window);
        openQuickSearch(window);
        var calls = new ArrayList<Cost>();
        for (int i = 0; i < OPENINGS; i++) {
            calls.add(openQuickSearch(window));
        }
        window.close();

        tell(
                "call of quick search to ready for typing",
                calls.stream().map(Cost::wall).toList());
        tell(
                "the same, processor time of the FX thread",
                calls.stream().map(Cost::processor).toList());
        assertThat(percentile(calls.stream().map(Cost::processor).toList(), 95)).isLessThan(Duration.ofMillis(50));
        // By the clock only the least: on a busy machine the others tell what else runs there.
        assertThat(Collections.min(calls.stream().map(Cost::wall).toList())).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void QSR_08_a_keystroke_in_quick_search_takes_less_than_a_frame() throws InterruptedException {
        var window = TestWindow.open(home);
        waitUntilFilled(window);
        OnFx.run(window.main()::search);
        var root = OnFx.call(() -> quickSearch().getScene().getRoot());
        var keystrokes = new ArrayList<Cost>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int length = 1; length <= QUERY.length(); length++) {
                String text = QUERY.substring(0, length);
                var cost = OnFx.call(() -> Cost.of(() -> {
                    ((TextField) root.lookup(".quick-field")).setText(text);
                    root.applyCss();
                    root.layout();
                }));
                if (round >= ROUNDS / 2) {
                    keystrokes.add(cost);
                }
            }
        }
        window.close();

        tell("keystroke in quick search", keystrokes.stream().map(Cost::wall).toList());
        tell(
                "the same, processor time of the FX thread",
                keystrokes.stream().map(Cost::processor).toList());
        assertThat(percentile(keystrokes.stream().map(Cost::processor).toList(), 95))
                .isLessThan(Duration.ofMillis(16));
    }

    /** From the call to the first layout with the keyboard in the field; then it is closed again. */
    private static Cost openQuickSearch(TestWindow window) {
        var ready = new CompletableFuture<Cost>();
        OnFx.run(() -> {
            var start = Cost.now();
            window.main().search();
            var scene = quickSearch().getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    if (scene.getWindow().isFocused()
                            && scene.lookup(".quick-field").isFocused()) {
                        ready.complete(Cost.now().minus(start));
                        scene.removePostLayoutPulseListener(this);
                    }
                }
            });
        });
        var cost = ready.orTimeout(30, TimeUnit.SECONDS).join();
        OnFx.run(() -> {
            var stage = quickSearch();
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        return cost;
    }

    private static Stage quickSearch() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getScene().lookup(".quick-field") != null)
                .findFirst()
                .orElseThrow();
    }

    private static void waitUntilFilled(TestWindow window) throws InterruptedException {
        var filled = new CountDownLatch(1);
        Runnable look = () -> {
            if (window.table().getItems().size() == ACCOUNTS) {
                filled.countDown();
            }
        };
        OnFx.run(() -> window.stage().getScene().addPostLayoutPulseListener(look));
        assertThat(filled.await(30, TimeUnit.SECONDS)).isTrue();
        OnFx.run(() -> window.stage().getScene().removePostLayoutPulseListener(look));
    }

    private static Duration keystroke(TestWindow window, String text) {
        var root = window.stage().getScene().getRoot();
        long start = System.nanoTime();
        ((TextField) root.lookup(".search")).setText(text);
        root.applyCss();
        root.layout();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<Duration> scroll(TableView<AccountRow> table) throws InterruptedException {
        List<Duration> frames = new ArrayList<>();
        var done = new CountDownLatch(1);
        OnFx.run(() -> new AnimationTimer() {
            private final VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
            private long last;

            @Override
            public void handle(long now) {
                if (last != 0) {
                    frames.add(Duration.ofNanos(now - last));
                }
                last = now;
                flow.scrollPixels(90);
                if (frames.size() == FRAMES) {
                    stop();
                    done.countDown();
                }
            }
        }.start());
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        return frames;
    }

    private static Duration percentile(List<Duration> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private static void tell(String what, List<Duration> times) {
        System.out.printf(
                "%s: median %.1f ms, 95 %% %.1f ms, most %.1f ms of %d%n",
                what,
                millis(percentile(times, 50)),
                millis(percentile(times, 95)),
                millis(percentile(times, 100)),
                times.size());
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    /** What something took: by the clock, and of the processor, which other programs do not add to. */
    private record Cost(Duration wall, Duration processor) {

        /** On the thread that is measured. */
        static Cost now() {
            return new Cost(
                    Duration.ofNanos(System.nanoTime()),
                    Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
        }

        static Cost of(Runnable work) {
            var start = now();
            work.run();
            return now().minus(start);
        }

        Cost minus(Cost start) {
            return new Cost(wall.minus(start.wall), processor.minus(start.processor));
        }
    }
}
