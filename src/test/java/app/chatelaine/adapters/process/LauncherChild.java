package app.chatelaine.adapters.process;

import app.chatelaine.core.delivery.Variable;
import java.util.List;
import java.util.concurrent.Executors;

/** Runs a command with one variable, as the program would, and ends with its code. */
final class LauncherChild {
    private LauncherChild() {}

    /** @param arguments the command; the secret comes on standard input, as arguments can be seen */
    public static void main(String[] arguments) throws Exception {
        String secret = new java.io.BufferedReader(
                        new java.io.InputStreamReader(System.in, java.nio.charset.StandardCharsets.UTF_8))
                .readLine();
        var launcher = new LocalLauncher(Executors::newVirtualThreadPerTaskExecutor);
        int code = launcher.runMasked(
                        List.of(arguments), List.of(new Variable("K", secret)), List.of(secret), System.out, System.err)
                .fold(ended -> ended, problem -> {
                    System.out.println(problem);
                    return -1;
                });
        System.out.println("ended with " + code);
        System.exit(0);
    }
}
