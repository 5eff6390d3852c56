package app.chatelaine.core.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.delivery.DotEnvFile;
import app.chatelaine.core.delivery.Places;
import app.chatelaine.core.delivery.Variable;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.discovery.AccountLines;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprint;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.ServiceEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Takes the keys of a file into the keychain, and on request out of the file: only what the keychain gave back, and only as
 * long as the file is what was read.
 */
public final class ImportKeys {
    /** Stands for a place that is none of the service's known ones. */
    private static final String OWN_ADDRESS = "custom";

    /** The kind of keychain that must not hold the only copy of a key. */
    private static final String FORGETFUL = "memory";

    /** Any one will do where the whole file is meant. */
    private static final String NO_VARIABLE = "_";

    private final Accounts accounts;
    private final Fingerprinter fingerprinter;
    private final Catalogue catalogue;
    private final Places places;
    private final Supplier<StoreStatus> keychain;

    public ImportKeys(
            Accounts accounts,
            Fingerprinter fingerprinter,
            Catalogue catalogue,
            Places places,
            Supplier<StoreStatus> keychain) {
        this.keychain = keychain;
        this.accounts = accounts;
        this.fingerprinter = fingerprinter;
        this.catalogue = catalogue;
        this.places = places;
    }

    /**
     * Blocks. What becomes of one key does not stop the others.
     *
     * @param file absolute
     * @param removePlaintext whether a key that is in the keychain is taken out of the file
     * @return {@code NO_KEY_FOUND} for a file without any
     */
    public Outcome<List<ImportedKey>> run(Path file, boolean removePlaintext) {
        return run(file, print -> true, removePlaintext);
    }

    /**
     * The same for some keys of the file.
     *
     * @param wanted which ones, by their fingerprints
     */
    public Outcome<List<ImportedKey>> run(Path file, Predicate<Fingerprint> wanted, boolean removePlaintext) {
        var choice = new FileChoice(catalogue);
        // What the user names is looked at, whatever it is called.
        var kind = choice.kind(file).orElse(FileKind.CONFIG);
        return places.read(whole(file, kind))
                .then(content -> content.map(Outcome::ok)
                        .orElseGet(() -> Outcome.failed(ProblemCode.FILE_MISSING, file.toString())))
                .then(content -> keys(file, kind, content, wanted, choice)
                        .map(keys -> each(file, kind, content, keys, removePlaintext)));
    }

    private static Destination whole(Path file, FileKind kind) {
        return kind == FileKind.CREDENTIALS
                ? new CredentialsFile(file.toString())
                : new DotEnv(file.toString(), NO_VARIABLE);
    }

    private Outcome<List<KeyInFile>> keys(
            Path file, FileKind kind, byte[] content, Predicate<Fingerprint> wanted, FileChoice choice) {
        return accounts.read()
                .then(now -> fingerprinter.open().then(key -> {
                    try (key) {
                        var keys = new ArrayList<KeyInFile>();
                        for (var found : new KeyScanner(catalogue, choice, new HeldKeys(now.book(), key))
                                .scan(file, kind, content, content.length)
                                .orElse(List.of())) {
                            if (wanted.test(key.of(found.secret()))) {
                                keys.add(found);
                            } else {
                                found.close();
                            }
                        }
                        return keys.isEmpty()
                                ? Outcome.failed(ProblemCode.NO_KEY_FOUND, file.toString())
                                : Outcome.ok(List.copyOf(keys));
                    }
                }));
    }

    private List<ImportedKey> each(
            Path file, FileKind kind, byte[] content, List<KeyInFile> keys, boolean removePlaintext) {
        var imported = new ArrayList<ImportedKey>();
        for (KeyInFile key : keys) {
            try (key) {
                var stored = store(file, kind, content, key);
                imported.add(
                        removePlaintext && stored.account().isPresent()
                                ? remove(
                                        file,
                                        kind,
                                        key,
                                        stored,
                                        stored.account().get())
                                : stored);
            }
        }
        return imported;
    }

    private ImportedKey store(Path file, FileKind kind, byte[] content, KeyInFile key) {
        return accounts.findByKey(key.secret())
                .then(holder -> holder.isPresent()
                        ? Outcome.ok(ImportedKey.held(key.line(), holder.get(), false))
                        : add(file, kind, content, key).map(added -> ImportedKey.held(key.line(), added, true)))
                .fold(stored -> stored, problem -> ImportedKey.failed(key.line(), problem));
    }

