package app.chatelaine.adapters.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Another process that writes a file; started by tests. */
final class OtherWriter {
    private OtherWriter() {}

    public static void main(String[] arguments) throws IOException {
        var file = new DurableFile(Path.of(arguments[1]), BackupPlan.NONE, Kits.real());
        switch (arguments[0]) {
            case "hold" -> say(hold(file));
            case "count" -> say(count(file, Integer.parseInt(arguments[2])));
            case "write" -> {
                byte[] content = "x".repeat(Integer.parseInt(arguments[2])).getBytes(UTF_8);
                say(file.alone(writer -> writer.write(content)));
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void say(Outcome<Done> outcome) {
        System.out.println(outcome.<String>fold(
                done -> "done",
                problem -> problem.code() + ": " + problem.details().get(1)));
    }

    /** Until it is told to let go. */
    private static Outcome<Done> hold(DurableFile file) {
        var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        return file.alone(writer -> {
            System.out.println("holding");
            try {
                input.readLine();
                return Outcome.done();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Adds one to the number in the file, so many times. */
    static Outcome<Done> count(DurableFile file, int times) {
        Outcome<Done> result = Outcome.done();
        for (int i = 0; i < times; i++) {
            result = result.then(done -> file.alone(writer -> writer.read().then(content -> {
                int count = content.map(bytes -> Integer.parseInt(new String(bytes, UTF_8)))
                        .orElse(0);
                return writer.write(Integer.toString(count + 1).getBytes(UTF_8));
            })));
        }
        return result;
    }
}
