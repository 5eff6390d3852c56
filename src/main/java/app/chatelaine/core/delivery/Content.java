package app.chatelaine.core.delivery;

import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What lies at a destination, with a key in it. */
final class Content {
    private Content() {}

    /**
     * What should lie there.
     *
     * @param variables the key first; of others only a {@code .env} takes any
     */
    static Outcome<byte[]> with(Destination destination, Optional<byte[]> before, List<Variable> variables) {
        String key = variables.getFirst().value();
        return switch (destination) {
            case DotEnv env -> DotEnvFile.set(env.path(), before.orElse(new byte[0]), variables);
            case CredentialsFile file
            when !key.equals(key.strip()) || key.lines().count() != 1 ->
                // Programs strip what they read, and some take the first line alone.
                Outcome.failed(
                        ProblemCode.SECRET_NOT_WRITABLE, variables.getFirst().name(), file.path());
            case CredentialsFile file -> Outcome.ok(key.getBytes(StandardCharsets.UTF_8));
            case KeyringEntry entry -> Outcome.ok(key.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** The keys that programs may find there: those of all lines of a {@code .env}, else one at most. */
    static List<String> keys(Destination destination, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return switch (destination) {
            case DotEnv env -> DotEnvFile.values(content, env.variable());
            case CredentialsFile file -> List.of(text.strip());
            case KeyringEntry entry -> List.of(text);
        };
    }
}
