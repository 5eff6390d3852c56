package app.chatelaine.core.delivery;

/** Tells at little cost whether files may have changed. */
@FunctionalInterface
public interface FileStamps {

    /** Equal to an earlier one as long as nobody wrote the file, or what it links to; reads the disk. */
    Object of(String path);
}
