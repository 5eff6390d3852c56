package app.chatelaine.core.delivery;

import app.chatelaine.core.delivery.DotEnvText.Masked;
import app.chatelaine.core.delivery.Plan.Change;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.secret.KeyMask;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service.KeyShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a writing would change, with keys masked. */
final class Preview {
    private final KeyShape shape;

    Preview(KeyShape shape) {
        this.shape = shape;
    }

    /** @param variables the key first */
    List<Change> changes(Destination destination, Optional<byte[]> before, byte[] after, List<Variable> variables) {
        var changes = new ArrayList<Change>();
        if (destination instanceof DotEnv env) {
            for (Variable variable : variables) {
                boolean isKey = variable.name().equals(env.variable());
                changes.addAll(lines(before.orElse(new byte[0]), after, variable.name(), isKey));
            }
        } else {
            String old = before.stream()
                    .flatMap(content -> Content.keys(destination, content).stream())
                    .map(this::mask)
                    .collect(Collectors.joining());
            changes.add(new Change(0, old, mask(variables.getFirst().value())));
        }
        return changes;
    }

    /** A variable has as many lines afterwards as before, or one where it had none. */
    private List<Change> lines(byte[] before, byte[] after, String variable, boolean isKey) {
        var old = masked(before, variable, isKey);
        var now = masked(after, variable, isKey);
        var oldKeys = DotEnvFile.values(before, variable);
        var newKeys = DotEnvFile.values(after, variable);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < now.size(); i++) {
            if (i >= old.size() || !oldKeys.get(i).equals(newKeys.get(i))) {
                changes.add(new Change(
                        now.get(i).number(),
                        i < old.size() ? old.get(i).text() : "",
                        now.get(i).text()));
            }
        }
        return changes;
    }

    private List<Masked> masked(byte[] content, String variable, boolean isKey) {
        return DotEnvText.of(content).masked(variable, value -> isKey ? mask(value) : value);
    }

    private String mask(String key) {
        try (var secret = Secret.copyOf(key)) {
            return KeyMask.of(secret, shape.prefixOf(key));
        }
    }
}
