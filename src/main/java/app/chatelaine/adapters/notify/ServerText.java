package app.chatelaine.adapters.notify;

import app.chatelaine.core.watch.Notification;
import java.util.List;

/** A notification as a server wants it: one reads the body as markup, another one as it is, a third shows none. */
record ServerText(String summary, String body) {

    /** @param capabilities as the server names them */
    static ServerText of(Notification notification, List<String> capabilities) {
        if (!capabilities.contains("body")) {
            String all = notification.body().isEmpty()
                    ? notification.title()
                    : notification.title() + ": " + notification.body().replace("\n", ", ");
            return new ServerText(all, "");
        }
        String body = capabilities.contains("body-markup") ? escaped(notification.body()) : notification.body();
        return new ServerText(notification.title(), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
