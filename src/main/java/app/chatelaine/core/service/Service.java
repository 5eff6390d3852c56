package app.chatelaine.core.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that Chatelaine knows of a service, read from one JSON file. Nothing in the program asks which service it is.
 *
 * @param id stable, lower-case, such as {@code modelon-impact}
 * @param name as people write it
 * @param mark the letter tile
 * @param pages where people go in a browser
 * @param environments the known places of the service; empty when the user must give the address
 * @param inputs what has to be asked for besides the key
 * @param auth how a request proves who it is
 * @param keyShape what its keys look like; to recognise and to warn, never to refuse
 * @param programs where programs look for the key
 * @param http how long to wait and how often to try again
 * @param checks the requests that test reachability and the key
 * @param lifecycle what the service's API can do with keys
 * @param rotation how a key of this service is replaced
 * @param notes facts for the user that fit nowhere else, in sentences
 */
public record Service(
        String id,
        String name,
        Mark mark,
        Pages pages,
        List<ServiceEnvironment> environments,
        List<Input> inputs,
        Auth auth,
        KeyShape keyShape,
        Programs programs,
        HttpPolicy http,
        Checks checks,
        Lifecycle lifecycle,
        RotationKind rotation,
        List<String> notes) {

    public Service {
        environments = List.copyOf(environments);
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }

    /** The same service, whose keys are made on another page. */
    public Service withKeysPage(String address) {
        return new Service(
                id,
                name,
                mark,
                new Pages(pages.home(), address, pages.status()),
                environments,
                inputs,
                auth,
                keyShape,
                programs,
                http,
                checks,
                lifecycle,
                rotation,
                notes);
    }

    /** Whether it stands for every service that nobody wrote a file for: its accounts say by themselves what they are. */
    public boolean isAny() {
        return programs.variableInput() != null;
    }

    public Optional<ServiceEnvironment> environment(String environmentId) {
        return environments.stream().filter(e -> e.id().equals(environmentId)).findFirst();
    }

    public Optional<Input> input(String inputId) {
        return inputs.stream().filter(i -> i.id().equals(inputId)).findFirst();
    }

    /**
     * The base address of an account, without a slash at the end; empty when it has none.
     *
     * @param ownUrl the address that the account has of its own; null takes the environment's
     * @param fields of the account, which an environment's address may need
     */
    public Optional<String> address(@Nullable String ownUrl, String environmentId, Map<String, String> fields) {
        Optional<String> address = ownUrl != null
                ? Optional.of(ownUrl)
                : environment(environmentId)
                        .flatMap(e -> Template.of(e.url()).fillAddress(name -> Optional.ofNullable(fields.get(name))));
        return address.map(url -> url.replaceFirst("/+$", ""));
    }

    /** The environment taken when the user names none; empty when the service has no default address. */
    public Optional<ServiceEnvironment> defaultEnvironment() {
        return environments.stream().findFirst();
    }

    /**
     * A tile in our own style, never a vendor's logo.
     *
     * @param letters one or two
     * @param color {@code #rrggbb}, dark enough for white letters
     */
    public record Mark(String letters, String color) {}

    /** Pages of the service; null where none is known. */
    public record Pages(
            @Nullable String home,
            @Nullable String keys,
            @Nullable String status) {}

    /**
     * What looks like a key of this service.
     *
     * @param prefixes documented beginnings; shown in the masked key
     * @param pattern a regular expression for the whole key, null when no shape is known
     * @param distinctive whether the pattern alone names the service
     * @param hint the shape in words, for the warning
     */
    public record KeyShape(
            List<String> prefixes,
            @Nullable String pattern,
            boolean distinctive,
            @Nullable String hint) {
        public KeyShape {
            prefixes = List.copyOf(prefixes);
        }

        /** The longest documented prefix with which {@code key} begins, or empty. */
        public String prefixOf(String key) {
            return prefixes.stream()
                    .filter(key::startsWith)
                    .max(java.util.Comparator.comparingInt(String::length))
                    .orElse("");
        }
    }

    /**
     * How requests to this service are made unless the account says otherwise.
     *
     * @param timeout for one attempt, from the first byte sent to the last received
     * @param retries attempts after the first, 0 to 10
     */
    public record HttpPolicy(Duration timeout, int retries) {}

    /** How a key is replaced: both alive for a while, the old one dies first, or on a web page only. */
    public enum RotationKind {
        OVERLAP,
        REPLACE,
        WEB_PAGE
    }
}
