package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.adapters.keychain.shared.Faults;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Takes the passphrase from a file, for one that a service manager provides; a line feed at its end does not count. */
public final class PassphraseFile implements PassphraseSource {
    private static final int LONGEST = 4096;

    private final Faults faults;
    private final Path file;

    public PassphraseFile(Messages messages, Path file) {
        this.faults = new Faults(messages, messages.get("keychain.vault"));
        this.file = file;
    }

    @Override
    public Outcome<Secret> ask(String vault, Purpose purpose) {
        if (purpose == Purpose.OPEN_AGAIN) {
            return Outcome.failed(ProblemCode.VAULT_PASSPHRASE_WRONG, vault);
        }
        try (var input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(LONGEST);
            byte[] line = Arrays.copyOf(bytes, lengthWithoutLineEnd(bytes));
            Arrays.fill(bytes, (byte) 0);
            try {
                return Outcome.ok(Secret.copyOfUtf8(line));
            } finally {
                Arrays.fill(line, (byte) 0);
            }
        } catch (IOException e) {
            return Outcome.failed(ProblemCode.FILE_UNREADABLE, file.toString(), faults.words(e));
        }
    }

    private static int lengthWithoutLineEnd(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
        }
        return length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    }
}
