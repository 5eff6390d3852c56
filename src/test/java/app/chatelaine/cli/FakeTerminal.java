package app.chatelaine.cli;

import app.chatelaine.core.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A terminal on paper: pipes, unless a test says that a person sits there. */
final class FakeTerminal implements Terminal {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Queue<String> typed = new ArrayDeque<>();
    private String input = "";
    private boolean person;

    FakeTerminal input(String text) {
        input = text;
        return this;
    }

    /** A person sits there and will answer questions with these lines. */
    FakeTerminal person(String... lines) {
        person = true;
        typed.addAll(java.util.List.of(lines));
        return this;
    }

    /** What was answered, from the last call on. */
    String takeOut() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    String takeErr() {
        String text = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return text;
    }

    @Override
    public PrintStream out() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream err() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    @Override
    public boolean showsOutput() {
        return person;
    }

    @Override
    public boolean canAsk() {
        return person;
    }

    @Override
    public String readAll() {
        return input;
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return ask(question).map(Secret::copyOf);
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.ofNullable(typed.poll());
    }
}
