package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.health.NoAnswer;

/** What came of one request of a service file. */
sealed interface Reply {

    /** Method and path of the request, without secrets. */
    String request();

    /** @param url to which links in the answer are relative; may hold the key */
    record Answered(String request, String url, JsonAnswer answer, Timings timings) implements Reply {
        @Override
        public String toString() {
            return request;
        }
    }

    record Silent(String request, NoAnswer silence) implements Reply {}

    /**
     * It was not sent.
     *
     * @param detail which origin it would have gone to; empty for the other reasons
     */
    record Unsent(String request, Why why, String detail) implements Reply {}

    /** There was no token for it, so it was not sent. */
    record NoToken(String request, Finding why) implements Reply {}

    /** Why a request was not sent. */
    enum Why {
        /** A value that it needs is not known. */
        VALUE,
        /** Its address is none. */
        ADDRESS,
        /** It would have gone to an origin that the account does not name. */
        ORIGIN,
        /** A header would hold a character that it cannot. */
        HEADER
    }
}
