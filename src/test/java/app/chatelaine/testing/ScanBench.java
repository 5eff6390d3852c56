package app.chatelaine.testing;

import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.scan.ImportKeys;
import app.chatelaine.core.scan.ScanFiles;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.desktop.scan.ScanContext;
import java.util.ArrayList;
import java.util.List;

/** The files of a {@link Workbench}, ready to be searched for keys. */
public final class ScanBench {
    /** Only for a keychain that keeps what it is given is a key taken out of its file. */
    private static final StoreStatus LASTING = new StoreStatus("os", "GNOME Keyring", State.READY, List.of());

    public final Workbench bench;
    public final MemoryTrees trees;

    /** Where somebody wanted to see first what would change. */
    public final List<Destination> reviewed = new ArrayList<>();

    public ScanBench(Workbench bench) {
        this.bench = bench;
        trees = new MemoryTrees(bench.places);
    }

    public ScanContext context() {
        return new ScanContext(
                bench.messages,
                bench.catalogue,
                new ScanFiles(bench.accounts, bench.fingerprinter, bench.catalogue, trees, bench.git),
                new ImportKeys(bench.accounts, bench.fingerprinter, bench.catalogue, bench.places, () -> LASTING),
                bench.workspace,
                bench.background,
                bench.timer,
                bench.log,
                MemoryPlaces.HOME,
                (account, destination, written) -> {
                    reviewed.add(destination);
                    written.accept(bench.deliver(bench.nameOf(account), destination));
                });
    }

    /** A key that looks like none of a real service. */
    public static String key(String of) {
        return of + "-0123456789abcdef".repeat(2);
    }
}
