package app.chatelaine.core.precedence;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.DotEnvFile;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.precedence.Layer.Sort;
import app.chatelaine.core.precedence.Layer.State;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.secret.FingerprintKey;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Programs.Source;
import app.chatelaine.core.service.Service;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds out which key the programs of a service use. Changes nothing. */
public final class KeyLayers {
    private static final String DOTENV = ".env";
    private static final String HOME = "~/";

    private final Fingerprinter fingerprinter;
    private final ShellEnvironment environment;
    private final Function<Destination, Outcome<Optional<byte[]>>> content;
    private final Path home;

    /**
     * @param content what lies at a destination, to be wiped; empty when nothing does. May block
     * @param home what {@code ~} stands for
     */
    public KeyLayers(
            Fingerprinter fingerprinter,
            ShellEnvironment environment,
            Function<Destination, Outcome<Optional<byte[]>>> content,
            Path home) {
        this.fingerprinter = fingerprinter;
        this.environment = environment;
        this.content = content;
        this.home = home;
    }

    /**
     * Looks at every place that the service documents. Blocks.
     *
     * @param folder absolute; where the program is started
     */
    public Outcome<Resolution> resolve(Service service, Account account, Path folder) {
        return fingerprinter.open().map(key -> {
            try (key) {
                var look = new Look(key, account.key().fingerprint(), folder);
                var layers = new ArrayList<Layer>();
                service.programs().sources().forEach(source -> layers.addAll(look.at(source)));
                return new Resolution(layers);
            }
        });
    }

    /** One look at all layers. */
    private final class Look {
        private final FingerprintKey key;
        private final String present;
        private final Path folder;

        Look(FingerprintKey key, String present, Path folder) {
            this.key = key;
            this.present = present;
            this.folder = folder;
        }

        List<Layer> at(Source source) {
            String target = source.target();
            return switch (source.kind()) {
                case ARGUMENT -> List.of(Layer.unknown(Sort.ARGUMENT, source.note()));
                case ENVIRONMENT ->
                    List.of(
                            layer(Sort.TERMINAL, source, target, Outcome.ok(environment.here(target))),
                            layer(Sort.LOGIN_SHELL, source, target, environment.atLogin(target)));
                case DOTENV -> List.of(dotEnv(source));
                case FILE -> {
                    String path = target.startsWith(HOME)
                            ? home.resolve(target.substring(HOME.length())).toString()
                            : target;
                    yield List.of(layer(Sort.FILE, source, path, whole(new CredentialsFile(path))));
                }
                case KEYRING -> List.of(layer(Sort.KEYRING, source, target, keyring(target)));
            };
        }

        /** The first file on the way up from the folder, as python-dotenv looks for it; the last line of it counts. */
        private Layer dotEnv(Source source) {
            String nearest = folder.resolve(DOTENV).toString();
            for (Path at = folder; at != null; at = at.getParent()) {
                String path = at.resolve(DOTENV).toString();
                switch (content.apply(new DotEnv(path, source.target()))) {
                    case Ok<Optional<byte[]>>(var found)
                    when found.isPresent() -> {
                        return layer(Sort.DOTENV, source, path, Outcome.ok(last(found.get(), source.target())));
                    }
                    case Ok<Optional<byte[]>> nothing -> {}
                    case Failed<Optional<byte[]>>(var problem) -> {
                        return layer(Sort.DOTENV, source, path, Outcome.failed(problem));
                    }
                }
            }
            return layer(Sort.DOTENV, source, nearest, Outcome.ok(Optional.empty()));
        }

        private static Optional<Secret> last(byte[] content, String variable) {
            var values = DotEnvFile.values(content, variable);
            Arrays.fill(content, (byte) 0);
            return values.isEmpty() ? Optional.empty() : Optional.of(Secret.copyOf(values.getLast()));
        }

        private Outcome<Optional<Secret>> keyring(String target) {
            return Destination.of("keyring:" + target, "")
                    .map(this::whole)
                    .orElseGet(() -> Outcome.ok(Optional.empty()));
        }

        /** Programs take white space off the ends of a file. */
        private Outcome<Optional<Secret>> whole(Destination destination) {
            return content.apply(destination)
                    .map(found -> found.map(bytes -> {
                        var secret = Secret.copyOf(new String(bytes, StandardCharsets.UTF_8).strip());
                        Arrays.fill(bytes, (byte) 0);
                        return secret;
                    }));
        }

        private Layer layer(Sort sort, Source source, String place, Outcome<Optional<Secret>> found) {
            String shown = sort == Sort.DOTENV ? place + ":" + source.target() : place;
            return switch (found) {
                case Failed<Optional<Secret>>(var problem) ->
                    new Layer(sort, shown, State.UNREADABLE, null, source.note(), problem);
                case Ok<Optional<Secret>>(var secret) -> {
                    var print = secret.flatMap(this::fingerprint);
                    var state = print.map(hex -> hex.equals(present) ? State.CURRENT : State.OTHER)
                            .orElse(State.NOTHING);
                    yield new Layer(sort, shown, state, print.orElse(null), source.note(), null);
                }
            };
        }

        /** None of an empty text, which programs take for no key. */
        private Optional<String> fingerprint(Secret secret) {
            try (secret) {
                return secret.isEmpty()
                        ? Optional.empty()
                        : Optional.of(key.of(secret).hex());
            }
        }
    }
}
