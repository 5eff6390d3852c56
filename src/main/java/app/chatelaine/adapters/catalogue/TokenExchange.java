package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.AnswerRules;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.Redactor;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.AnswerRule;
import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Filling;
import app.chatelaine.core.service.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exchanges client id and secret of one account for an access token (RFC 6749, section 4.4). */
final class TokenExchange {
    /** RFC 6749, section 5: a wrong client is told with 401, or with 400 and a code. */
    private static final List<AnswerRule> RULES = List.of(
            rule("token-granted", "2xx", "/access_token", List.of(), Verdict.ACCEPTED),
            rule("token-refused", "401", null, List.of(), Verdict.REJECTED),
            rule("token-refused", "400", "/error", List.of("invalid_client"), Verdict.REJECTED));

    private final Auth.ClientCredentials auth;
    private final AccountId account;
    private final Caller caller;
    private final Values values;
    private final Judge judge;
    private final Redactor redactor;
    private final TokenCache cache;
    private @Nullable String token;

    TokenExchange(
            Auth.ClientCredentials auth,
            AccountId account,
            Caller caller,
            Values values,
            Judge judge,
            Redactor redactor,
            TokenCache cache) {
        this.auth = auth;
        this.account = account;
        this.caller = caller;
        this.values = values;
        this.judge = judge;
        this.redactor = redactor;
        this.cache = cache;
    }

    /** The token that this work uses; empty before there is one. */
    Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** Takes the token of earlier work, if it is good for a while. */
    boolean takeCached() {
        Optional<Secret> found = cache.find(account, identity());
        found.ifPresent(this::use);
        return found.isPresent();
    }

    /**
     * Fetches a new token.
     *
     * @return what went wrong; empty when there is a token now
     */
    Optional<Finding> renew(Patience patience) {
        cache.drop(account);
        token = null;
        var request = new RequestTemplate("POST", auth.tokenUrl(), true, Map.of(), form(), RequestTemplate.FORM);
        Reply reply = caller.send(request, Proof.inRequest(), patience, true);
        if (!(reply instanceof Reply.Answered answered)) {
            return Optional.of(judge.byTable(reply, true));
        }
        Optional<AnswerRule> rule = AnswerRules.first(RULES, answered.answer(), values::get);
        if (rule.isEmpty()) {
            return Optional.of(judge.byTable(reply, true));
        }
        if (!rule.get().verdict().equals(Verdict.ACCEPTED.id())) {
            return Optional.of(
                    judge.byProtocol(answered, Verdict.REJECTED, rule.get().id()));
        }
        var granted = Secret.copyOf(answered.answer().at("/access_token").orElseThrow());
        cache.keep(account, identity(), granted, lifetime(answered));
        use(granted);
        return Optional.empty();
    }

    /** Closes it after it was taken over. */
    private void use(Secret granted) {
        try (granted) {
            redactor.hide(granted);
            token = granted.reveal();
        }
    }

    private static Duration lifetime(Reply.Answered answered) {
        return answered.answer()
                .at("/expires_in")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    private String form() {
        String form = "grant_type=client_credentials&client_id=" + inForm(auth.clientId()) + "&client_secret="
                + inForm(auth.clientSecret());
        return auth.audience() == null ? form : form + "&audience=" + inForm(auth.audience());
    }

    private static String inForm(String template) {
        return Template.of(template).escapeLiterals(Filling.QUERY);
    }

    /** All that the token depends on; never leaves this class but to be hashed. */
    private String identity() {
        return Template.of(auth.tokenUrl()).fillAddress(values::get).orElse("") + "\n"
                + Template.of(form()).fill(Filling.QUERY, values::get).orElse("");
    }

    private static AnswerRule rule(
            String id, String status, @Nullable String pointer, List<String> equalTo, Verdict verdict) {
        return new AnswerRule(
                id, List.of(status), null, null, pointer, null, equalTo, List.of(), false, verdict.id(), null, null);
    }
}
