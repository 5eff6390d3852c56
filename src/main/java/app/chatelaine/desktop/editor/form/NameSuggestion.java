package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.service.Service;
import app.chatelaine.desktop.editor.form.EnvironmentChoice.Known;
import app.chatelaine.desktop.shared.fields.Entry;
import java.net.URI;
import java.net.URISyntaxException;

/** Names a new account after where it lives, until the user gives it a name of his own. */
final class NameSuggestion {
    private static final AccountId NOBODY = new AccountId("none");

    private final AccountBook book;
    private final Entry name;
    private String suggested = "";

    NameSuggestion(AccountBook book, Entry name) {
        this.book = book;
        this.name = name;
    }

    void follow(Service service, Place place) {
        if (!name.value().equals(suggested)) {
            return;
        }
        suggested = service.isAny() ? "" : free(service, wish(place));
        name.set(suggested);
    }

    private String free(Service service, String wish) {
        String free = wish;
        for (int number = 2; book.isNameTaken(service.id(), free, NOBODY); number++) {
            free = wish + " " + number;
        }
        return free;
    }

    private static String wish(Place place) {
        return place.choiceProperty().get() instanceof Known(var environment)
                ? environment.id()
                : host(place.url().value());
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "custom" : host;
        } catch (URISyntaxException e) {
            return "custom";
        }
    }
}
