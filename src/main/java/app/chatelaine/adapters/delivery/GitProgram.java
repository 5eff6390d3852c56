package app.chatelaine.adapters.delivery;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.ForeignFile;
import app.chatelaine.core.delivery.GitGuard;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the git that is installed, as it will decide what gets into a commit. Where no {@code .git} lies above a file no git
 * is asked. A link is followed: git keeps a link's text, and the key goes to the file behind it.
 */
public final class GitProgram implements GitGuard {
    private static final int NO = 1;

    private final FileKit kit;

    public GitProgram(FileKit kit) {
        this.kit = kit;
    }

    @Override
    public Outcome<Standing> look(String path) {
        return inWorkTree(path, place -> {
                    var git = new Git(place.folder());
                    String name = place.name();
                    if (!git.ask("--literal-pathspecs", "ls-files", "-z", "--", name)
                            .out()
                            .isEmpty()) {
                        return Outcome.ok(new Standing(Kind.TRACKED, place.ignoreLine()));
                    }
                    // It knows no literal names, and takes none for a pattern that begins like this.
                    var ignored = git.ask("check-ignore", "--quiet", "--", "./" + name);
                    if (ignored.code() > NO) {
                        return Outcome.failed(ProblemCode.GIT_SILENT, path, ignored.said());
                    }
                    return Outcome.ok(
                            new Standing(ignored.code() == 0 ? Kind.IGNORED : Kind.UNPROTECTED, place.ignoreLine()));
                })
                .map(standing -> standing.orElse(Standing.OUTSIDE));
    }

    @Override
    public Outcome<Done> ignore(String path) {
        return inWorkTree(path, place -> {
                    var file = ForeignFile.shared(place.top().resolve(".gitignore"), kit);
                    return file.read().then(old -> file.replace(old, Optional.of(with(place.ignoreLine(), old))));
                })
                .then(written -> look(path))
                .then(standing -> standing.kind() == Kind.UNPROTECTED
                        ? Outcome.failed(ProblemCode.GIT_UNPROTECTED, path, standing.ignoreLine())
                        : Outcome.done());
    }

    private static byte[] with(String line, Optional<byte[]> old) {
        String text = new String(old.orElse(new byte[0]), StandardCharsets.ISO_8859_1);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + end;
        String bytes = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return (before + bytes + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public Outcome<Exposure> search(String path, Secret key) {
        return inWorkTree(path, place -> Outcome.ok(new GitHistory(new Git(place.top())).search(key)))
                .map(found -> found.orElse(Exposure.NOWHERE));
    }

    /** Empty where the path is in no work tree. */
    private <T> Outcome<Optional<T>> inWorkTree(String path, Question<T> question) {
        try {
            Path file = real(Path.of(path).toAbsolutePath());
            Path folder = existing(file);
            if (!isBelowGit(folder)) {
                return Outcome.ok(Optional.empty());
            }
            var tree = new Git(folder).ask("rev-parse", "--is-inside-work-tree", "--show-toplevel");
            String[] lines = tree.out().split("\n", -1);
            if (lines[0].equals("false")) {
                return Outcome.ok(Optional.empty());
            }
            return tree.code() != 0 || lines.length < 2
                    ? Outcome.failed(ProblemCode.GIT_SILENT, path, tree.said())
                    : question.of(new Place(file, folder, Path.of(lines[1]).toRealPath()))
                            .map(Optional::of);
        } catch (IOException e) {
            return Outcome.failed(ProblemCode.GIT_SILENT, path, String.valueOf(e.getMessage()));
        }
    }

    /** Where the key really goes. */
    private static Path real(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        if (Files.isSymbolicLink(file)) {
            return real(file.resolveSibling(Files.readSymbolicLink(file)));
        }
        Path folder = file.getParent();
        return folder == null ? file : real(folder).resolve(String.valueOf(file.getFileName()));
    }

    private static Path existing(Path file) {
        Path folder = file;
        for (Path above = file.getParent(); above != null; above = above.getParent()) {
            folder = above;
            if (Files.isDirectory(above)) {
                break;
            }
        }
        return folder;
    }

    private static boolean isBelowGit(Path folder) {
        for (@Nullable Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    @FunctionalInterface
    private interface Question<T> {
        Outcome<T> of(Place place) throws IOException;
    }

    /**
     * A file in a work tree.
     *
     * @param folder the nearest one that is there
     * @param top of the work tree
     */
    private record Place(Path file, Path folder, Path top) {
        String name() {
            return slashed(folder.relativize(file));
        }

        String ignoreLine() {
            return "/" + slashed(top.relativize(file)).replaceAll("([\\\\*?\\[\\] ])", "\\\\$1");
        }

        private static String slashed(Path path) {
            return path.toString().replace(path.getFileSystem().getSeparator(), "/");
        }
    }
}
