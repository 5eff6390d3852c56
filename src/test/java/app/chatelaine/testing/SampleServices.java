package app.chatelaine.testing;

import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.CheckStep;
import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Lifecycle;
import app.chatelaine.core.service.Lifecycle.CreateCall;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Programs.Kind;
import app.chatelaine.core.service.Programs.Source;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.HttpPolicy;
import app.chatelaine.core.service.Service.KeyShape;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.core.service.Service.Pages;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.core.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Services for tests that must not change when a file of the catalogue does: each one shows a side of the others. */
public final class SampleServices {
    private static final RequestTemplate ME = new RequestTemplate("GET", "{url}/me", true, Map.of(), null, null);
    private static final Checks CHECKABLE = new Checks(
            null, List.of(new CheckStep(ME, List.of(), false, List.of(), List.of())), null, "read-only, free");

    private static final Map<String, String> GERMAN = Map.of(
            "Production", "Produktion",
            "Check path", "Prüfpfad",
            "A path that answers with the key.", "Ein Pfad, der mit dem Schlüssel antwortet.",
            "tp_ and 32 or more letters and digits", "tp_ und 32 oder mehr Buchstaben und Ziffern",
            "20 or more letters and digits", "20 oder mehr Buchstaben und Ziffern",
            "Client id", "Client-ID",
            "Beside the secret, under API keys.", "Neben dem Geheimnis, unter API-Schlüssel.",
            "Sign-in address", "Anmeldeadresse",
            "Where tokens are made.", "Dort werden Tokens ausgestellt.");

    private static final String ASHR_UNCHECKABLE =
            "Ashr Labs publishes no address that checks a key. Give this account a check path to have it checked.";

    /** Known by its prefix, cannot be checked without a path, one environment. */
    public static final Service ASHR = service(
            "ashr-labs",
            "Ashr Labs",
            new Mark("A", "#a0307a"),
            List.of(environment("production", "Production", "https://api.ashr.example")),
            List.of(new Input("checkPath", "Check path", false, false, "/\\S*", "A path that answers with the key.")),
            new KeyShape(List.of("tp_"), "tp_[A-Za-z0-9]{32,}", true, "tp_ and 32 or more letters and digits"),
            programs("ASHR_LABS_API_KEY", null, Map.of()),
            new Checks(
                    null,
                    List.of(new CheckStep(ME, List.of("checkPath"), false, List.of(), List.of())),
                    ASHR_UNCHECKABLE,
                    "free"),
            null);

    /** Two environments, a field beside the key, makes keys. */
    public static final Service ION = service(
            "ion",
            "ION",
            new Mark("I", "#5b5bd6"),
            List.of(
                    environment("production", "Production", "https://api.ion.example"),
                    environment("sandbox", "Sandbox", "https://sandbox.ion.example")),
            List.of(
                    new Input("clientId", "Client id", true, false, null, "Beside the secret, under API keys."),
                    new Input("authUrl", "Sign-in address", false, true, "https?://\\S+", "Where tokens are made.")),
            new KeyShape(List.of(), null, false, null),
            programs("ION_CLIENT_SECRET", "ION_API_URL", Map.of("clientId", "ION_CLIENT_ID")),
            CHECKABLE,
            new CreateCall(ME, "/secret", Map.of("clientId", "/id"), null));

    /** One environment, a shape that others may have, too. */
    public static final Service IONWORKS = service(
            "ionworks",
            "Ionworks",
            new Mark("Io", "#0e7a87"),
            List.of(environment("production", "Production", "https://api.ionworks.example")),
            List.of(),
            new KeyShape(List.of(), "[A-Za-z0-9_-]{20,}", false, "20 or more letters and digits"),
            programs("IONWORKS_API_KEY", "IONWORKS_API_URL", Map.of()),
            CHECKABLE,
            null);

