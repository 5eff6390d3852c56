package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineBackgroundTest implements BackgroundContract {
    private final InlineBackground background = new InlineBackground();

    /** The test's own thread, which is not the one that makes the test, is all there is. */
    private Thread screen = Thread.currentThread();

    @Override
    public Background background() {
        screen = Thread.currentThread();
        return background;
    }

    @Override
    public boolean isOnScreenThread() {
        return Thread.currentThread().equals(screen);
    }

    @Test
    void held_work_waits_for_the_test() {
        List<String> told = new ArrayList<>();
        background.hold();
        background.run(Lane.FILES, () -> Outcome.ok("first"), outcome -> told.add("first"));
        background.run(Lane.FILES, () -> Outcome.ok("second"), outcome -> told.add("second"));
        assertThat(told).isEmpty();

        background.runNext();

        assertThat(told).containsExactly("first");
    }
}
