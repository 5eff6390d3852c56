package app.chatelaine.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.service.Service;
import app.chatelaine.testing.SampleServices;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyDoubtTest {
    private static final String ASHR_KEY = "tp_" + "k".repeat(33);

    @Test
    void a_key_of_the_right_shape_raises_none() {
        assertThat(doubt(ASHR_KEY, SampleServices.ASHR)).isEmpty();
    }

    @Test
    void another_shape_than_the_services_is_said() {
        assertThat(doubt("k".repeat(36), SampleServices.ASHR)).hasValue(KeyDoubt.SHAPE);
    }

    @Test
    void without_a_service_or_a_known_shape_any_key_will_do() {
        assertThat(doubt("k".repeat(36), null)).isEmpty();
        assertThat(doubt("k".repeat(36), SampleServices.ION)).isEmpty();
    }

    @Test
    void several_lines_are_said_before_all_else() {
        assertThat(doubt("a b c\nd e f", SampleServices.ASHR)).hasValue(KeyDoubt.SEVERAL_LINES);
    }

    @Test
    void dots_and_stars_mean_that_the_page_did_not_show_the_key() {
        assertThat(doubt("tp_…k9f3", SampleServices.ASHR)).hasValue(KeyDoubt.MASKED);
        assertThat(doubt("tp_" + "•".repeat(20) + "k9f3", null)).hasValue(KeyDoubt.MASKED);
        assertThat(doubt("tp_****k9f3", null)).hasValue(KeyDoubt.MASKED);
    }

    @Test
    void an_example_from_a_manual_is_no_key() {
        assertThat(doubt("your-api-key", null)).hasValue(KeyDoubt.PLACEHOLDER);
        assertThat(doubt("<paste here>", null)).hasValue(KeyDoubt.PLACEHOLDER);
        assertThat(doubt("${IONWORKS_API_KEY}", null)).hasValue(KeyDoubt.PLACEHOLDER);
    }

    @Test
    void an_address_is_no_key() {
        assertThat(doubt("https://api.ion.example/keys", null)).hasValue(KeyDoubt.ADDRESS);
    }

    @Test
    void white_space_inside_means_that_more_than_a_key_was_copied() {
        assertThat(doubt("kkkkkkkk kkkkkkkk", null)).hasValue(KeyDoubt.INNER_SPACE);
    }

    @Test
    void a_letter_that_only_looks_latin_is_found() {
        assertThat(doubt("tp_kkkkkkkkkkk\u0430kkkkkkkkkkk", null)).hasValue(KeyDoubt.NOT_ASCII);
    }

    @Test
    void a_certificate_raises_none() {
        assertThat(doubt("-----BEGIN TEST-----\nk k k\n-----END TEST-----", null))
                .isEmpty();
    }

    private static Optional<KeyDoubt> doubt(String pasted, @Nullable Service service) {
        try (var paste = KeyPaste.of(pasted)) {
            return KeyDoubt.of(paste, service);
        }
    }
}
