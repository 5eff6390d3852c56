package app.chatelaine.core.service;

import org.jspecify.annotations.Nullable;

/**
 * A field that an account of the service has beside the key.
 *
 * @param id its name in {@code --field NAME=VALUE} and in templates
 * @param label as shown
 * @param required whether an account cannot be without it
 * @param requiredWithUrl whether it is needed when the account has an address of its own
 * @param pattern a regular expression that a value must match; null when anything goes
 * @param help one sentence on what it is and where to find it
 */
public record Input(
        String id,
        String label,
        boolean required,
        boolean requiredWithUrl,
        @Nullable String pattern,
        @Nullable String help) {}
