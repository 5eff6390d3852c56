package app.chatelaine.sandbox;

import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Lifecycle;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.HttpPolicy;
import app.chatelaine.core.service.Service.KeyShape;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.core.service.Service.Pages;
import app.chatelaine.core.service.Service.RotationKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The five services as far as adding accounts needs them. */
final class DemoCatalogue {
    private DemoCatalogue() {}

    static Catalogue complete() {
        return new Catalogue(
                List.of(
                        service("ionworks", List.of("iw_")),
                        service("pinexq", List.of()),
                        service("modelon-impact", List.of()),
                        service(
                                "ashr-labs",
                                List.of("tp_"),
                                input("checkPath", false),
                                input("listPath", false),
                                input("revokePath", false)),
                        service("ion", List.of(), input("clientId", true), input("authUrl", true))),
                List.of());
    }

    static Catalogue without(String id) {
        return new Catalogue(
                complete().services().stream().filter(s -> !s.id().equals(id)).toList(), List.of());
    }

    private static Input input(String id, boolean required) {
        return new Input(id, id, required, required, null, null);
    }

    private static Service service(String id, List<String> prefixes, Input... inputs) {
        return new Service(
                id,
                id,
                new Mark("X", "#404040"),
                new Pages(null, null, null),
                List.of(),
                List.of(inputs),
                new Auth.Header("X-API-Key", "{key}"),
                new KeyShape(prefixes, null, false, null),
                new Programs(List.of(), null, Map.of(), List.of()),
                new HttpPolicy(Duration.ofSeconds(10), 0),
                new Checks(null, List.of(), null, ""),
                new Lifecycle(null),
                RotationKind.WEB_PAGE,
                List.of());
    }
}
