package app.chatelaine.adapters.keychain.secretservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiffieHellmanTest {
    private static final BigInteger PRIME = new BigInteger(
            "179769313486231590770839156793787453197860296048756011706444423684197180216158519368947833795864925541502"
                    + "180565485980503646440548199239100050792877003355816639229553136239076508735759914822574862575007"
                    + "425302077447712589550957937778424442426617334727629299387668709205606050270810842907692932019128"
                    + "194467627007");

    private final DiffieHellman one = new DiffieHellman(new SecureRandom());
    private final DiffieHellman other = new DiffieHellman(new SecureRandom());

    @RepeatedTest(5)
    void both_sides_come_to_the_same_key() throws Exception {
        assertThat(one.agree(other.publicKey()).getEncoded())
                .hasSize(16)
                .isEqualTo(other.agree(one.publicKey()).getEncoded());
    }

    @Test
    void who_listens_has_another_key() throws Exception {
        var listener = new DiffieHellman(new SecureRandom());

        assertThat(listener.agree(one.publicKey()).getEncoded())
                .isNotEqualTo(other.agree(one.publicKey()).getEncoded());
    }

    static Stream<BigInteger> weak() {
        return Stream.of(
                BigInteger.ZERO, BigInteger.ONE, PRIME.subtract(BigInteger.ONE), PRIME, PRIME.add(BigInteger.ONE));
    }

    @ParameterizedTest
    @MethodSource("weak")
    void a_number_that_would_give_the_key_away_is_refused(BigInteger number) {
        assertThatThrownBy(() -> one.agree(number.toByteArray())).isInstanceOf(GeneralSecurityException.class);
    }

    /** A library's provider would load hundreds of classes to say no. */
    @Test
    void only_the_provider_that_has_the_algorithm_is_asked() throws Exception {
        var asked = new AtomicBoolean();
        var last = new Provider("last", "1", "one of a library") {
            @Override
            public Service getService(String type, String algorithm) {
                asked.compareAndSet(false, type.equals("KDF"));
                return super.getService(type, algorithm);
            }
        };
        Security.addProvider(last);
        try {
            one.agree(other.publicKey());
        } finally {
            Security.removeProvider(last.getName());
        }

        assertThat(asked).isFalse();
    }
}
