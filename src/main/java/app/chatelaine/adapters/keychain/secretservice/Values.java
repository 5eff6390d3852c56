package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.SecretServiceException.Kind;
import java.util.Arrays;
import java.util.List;
import org.freedesktop.dbus.types.Variant;

/** Reads the values of a message, which the library gives as arrays in one place and as lists in another. */
final class Values {
    private final Object[] values;

    Values(Object[] values) {
        this.values = values;
    }

    /** A string or an object path. */
    String text(int index) throws SecretServiceException {
        return at(index).toString();
    }

    List<String> texts(int index) throws SecretServiceException {
        return list(at(index)).stream().map(Object::toString).toList();
    }

    boolean flag(int index) throws SecretServiceException {
        return Boolean.TRUE.equals(at(index));
    }

    long number(int index) throws SecretServiceException {
        if (at(index) instanceof Number number) {
            return number.longValue();
        }
        throw unreadable();
    }

    byte[] bytes(int index) throws SecretServiceException {
        Object value = at(index);
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        List<?> numbers = list(value);
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            if (!(numbers.get(i) instanceof Number number)) {
                throw unreadable();
            }
            bytes[i] = number.byteValue();
        }
        return bytes;
    }

    /** The members of the structure at {@code index}. */
    Values struct(int index) throws SecretServiceException {
        return new Values(list(at(index)).toArray());
    }

    /** What the variant at {@code index} holds, as the only value. */
    Values variant(int index) throws SecretServiceException {
        if (at(index) instanceof Variant<?> variant) {
            return new Values(new Object[] {variant.getValue()});
        }
        throw unreadable();
    }

    private Object at(int index) throws SecretServiceException {
        if (index >= values.length) {
            throw unreadable();
        }
        return values[index];
    }

    private static List<?> list(Object value) throws SecretServiceException {
        return switch (value) {
            case List<?> list -> list;
            case Object[] array -> Arrays.asList(array);
            case byte[] bytes when bytes.length == 0 -> List.of();
            default -> throw unreadable();
        };
    }

    private static SecretServiceException unreadable() {
        return new SecretServiceException(Kind.UNREADABLE);
    }
}
