package app.chatelaine.adapters.delivery;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.ForeignFile;
import app.chatelaine.core.delivery.KeyringEntries;
import app.chatelaine.core.delivery.Places;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The files of this machine, and the keychain of its system. */
public final class LocalPlaces implements Places {
    private final FileKit kit;
    private final KeyringEntries keyring;

    public LocalPlaces(FileKit kit, KeyringEntries keyring) {
        this.kit = kit;
        this.keyring = keyring;
    }

    @Override
    public Outcome<Optional<byte[]>> read(Destination destination) {
        return destination instanceof KeyringEntry(var service, var user)
                ? keyring.read(service, user).map(found -> found.map(LocalPlaces::bytes))
                : at(destination, ForeignFile::read);
    }

    private static byte[] bytes(Secret secret) {
        try (secret) {
            return secret.withUtf8(byte[]::clone);
        }
    }

    @Override
    public Outcome<Done> replace(Destination destination, Optional<byte[]> expected, Optional<byte[]> content) {
        return destination instanceof KeyringEntry entry
                ? replace(entry, expected, content)
                : at(destination, file -> file.replace(expected, content));
    }

    private Outcome<Done> replace(KeyringEntry entry, Optional<byte[]> expected, Optional<byte[]> content) {
        return requireContent(entry, expected)
                .then(same -> write(entry, content))
                .then(written -> requireContent(entry, content));
    }

    private Outcome<Done> write(KeyringEntry entry, Optional<byte[]> content) {
        if (content.isEmpty()) {
            return keyring.delete(entry.service(), entry.user());
        }
        try (var secret = Secret.copyOfUtf8(content.get())) {
            return keyring.write(entry.service(), entry.user(), secret);
        }
    }

    private Outcome<Done> requireContent(KeyringEntry entry, Optional<byte[]> wanted) {
        return switch (read(entry)) {
            case Ok<Optional<byte[]>>(var found) ->
                Arrays.equals(found.orElse(null), wanted.orElse(null))
                        ? Outcome.done()
                        : Outcome.failed(ProblemCode.DESTINATION_CHANGED, entry.target());
            case Failed<Optional<byte[]>>(var problem) -> Outcome.failed(problem);
        };
    }

    @Override
    public Outcome<Done> tidy(Destination destination) {
        return destination instanceof KeyringEntry ? Outcome.done() : at(destination, ForeignFile::tidy);
    }

    private <T> Outcome<T> at(Destination destination, Function<ForeignFile, Outcome<T>> use) {
        try {
            return switch (destination) {
                case DotEnv env -> use.apply(ForeignFile.shared(Path.of(env.path()), kit));
                case CredentialsFile file -> use.apply(ForeignFile.ownersOnly(Path.of(file.path()), kit));
                case KeyringEntry entry -> throw new IllegalArgumentException("a keyring has no file");
            };
        } catch (InvalidPathException e) {
            return Outcome.failed(ProblemCode.DESTINATION_INVALID, destination.target());
        }
    }
}
