package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A person who types these passphrases one after the other, and then no more. */
final class ScriptedPassphrases implements PassphraseSource {
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<Purpose> asked = new ArrayList<>();

    ScriptedPassphrases(String... answers) {
        this.answers.addAll(List.of(answers));
    }

    List<Purpose> asked() {
        return asked;
    }

    @Override
    public Outcome<Secret> ask(String vault, Purpose purpose) {
        asked.add(purpose);
        String answer = answers.poll();
        return answer == null
                ? Outcome.failed(ProblemCode.VAULT_PASSPHRASE_MISSING, vault)
                : Outcome.ok(Secret.copyOf(answer));
    }
}