    private Outcome<Account> add(Path file, FileKind kind, byte[] content, KeyInFile key) {
        var service = key.service();
        if (service.isEmpty()) {
            return Outcome.failed(ProblemCode.NO_KEY_FOUND, file.toString());
        }
        return accounts.read()
                .then(now -> accounts.add(
                        service.get(),
                        draft(
                                service.get(),
                                ImportName.propose(file, service.get(), key.variable(), now.book()),
                                key.variable(),
                                kind == FileKind.DOTENV ? values(service.get(), content) : Map.of()),
                        key.secret()));
    }

    private static AccountDraft draft(
            Service service, String name, Optional<String> variable, Map<String, String> values) {
        var url = AccountLines.url(service, values);
        var known = AccountLines.environment(service, url, variable)
                .or(() -> url.isPresent() ? Optional.empty() : service.defaultEnvironment());
        return new AccountDraft(
                service.id(),
                name,
                known.map(ServiceEnvironment::id).orElse(OWN_ADDRESS),
                known.isPresent() ? null : url.orElse(null),
                AccountLines.fields(service, values),
                List.of(),
                "",
                null,
                Expiry.UNSTATED,
                Limits.NONE);
    }

    /** What the file says of the account's address and fields; the last line counts. */
    private static Map<String, String> values(Service service, byte[] content) {
        var names = new HashSet<>(service.programs().fieldVariables().values());
        Optional.ofNullable(service.programs().urlVariable()).ifPresent(names::add);
        var values = new HashMap<String, String>();
        for (String name : names) {
            var found = DotEnvFile.values(content, name);
            if (!found.isEmpty() && !found.getLast().isEmpty()) {
                values.put(name, found.getLast());
            }
        }
        return values;
    }

    private ImportedKey remove(Path file, FileKind kind, KeyInFile key, ImportedKey stored, Account account) {
        return requireInKeychain(file, key.secret(), account)
                .then(safe -> takeOut(file, kind, key))
                .fold(stored::removedFrom, stored::with);
    }

    private Outcome<Done> requireInKeychain(Path file, Secret key, Account account) {
        if (keychain.get().kind().equals(FORGETFUL)) {
            return Outcome.failed(ProblemCode.KEYCHAIN_FORGETS, file.toString());
        }
        return accounts.key(account).then(copy -> {
            try (copy) {
                return copy.matches(key)
                        ? Outcome.done()
                        : Outcome.failed(ProblemCode.KEYCHAIN_COPY_DIFFERS, account.name(), file.toString());
            }
        });
    }

    /** A credentials file without its key is nothing, so it goes as a whole. */
    private Outcome<Destination> takeOut(Path file, FileKind kind, KeyInFile key) {
        Destination place = kind == FileKind.CREDENTIALS
                ? new CredentialsFile(file.toString())
                : new DotEnv(
                        file.toString(),
                        key.variable().filter(ImportKeys::isName).orElse(NO_VARIABLE));
        return places.read(place)
                .then(now -> without(place, kind, now.orElse(new byte[0]), key)
                        .then(after -> places.replace(place, now, after)))
                .map(done -> place);
    }

    private static boolean isName(String variable) {
        return variable.matches("[A-Za-z_][A-Za-z0-9_]*");
    }

    private static Outcome<Optional<byte[]>> without(Destination place, FileKind kind, byte[] content, KeyInFile key) {
        if (place instanceof DotEnv env && kind == FileKind.DOTENV) {
            var values = DotEnvFile.values(content, env.variable());
            if (!values.isEmpty() && values.stream().allMatch(value -> isSame(value, key.secret()))) {
                return DotEnvFile.set(env.path(), content, List.of(new Variable(env.variable(), "")))
                        .map(Optional::of);
            }
        } else if (kind == FileKind.CREDENTIALS
                && isSame(new String(content, StandardCharsets.UTF_8).strip(), key.secret())) {
            return Outcome.ok(Optional.empty());
        }
        return Outcome.failed(ProblemCode.PLAINTEXT_STAYS, place.target(), Integer.toString(key.line()));
    }

    private static boolean isSame(String text, Secret key) {
        try (var found = Secret.copyOf(text)) {
            return found.matches(key);
        }
    }
}
