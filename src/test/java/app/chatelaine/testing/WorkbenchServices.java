package app.chatelaine.testing;

import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Lifecycle;
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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The five services as the window sees them: names, marks, places and pages. */
final class WorkbenchServices {
    private WorkbenchServices() {}

    static Catalogue catalogue() {
        return new Catalogue(
                List.of(
                        service("ion", "ION", "I", "#5b5bd6", null, "production", "sandbox"),
                        service("ionworks", "Ionworks", "Io", "#117a8b", null, "production", "staging"),
                        service("pinexq", "PineXQ", "P", "#2f7d32", null, "jobs"),
                        service("modelon-impact", "Modelon Impact", "M", "#b3500e", null, "cloud"),
                        service(
                                "ashr-labs",
                                "Ashr Labs",
                                "A",
                                "#a0306f",
                                "Ashr Labs publishes no address for checking a key.",
                                "production")),
                List.of());
    }

    private static Service service(
            String id, String name, String letters, String color, @Nullable String uncheckable, String... places) {
        return new Service(
                id,
                name,
                new Mark(letters, color),
                new Pages("https://" + id + ".example", "https://" + id + ".example/keys", null),
                List.of(places).stream()
                        .map(place -> new ServiceEnvironment(
                                place,
                                Character.toUpperCase(place.charAt(0)) + place.substring(1),
                                "https://" + place + "." + id + ".example",
                                Map.of()))
                        .toList(),
                id.equals("ion") ? List.of(new Input("clientId", "Client id", true, false, null, null)) : List.of(),
                new Auth.Header("Authorization", "Bearer {key}"),
                new KeyShape(List.of(), null, false, null),
                programs(id),
                new HttpPolicy(Duration.ofSeconds(10), 5),
                new Checks(null, List.of(), uncheckable, "read-only, free"),
                new Lifecycle(null),
                RotationKind.OVERLAP,
                List.of());
    }

    /** Where their programs look, as far as it differs. */
    private static Programs programs(String id) {
        return switch (id) {
            case "ion" ->
                new Programs(
                        List.of("ION_CLIENT_SECRET"),
                        "ION_API_URL",
                        Map.of("clientId", "ION_CLIENT_ID"),
                        List.of(
                                new Source(Kind.ARGUMENT, "", "Programs may pass it by themselves."),
                                new Source(Kind.ENVIRONMENT, "ION_CLIENT_SECRET"),
                                new Source(Kind.DOTENV, "ION_CLIENT_SECRET", "Only where it is not set yet.")));
            case "pinexq" ->
                new Programs(
                        List.of("PINEXQ_API_KEY"),
                        null,
                        Map.of(),
                        List.of(
                                new Source(Kind.DOTENV, "PINEXQ_API_KEY"),
                                new Source(Kind.KEYRING, "jobmanagement/api-key")));
            case "modelon-impact" ->
                new Programs(
                        List.of("MODELON_IMPACT_CLIENT_API_KEY"),
                        "MODELON_IMPACT_CLIENT_URL",
                        Map.of(),
                        List.of(
                                new Source(Kind.ENVIRONMENT, "MODELON_IMPACT_CLIENT_API_KEY"),
                                new Source(Kind.FILE, "~/.impact/api.key")));
            default ->
                new Programs(
                        List.of(id.toUpperCase(Locale.ROOT).replace('-', '_') + "_API_KEY"), null, Map.of(), List.of());
        };
    }
}
