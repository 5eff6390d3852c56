package app.chatelaine.adapters.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes signals on to another process instead of obeying them, until it is closed. Java names its only way to signals
 * {@code sun.misc}, which the compiler warns of, so they are reached by reflection; where they are not there, signals do
 * what they usually do.
 */
final class SignalForwarding implements AutoCloseable {
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP", "USR1");

    /** From the keyboard an interrupt reaches the other process by itself; a second one would end it in its clean-up. */
    private static final String UNLESS_FROM_KEYBOARD = "( : < /dev/tty ) 2>/dev/null || ";

    private final List<Runnable> restore = new ArrayList<>();

    private SignalForwarding() {}

    static SignalForwarding to(Process process) {
        var forwarding = new SignalForwarding();
        for (String name : NAMES) {
            try {
                forwarding.forward(name, process);
            } catch (ReflectiveOperationException e) {
                // This system has no such signal, or the virtual machine keeps it to itself.
            }
        }
        return forwarding;
    }

    private void forward(String name, Process process) throws ReflectiveOperationException {
        Class<?> signalType = Class.forName("sun.misc.Signal");
        Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
        var handle = signalType.getMethod("handle", signalType, handlerType);
        Object signal = signalType.getConstructor(String.class).newInstance(name);
        Object handler = Proxy.newProxyInstance(
                handlerType.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        send(name, process);
                    }
                    return null;
                });
        Object before = handle.invoke(null, signal, handler);
        restore.add(() -> {
            try {
                handle.invoke(null, signal, before);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError("what could be set cannot be set back", e);
            }
        });
    }

    /** Java itself can only end a process; the shell is where all Unix systems have {@code kill}. */
    private static void send(String name, Process process) throws IOException {
        String condition = name.equals("INT") ? UNLESS_FROM_KEYBOARD : "";
        new ProcessBuilder("/bin/sh", "-c", condition + "kill -s " + name + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() {
        restore.forEach(Runnable::run);
    }
}
