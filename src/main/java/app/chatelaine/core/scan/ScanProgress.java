package app.chatelaine.core.scan;

/** Hears how a scan goes, from any thread. */
@FunctionalInterface
public interface ScanProgress {

    /**
     * @param files that were read by now
     * @param of files that are to be read; 0 while they are still being looked for
     */
    void at(int files, int of);
}
