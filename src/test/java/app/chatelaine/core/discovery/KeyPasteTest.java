package app.chatelaine.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.chatelaine.core.discovery.KeyPaste.Removed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPasteTest {
    private static final String KEY = "k".repeat(20) + "-_/+" + "9".repeat(12) + "==";

    @Test
    void a_bare_key_stays_as_it_is() {
        try (var paste = KeyPaste.of(KEY)) {
            assertThat(paste.secret().reveal()).isEqualTo(KEY);
            assertThat(paste.removed()).isEmpty();
            assertThat(paste.variable()).isEmpty();
            assertThat(paste.lines()).isOne();
        }
    }

    @Test
    void closing_wipes_the_key() {
        var paste = KeyPaste.of(KEY);
        paste.close();

        assertThatIllegalStateException().isThrownBy(() -> paste.secret().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n", "\uFEFF\u200B"})
    void nothing_gives_an_empty_key(String nothing) {
        try (var paste = KeyPaste.of(nothing)) {
            assertThat(paste.secret().isEmpty()).isTrue();
        }
    }

    @Nested
    class What_is_taken_off {
        @Test
        void a_byte_order_mark_and_zero_width_characters() {
            expect("\uFEFF" + KEY.substring(0, 5) + "\u200B" + KEY.substring(5) + "\u2060", KEY, Removed.INVISIBLE);
        }

        @Test
        void the_control_character_that_a_terminal_leaves() {
            expect("\u0016" + KEY, KEY, Removed.INVISIBLE);
        }

        @Test
        void line_ends_of_every_system() {
            expect(KEY + "\r\n", KEY, Removed.LINE_END);
            expect("\n" + KEY + "\r", KEY, Removed.LINE_END);
        }

        @Test
        void space_also_the_kind_that_does_not_break() {
            expect("\u00A0 " + KEY + "\t", KEY, Removed.SPACE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"%s\"", "'%s'", "`%s`", "“%s”", "‘%s’", "„%s“", "”%s”"})
        void a_pair_of_quotes(String quoted) {
            expect(quoted.formatted(KEY), KEY, Removed.QUOTES);
        }

        @Test
        void but_not_one_quote_alone_nor_two_of_different_kind() {
            expect("'" + KEY, "'" + KEY);
            expect("'" + KEY + "\"", "'" + KEY + "\"");
        }

        @Test
        void a_comma_behind_quotes() {
            expect("\"" + KEY + "\",", KEY, Removed.SEPARATOR, Removed.QUOTES);
        }

        @Test
        void the_word_bearer() {
            expect("Bearer " + KEY, KEY, Removed.BEARER);
        }

        private void expect(String pasted, String key, Removed... removed) {
            try (var paste = KeyPaste.of(pasted)) {
                assertThat(paste.secret().reveal()).isEqualTo(key);
                assertThat(paste.removed()).containsExactly(removed);
                assertThat(paste.variable()).isEmpty();
            }
        }
    }

    @Nested
    class A_name_in_front {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "API_KEY=%s",
                    "API_KEY = '%s'",
                    "export API_KEY=%s",
                    "export API_KEY=\"%s\";",
                    "declare -x API_KEY=\"%s\"",
                    "set API_KEY=%s",
                    "set \"API_KEY=%s\"",
                    "setx API_KEY \"%s\"",
                    "set -gx API_KEY '%s'",
                    "$env:API_KEY = \"%s\"",
                    "$Env:API_KEY='%s'",
                    "API_KEY: %s",
                    "\"API_KEY\": \"%s\",",
                    "\"API_KEY\":\"%s\"",
                    "- API_KEY=%s",
                    "const API_KEY = '%s';",
                    "API_KEY=%s # until spring",
                    "API_KEY=\"%s\"  # until spring",
                    "export API_KEY='%s'; # until spring",
                    "# the key of the line\nAPI_KEY=%s\n",
                })
        void is_understood(String line) {
            try (var paste = KeyPaste.of(line.formatted(KEY))) {
                assertThat(paste.secret().reveal()).isEqualTo(KEY);
                assertThat(paste.variable()).hasValue("API_KEY");
                assertThat(paste.removed()).contains(Removed.VARIABLE);
            }
        }

        @Test
        void of_a_header_may_have_dashes_and_bearer_behind() {
            try (var header = KeyPaste.of("x-api-key: " + KEY);
                    var bearer = KeyPaste.of("Authorization: Bearer " + KEY)) {
                assertThat(header.secret().reveal()).isEqualTo(KEY);
                assertThat(bearer.secret().reveal()).isEqualTo(KEY);
                assertThat(bearer.removed()).containsExactly(Removed.VARIABLE, Removed.BEARER);
            }
        }

        @Test
        void is_not_seen_in_a_key_that_ends_with_equals_signs() {
            try (var paste = KeyPaste.of("k".repeat(30) + "==")) {
                assertThat(paste.variable()).isEmpty();
                assertThat(paste.secret().length()).isEqualTo(32);
            }
        }

        @Test
        void a_hash_inside_a_value_is_no_comment() {
            try (var bare = KeyPaste.of("API_KEY=aa#bb");
                    var quoted = KeyPaste.of("API_KEY=\"aa # bb\"")) {
                assertThat(bare.secret().reveal()).isEqualTo("aa#bb");
                assertThat(quoted.secret().reveal()).isEqualTo("aa # bb");
            }
        }
    }

    @Nested
    class Several_lines {
        @Test
        void are_counted_and_kept_whole() {
            try (var paste = KeyPaste.of("ONE_KEY=" + KEY + "\n\n# more\nTWO_KEY=" + KEY + "\n")) {
                assertThat(paste.lines()).isEqualTo(2);
                assertThat(paste.variable()).isEmpty();
            }
        }

        @Test
        void are_one_key_when_they_are_a_certificate_or_a_document() {
            String certificate = "-----BEGIN TEST-----\n" + KEY + "\n" + KEY + "\n-----END TEST-----\n";
            try (var pem = KeyPaste.of(certificate);
                    var json = KeyPaste.of("{\n\"a\": 1\n}\n")) {
                assertThat(pem.lines()).isOne();
                assertThat(pem.secret().reveal()).isEqualTo(certificate.strip());
                assertThat(json.lines()).isOne();
            }
        }
    }
}