    /** Has no address of its own. */
    public static final Service PINEXQ = service(
            "pinexq",
            "PineXQ",
            new Mark("P", "#2e7d32"),
            List.of(),
            List.of(),
            new KeyShape(List.of(), null, false, null),
            programs("PINEXQ_API_KEY", null, Map.of()),
            CHECKABLE,
            null);

    /** Of the user's own. */
    public static final Service PLANT = service(
            "plant",
            "Plant server",
            new Mark("Ps", "#57606a"),
            List.of(environment("hall-3", "Hall 3", "https://plant.example")),
            List.of(),
            new KeyShape(List.of(), null, false, null),
            new Programs(List.of("PLANT_KEY"), null, Map.of(), List.of(new Source(Kind.FILE, "~/.plant/api.key"))),
            CHECKABLE,
            null);

    /** Stands for all that have no file. */
    public static final Service OTHER = service(
            "other",
            "Other service",
            new Mark("O", "#57606a"),
            List.of(),
            List.of(new Input("variable", "Variable", false, false, "[A-Z_]+", null)),
            new KeyShape(List.of(), null, false, null),
            new Programs(List.of(), null, Map.of(), Map.of(), "variable", List.of()),
            new Checks(null, List.of(), "Chatelaine does not know this service's API.", "nothing"),
            null);

    private SampleServices() {}

    public static Catalogue catalogue() {
        return new Catalogue(List.of(ASHR, ION, IONWORKS, OTHER, PINEXQ, PLANT), List.of());
    }

    /** The same with their words in the language of {@code messages}, for pictures. */
    public static Catalogue catalogue(Messages messages) {
        return messages.language().equals("de")
                ? new Catalogue(
                        catalogue().services().stream()
                                .map(SampleServices::inGerman)
                                .toList(),
                        List.of())
                : catalogue();
    }

    private static Service inGerman(Service service) {
        return new Service(
                service.id(),
                service.name(),
                service.mark(),
                service.pages(),
                service.environments().stream()
                        .map(place ->
                                new ServiceEnvironment(place.id(), german(place.name()), place.url(), place.values()))
                        .toList(),
                service.inputs().stream()
                        .map(input -> new Input(
                                input.id(),
                                german(input.label()),
                                input.required(),
                                input.requiredWithUrl(),
                                input.pattern(),
                                germanOrNull(input.help())))
                        .toList(),
                service.auth(),
                new KeyShape(
                        service.keyShape().prefixes(),
                        service.keyShape().pattern(),
                        service.keyShape().distinctive(),
                        germanOrNull(service.keyShape().hint())),
                service.programs(),
                service.http(),
                new Checks(
                        service.checks().reachability(),
                        service.checks().key(),
                        germanOrNull(service.checks().uncheckable()),
                        service.checks().cost()),
                service.lifecycle(),
                service.rotation(),
                service.notes());
    }

    private static String german(String english) {
        return english.equals(ASHR_UNCHECKABLE)
                ? "Ashr Labs veröffentlicht keine Adresse, die einen Schlüssel prüft. Geben Sie diesem Konto einen Prüfpfad."
                : GERMAN.getOrDefault(english, english);
    }

    private static @Nullable String germanOrNull(@Nullable String english) {
        return english == null ? null : german(english);
    }

    private static Service service(
            String id,
            String name,
            Mark mark,
            List<ServiceEnvironment> environments,
            List<Input> inputs,
            KeyShape shape,
            Programs programs,
            Checks checks,
            @Nullable CreateCall create) {
        return new Service(
                id,
                name,
                mark,
                new Pages(null, null, null),
                environments,
                inputs,
                new Auth.Header("x-api-key", "{key}"),
                shape,
                programs,
                new HttpPolicy(Duration.ofSeconds(10), 5),
                checks,
                new Lifecycle(create),
                RotationKind.WEB_PAGE,
                List.of());
    }

    private static ServiceEnvironment environment(String id, String name, String url) {
        return new ServiceEnvironment(id, name, url, Map.of());
    }

    private static Programs programs(String key, @Nullable String url, Map<String, String> fields) {
        return new Programs(List.of(key), url, fields, List.of());
    }
}
