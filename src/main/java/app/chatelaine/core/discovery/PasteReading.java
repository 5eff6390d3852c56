package app.chatelaine.core.discovery;

import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.ServiceEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a paste tells: the key, whose it is, and what other lines of the same {@code .env} say about the account.
 */
public final class PasteReading implements AutoCloseable {
    private final KeyPaste key;
    private final Optional<ServiceGuess> guess;
    private final Map<String, String> fields;
    private final Optional<String> url;

    private PasteReading(KeyPaste key, Optional<ServiceGuess> guess, Map<String, String> fields, Optional<String> url) {
        this.key = key;
        this.guess = guess;
        this.fields = Map.copyOf(fields);
        this.url = url;
    }

    /** Several lines are one reading when exactly one of them is the key of a known service. */
    public static PasteReading of(String pasted, Catalogue catalogue) {
        var whole = KeyPaste.of(pasted);
        if (whole.lines() == 1) {
            var guess = ServiceGuess.of(catalogue, whole.secret(), whole.variable());
            return new PasteReading(whole, guess, Map.of(), Optional.empty());
        }
        List<KeyPaste> lines = PastedLines.of(Trim.invisible(pasted)).stream()
                .map(KeyPaste::of)
                .toList();
        List<KeyPaste> keys = lines.stream()
                .filter(line -> byVariable(catalogue, line).isPresent())
                .toList();
        if (keys.size() != 1) {
            lines.forEach(KeyPaste::close);
            return new PasteReading(whole, Optional.empty(), Map.of(), Optional.empty());
        }
        var key = keys.getFirst();
        var service = byVariable(catalogue, key).orElseThrow().service();
        var values = values(lines, key);
        whole.close();
        return new PasteReading(
                key,
                byVariable(catalogue, key),
                AccountLines.fields(service, values),
                AccountLines.url(service, values));
    }

    /** The key, closed together with this. */
    public KeyPaste key() {
        return key;
    }

    public Optional<ServiceGuess> guess() {
        return guess;
    }

    /** Values of the account's fields, by input id, where other lines told them. */
    public Map<String, String> fields() {
        return fields;
    }

    /** The base address that another line told, without a slash at the end. */
    public Optional<String> url() {
        return url;
    }

    /** The environment of {@code service} that the address or a word of the variable's name speaks of. */
    public Optional<ServiceEnvironment> environment(Service service) {
        return AccountLines.environment(service, url, key.variable());
    }

    @Override
    public void close() {
        key.close();
    }

    private static Optional<ServiceGuess> byVariable(Catalogue catalogue, KeyPaste line) {
        return line.variable()
                .flatMap(name -> ServiceGuess.of(catalogue, line.secret(), Optional.of(name)))
                .filter(guess -> guess.basis() == ServiceGuess.Basis.VARIABLE);
    }

    /** What the lines beside the key say, by variable; their secrets are closed, as none of them is the key. */
    private static Map<String, String> values(List<KeyPaste> lines, KeyPaste key) {
        var values = new HashMap<String, String>();
        for (KeyPaste line : lines) {
            if (line != key) {
                line.variable().ifPresent(name -> values.put(name, line.secret().reveal()));
                line.close();
            }
        }
        return values;
    }
}
