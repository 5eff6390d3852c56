package app.chatelaine.adapters.delivery;

import app.chatelaine.core.delivery.GitGuard.Exposure;
import app.chatelaine.core.secret.Secret;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for a key in every object of a repository. The key stays in this process: arguments of others can be seen. */
final class GitHistory {
    /** Keys lie in small files; what is larger is passed over. */
    private static final long LARGEST = 1L << 20;

    /** Enough for large repositories, and a minute at most. */
    private static final long MOST_BYTES = 1L << 30;

    /** As many names as a pipe surely takes at once. */
    private static final int AT_ONCE = 64;

    private final Git git;
    private long left = MOST_BYTES;
    private boolean isWhole = true;

    GitHistory(Git git) {
        this.git = git;
    }

    Exposure search(Secret key) throws IOException {
        byte[] wanted = key.withUtf8(byte[]::clone);
        var list = git.start(
                "cat-file",
                "--batch-all-objects",
                "--unordered",
                "--batch-check=%(objecttype) %(objectsize) %(objectname)");
        var contents = git.start("cat-file", "--batch");
        try (var names = list.inputReader(StandardCharsets.US_ASCII);
                var answers = new BufferedInputStream(contents.getInputStream())) {
            for (var some = next(names, wanted.length); !some.isEmpty(); some = next(names, wanted.length)) {
                var out = contents.getOutputStream();
                out.write((String.join("\n", some) + "\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                for (int i = 0; i < some.size(); i++) {
                    if (contains(content(answers), wanted)) {
                        return Exposure.FOUND;
                    }
                }
            }
            return isWhole ? Exposure.NOWHERE : Exposure.UNSURE;
        } finally {
            Arrays.fill(wanted, (byte) 0);
            list.destroy();
            contents.destroy();
        }
    }

    /** The names of the next objects that may hold as many bytes; empty at the end. */
    private List<String> next(BufferedReader list, int least) throws IOException {
        var names = new ArrayList<String>();
        while (names.size() < AT_ONCE) {
            String line = list.readLine();
            if (line == null) {
                break;
            }
            String[] parts = line.split(" ", -1);
            long size = Long.parseLong(parts[1]);
            if (parts[0].equals("tree") || size < least) {
                continue;
            }
            if (size > LARGEST || left < size) {
                isWhole = false;
            } else {
                left -= size;
                names.add(parts[2]);
            }
        }
        return names;
    }

    /** A header of three words, the content, a line feed; an object that is not there has a header of two. */
    private static byte[] content(InputStream answers) throws IOException {
        var header = new StringBuilder();
        for (int read = answers.read(); read != '\n'; read = answers.read()) {
            if (read < 0) {
                throw new EOFException("git ended early");
            }
            header.append((char) read);
        }
        String[] parts = header.toString().split(" ", -1);
        if (parts.length != 3) {
            return new byte[0];
        }
        byte[] content = answers.readNBytes(Integer.parseInt(parts[2]));
        answers.skipNBytes(1);
        return content;
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int start = 0; start <= content.length - wanted.length; start++) {
            if (content[start] == wanted[0]
                    && Arrays.equals(content, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
