package app.chatelaine.core.service;

import org.jspecify.annotations.Nullable;

/** How a request proves who it is. Values are templates over {@code {key}}, the account's fields and {@code {url}}. */
public sealed interface Auth {

    record Header(String name, String value) implements Auth {}

    record Basic(String user, String password) implements Auth {}

    record Query(String name, String value) implements Auth {}

    /** The key is a part of the path: requests write {@code {key}} in their address. */
    record Path() implements Auth {}

    /** The key is sent in the body: requests write {@code {key}} in it. */
    record Body() implements Auth {}

    /**
     * A token is fetched first; it is kept until shortly before it expires and fetched anew once when it is refused.
     *
     * @param header of the calls, such as {@code Authorization}
     * @param value such as {@code Bearer {token}}
     */
    record ClientCredentials(
            String tokenUrl,
            String clientId,
            String clientSecret,
            @Nullable String audience,
            String header,
            String value)
            implements Auth {}
}
