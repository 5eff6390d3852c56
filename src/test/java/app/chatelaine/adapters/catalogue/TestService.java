package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Services that come with the program and some that a test writes itself. */
final class TestService {
    static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private TestService() {}

    /** A service that comes with the program. */
    static Service shipped(String id) {
        return shipped(id, ENGLISH);
    }

    static Service shipped(String id, Messages messages) {
        return new CatalogueReader(messages)
                .read(Path.of("no-such-folder"))
                .find(id)
                .orElseThrow();
    }

    /** A small whole file; tests change parts of it. */
    static String json(String id) {
        return """
                {
                  "id": "%s",
                  "name": "Plant server",
                  "mark": { "letters": "Ps", "color": "#57606a" },
                  "auth": { "type": "header", "name": "X-Key", "value": "{key}" },
                  "programs": { "keyVariables": ["PLANT_KEY"] },
                  "checks": {
                    "key": [
                      {
                        "url": "{url}/me",
                        "answers": [
                          { "id": "accepted", "status": [200], "pointer": "/ok", "verdict": "accepted" }
                        ]
                      }
                    ],
                    "cost": "free"
                  },
                  "rotation": "web-page"
                }
                """.formatted(id);
    }

    static Service parse(String json) {
        return parse(json, ENGLISH);
    }

    static Service parse(String json, Messages messages) {
        return switch (new CatalogueReader(messages).parse("test.json", json)) {
            case Ok<Service>(var service) -> service;
            case Failed<Service>(var problem) -> throw new AssertionError(messages.of(problem));
        };
    }

    /** A service with these steps, its key in the header {@code X-Key}. */
    static Service withSteps(String steps) {
        var mapper = JsonMapper.shared();
        var file = mapper.readTree(json("plant"));
        ((ObjectNode) file.path("checks")).set("key", mapper.readTree(steps));
        return parse(file.toString());
    }
}
