package app.chatelaine.testing;

import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Lifecycle;
import app.chatelaine.core.service.Lifecycle.ChangeCall;
import app.chatelaine.core.service.Lifecycle.CreateCall;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Lifecycle.ListCall;
import app.chatelaine.core.service.Lifecycle.Traits;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The five services as the window sees them: names, marks, places and pages. */
final class WorkbenchServices {
    private final boolean german;

    /** @param messages whose language the words of the services are in */
    WorkbenchServices(Messages messages) {
        german = messages.language().equals("de");
    }

    private String say(String english, String inGerman) {
        return german ? inGerman : english;
    }

    Catalogue catalogue() {
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
                                say(
                                        "Ashr Labs publishes no address for checking a key.",
                                        "Ashr Labs nennt keine Adresse, um einen Schlüssel zu prüfen."),
                                "production")),
                List.of());
    }

    private Service service(
            String id, String name, String letters, String color, @Nullable String uncheckable, String... places) {
        return new Service(
                id,
                name,
                new Mark(letters, color),
                new Pages("https://" + id + ".example", "https://" + id + ".example/keys", null),
                List.of(places).stream()
                        .map(place -> new ServiceEnvironment(
                                place,
                                say(
                                        Character.toUpperCase(place.charAt(0)) + place.substring(1),
                                        place.equals("production")
                                                ? "Produktion"
                                                : Character.toUpperCase(place.charAt(0)) + place.substring(1)),
                                "https://" + place + "." + id + ".example",
                                Map.of()))
                        .toList(),
                id.equals("ion")
                        ? List.of(new Input("clientId", say("Client id", "Client-ID"), true, false, null, null))
                        : List.of(),
                new Auth.Header("Authorization", "Bearer {key}"),
                new KeyShape(List.of(), null, false, null),
                programs(id),
                new HttpPolicy(Duration.ofSeconds(10), 5),
                new Checks(null, List.of(), uncheckable, "read-only, free"),
                lifecycle(id),
                rotation(id),
                List.of());
    }

    /** What each can do with keys; the calls are never made, as the keys are in memory. */
    private Lifecycle lifecycle(String id) {
        var request = new RequestTemplate("POST", "/keys", true, Map.of(), null, null);
        var create = new CreateCall(request, "/key", id.equals("ion") ? Map.of("clientId", "/id") : Map.of(), null);
        var list = new ListCall(request, null, List.of(), "", Map.of(), Map.of(), null);
        var change = new ChangeCall(request, List.of(), List.of(), null);
        return switch (id) {
            case "ion" ->
                new Lifecycle(
                        create,
                        list,
                        Map.of(KeyChange.REVOKE, change, KeyChange.DISABLE, change, KeyChange.ENABLE, change),
                        null,
                        new Traits(
                                true,
                                false,
                                false,
                                List.of(say(
                                        "What a key may do was settled when it was created.",
                                        "Was ein Schlüssel darf, wurde festgelegt, als er erstellt wurde.")),
                                List.of()));
            case "modelon-impact" ->
                new Lifecycle(
                        null,
                        list,
                        Map.of(KeyChange.REVOKE, change),
                        create,
                        new Traits(
                                false,
                                false,
                                true,
                                List.of(say(
                                        "A user has one key at most.", "Ein Benutzer hat höchstens einen Schlüssel.")),
                                List.of()));
            case "ionworks" ->
                new Lifecycle(
                        null,
                        null,
                        Map.of(),
                        null,
                        new Traits(
                                true,
                                false,
                                false,
                                List.of(),
                                List.of(
                                        say(
                                                "Sign in and open Account settings, API Keys.",
                                                "Melden Sie sich an, und öffnen Sie „Account settings“, „API Keys“."),
                                        say(
                                                "Create a key there and copy it at once.",
                                                "Erstellen Sie dort einen Schlüssel, und kopieren Sie ihn sofort."),
                                        say(
                                                "Delete the old one on the same page.",
                                                "Löschen Sie den alten auf derselben Seite."))));
            default -> new Lifecycle(null);
        };
    }

    private RotationKind rotation(String id) {
        return switch (id) {
            case "ion" -> RotationKind.OVERLAP;
            case "modelon-impact" -> RotationKind.REPLACE;
            default -> RotationKind.WEB_PAGE;
        };
    }

    /** Where their programs look, as far as it differs. */
    private Programs programs(String id) {
        return switch (id) {
            case "ion" ->
                new Programs(
                        List.of("ION_CLIENT_SECRET"),
                        "ION_API_URL",
                        Map.of("clientId", "ION_CLIENT_ID"),
                        List.of(
                                new Source(
                                        Kind.ARGUMENT,
                                        "",
                                        say(
                                                "Programs may pass it by themselves.",
                                                "Programme können ihn selbst übergeben.")),
                                new Source(Kind.ENVIRONMENT, "ION_CLIENT_SECRET"),
                                new Source(
                                        Kind.DOTENV,
                                        "ION_CLIENT_SECRET",
                                        say("Only where it is not set yet.", "Nur wo er noch nicht gesetzt ist."))));
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
