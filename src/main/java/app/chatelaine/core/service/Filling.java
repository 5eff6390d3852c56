package app.chatelaine.core.service;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a value is written at the place where it is put in, so that it cannot mean anything but itself there. */
public enum Filling {
    /** As it is: headers, texts for people. */
    PLAIN {
        @Override
        public String write(String value) {
            return value;
        }
    },
    /** One segment of a path (RFC 3986): a slash or a question mark is written as {@code %2F}, {@code %3F}. */
    PATH {
        @Override
        public String write(String value) {
            return percent(value, "-._~!$&'()*+,;=:@");
        }
    },
    /** A name or value of a query or a form. */
    QUERY {
        @Override
        public String write(String value) {
            return percent(value, "-._~");
        }
    },
    /** Inside a JSON string, without its quotation marks. */
    JSON {
        @Override
        public String write(String value) {
            var escaped = new StringBuilder(value.length());
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    escaped.append('\\').append(c);
                } else if (c < ' ') {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    escaped.append(c);
                }
            }
            return escaped.toString();
        }
    };

    public abstract String write(String value);

    private static String percent(String value, String allowed) {
        var encoded = new StringBuilder(value.length());
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || allowed.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
