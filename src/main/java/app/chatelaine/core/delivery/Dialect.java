package app.chatelaine.core.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a shell or a file spells the setting of a variable. A value that it cannot spell so that every reader gets the same
 * characters back has no spelling at all.
 */
public enum Dialect {
    /** {@code .env} as python-dotenv, Node's dotenv, docker compose and a POSIX shell all read it. */
    DOTENV {
        @Override
        Optional<String> spell(String name, String value) {
            return DotEnvQuotes.NONE.preferredAround(value).map(quoted -> name + "=" + quoted);
        }
    },
    BASH {
        @Override
        Optional<String> spell(String name, String value) {
            return Optional.of("export " + name + "='" + value.replace("'", "'\\''") + "'");
        }
    },
    FISH {
        @Override
        Optional<String> spell(String name, String value) {
            return Optional.of(
                    "set -gx " + name + " '" + value.replace("\\", "\\\\").replace("'", "\\'") + "'");
        }
    },
    /** PowerShell takes typographic single quotes for plain ones, so all of them are doubled. */
    POWERSHELL {
        @Override
        Optional<String> spell(String name, String value) {
            return Optional.of(
                    "$env:" + name + " = '" + value.replaceAll("(['\u2018\u2019\u201A\u201B])", "$1$1") + "'");
        }
    },
    /** The Windows command prompt has no way to write these that works at the prompt and in a batch file alike. */
    CMD {
        private static final Pattern SAFE = Pattern.compile("[^\"%!\\p{Cntrl}]*");

        @Override
        Optional<String> spell(String name, String value) {
            return SAFE.matcher(value).matches() ? Optional.of("set \"" + name + "=" + value + "\"") : Optional.empty();
        }
    };

    /** The line that sets the variable, without a line end; empty when this dialect cannot hold its value. */
    public Optional<String> line(Variable variable) {
        return variable.value().indexOf('\0') >= 0 ? Optional.empty() : spell(variable.name(), variable.value());
    }

    abstract Optional<String> spell(String name, String value);

    /** The name that the command line uses, such as {@code powershell}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dialect> of(String id) {
        return Arrays.stream(values()).filter(d -> d.id().equals(id)).findFirst();
    }
}
