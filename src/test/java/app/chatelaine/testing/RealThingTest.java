package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class RealThingTest {

    @Test
    void a_thing_that_is_there_lets_the_test_go_on() {
        assertThatCode(() -> RealThing.require(true, "no keyring daemon", true)).doesNotThrowAnyException();
    }

    @Test
    void a_missing_thing_skips_the_test_with_the_reason() {
        assertThatThrownBy(() -> RealThing.require(false, "no keyring daemon", false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no keyring daemon");
    }

    @Test
    void a_missing_thing_fails_the_test_where_real_things_are_required() {
        assertThatThrownBy(() -> RealThing.require(false, "no keyring daemon", true))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("no keyring daemon");
    }
}
