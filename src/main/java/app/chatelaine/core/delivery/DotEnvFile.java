package app.chatelaine.core.delivery;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Sets variables of a {@code .env} file in which nothing else changes. */
public final class DotEnvFile {
    private static final String NAME = ".env";

    private DotEnvFile() {}

    /**
     * The file with all variables set, or why that cannot be: {@code DOTENV_UNCLEAR} when readers differ on a line that
     * would be changed, {@code SECRET_NOT_WRITABLE} when they would on the new value.
     *
     * @param path for the sentence
     * @param old empty when there is no file
     */
    public static Outcome<byte[]> set(String path, byte[] old, List<Variable> variables) {
        var text = DotEnvText.of(old);
        for (Variable variable : variables) {
            var unclear = text.unclear(variable.name());
            if (unclear.isPresent()) {
                return Outcome.failed(
                        ProblemCode.DOTENV_UNCLEAR, path, Integer.toString(unclear.getAsInt()), variable.name());
            }
            var changed = text.with(variable.name(), variable.value());
            if (changed.isEmpty()) {
                return Outcome.failed(ProblemCode.SECRET_NOT_WRITABLE, variable.name(), NAME);
            }
            text = changed.get();
        }
        return Outcome.ok(text.bytes());
    }

    /** The file with {@code variable} in it but without a value, for others to fill in; as it is when it sets it already. */
    public static byte[] mention(byte[] old, String variable) {
        var text = DotEnvText.of(old);
        return text.values(variable).isEmpty()
                ? text.with(variable, "").map(DotEnvText::bytes).orElse(old)
                : old;
    }

    /** The values that the file gives to {@code variable}, in the order of its lines. */
    public static List<String> values(byte[] content, String variable) {
        return DotEnvText.of(content).values(variable);
    }

    /** What one line sets, without quotes; empty for a line that sets nothing, or on which readers differ. */
    public static Optional<Variable> setting(String line) {
        return DotEnvLine.of(line).map(found -> new Variable(found.name(), found.unquoted()));
    }
}
