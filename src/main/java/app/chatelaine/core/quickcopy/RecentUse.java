package app.chatelaine.core.quickcopy;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers which keys were copied last, beyond the end of the program. On the thread that owns the screen only; the file
 * is read and written in the background.
 *
 * <p>A file that cannot be read or written costs the order of a menu and no more, so that is logged and not shown.
 */
public final class RecentUse {
    private static final System.Logger LOG = System.getLogger(RecentUse.class.getName());

    private final RecentKeysFile file;
    private final Background background;
    private final List<Runnable> listeners = new ArrayList<>();
    private RecentKeys keys = RecentKeys.NONE;

    public RecentUse(RecentKeysFile file, Background background) {
        this.file = file;
        this.background = background;
    }

    public RecentKeys keys() {
        return keys;
    }

    /** Runs {@code listener} after every change, for the life of the program. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Reads what was used before; what was used meanwhile stays first. */
    public void load() {
        background.run(Lane.FILES, file::read, outcome -> outcome.handle(this::add, problem -> log(problem.code())));
    }

    /** Puts the key first. */
    public void used(AccountId id) {
        change(keys.with(id));
        var now = keys;
        background.run(
                Lane.FILES,
                () -> file.write(now),
                outcome -> outcome.handle(written -> {}, problem -> log(problem.code())));
    }

    private void add(RecentKeys older) {
        var all = new ArrayList<>(keys.ids());
        all.addAll(older.ids());
        change(new RecentKeys(all));
    }

    private void change(RecentKeys newKeys) {
        keys = newKeys;
        listeners.forEach(Runnable::run);
    }

    private static void log(Object code) {
        LOG.log(Level.WARNING, "the keys that were copied last are not kept: {0}", code);
    }
}
