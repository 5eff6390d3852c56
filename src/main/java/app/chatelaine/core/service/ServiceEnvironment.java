package app.chatelaine.core.service;

import java.util.Map;

/**
 * A known place of a service.
 *
 * @param id such as {@code production}
 * @param name as shown
 * @param url base address without a slash at the end; may be a template over the account's fields, see {@link Service#address}
 * @param values further values for templates, such as {@code authUrl}
 */
public record ServiceEnvironment(String id, String name, String url, Map<String, String> values) {
    public ServiceEnvironment {
        values = Map.copyOf(values);
    }
}
