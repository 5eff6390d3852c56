package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.FakeSecretServiceState.Item;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;
import org.freedesktop.dbus.spi.message.InputStreamMessageReader;
import org.freedesktop.dbus.spi.message.OutputStreamMessageWriter;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A message bus with nothing on it but a Secret Service that does what other services than GNOME Keyring do: prompts
 * under any path, no encryption, no collection, entries that are locked one by one, no answer at all.
 */
final class FakeSecretService implements AutoCloseable {
    static final String OWNER = ":1.0";

    private static final String ERROR = "org.freedesktop.DBus.Error.";

    private final FakeSecretServiceState state;
    private final String address;
    private final ServerSocketChannel server;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile @Nullable SocketChannel client;

    FakeSecretService(Path socket, FakeSecretServiceState state) throws IOException {
        this.state = state;
        this.address = "unix:path=" + socket;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        thread.execute(this::serve);
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
        thread.close();
    }

    /** Ends the connection of the client, as a bus does that ends. */
    void hangUp() throws IOException {
        var connected = client;
        if (connected != null) {
            connected.close();
        }
    }

    /** Tells the client that the service has left the bus. */
    void leave() throws Exception {
        send(new DBusSignal(
                "org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus",
                "NameOwnerChanged",
                "sss",
                OWNER,
                OWNER,
                ""));
    }

    private void serve() {
        while (server.isOpen()) {
            try (var connected = server.accept()) {
                client = connected;
                welcome(connected);
                var reader = new InputStreamMessageReader(connected);
                while (connected.isOpen()) {
                    if (reader.readMessage() instanceof MethodCall call) {
                        answer(call);
                    }
                }
            } catch (IOException | DBusException e) {
                // The client is gone; the next one may come.
            }
        }
    }

    /** The text with which a bus and its client greet each other before the first message. */
    private static void welcome(SocketChannel client) throws IOException {
        for (String line = readLine(client); !line.equals("BEGIN"); line = readLine(client)) {
            String answer = line.contains("AUTH EXTERNAL") ? "OK " + "0".repeat(32) : "REJECTED EXTERNAL";
            client.write(StandardCharsets.US_ASCII.encode(answer + "\r\n"));
        }
    }

    private static String readLine(SocketChannel client) throws IOException {
        var line = new StringBuilder();
        var octet = ByteBuffer.allocate(1);
        while (line.indexOf("\r\n") < 0) {
            if (client.read(octet.clear()) < 0) {
                throw new EOFException();
            }
            line.append((char) octet.get(0));
        }
        return line.toString().strip();
    }

    private void send(Message message) throws IOException {
        new OutputStreamMessageWriter(Objects.requireNonNull(client)).writeMessage(message);
    }

    private void reply(MethodCall call, String signature, Object... values) throws IOException, DBusException {
        send(new MethodReturn(OWNER, call, signature.isEmpty() ? null : signature, values));
    }

    private void fail(MethodCall call, String name) throws IOException, DBusException {
        send(new Error(OWNER, call.getSource(), name, call.getSerial(), "s", "as a test wants it"));
    }

    private void answer(MethodCall call) throws IOException, DBusException {
        if (state.isSilentOn(call.getName())) {
            return;
        }
        String error = state.errorOn(call.getName());
        if (error != null) {
            fail(call, error);
            return;
        }
        var values = new Values(Objects.requireNonNullElse(call.getParameters(), new Object[0]));
        try {
            answer(call, values);
        } catch (SecretServiceException e) {
            fail(call, ERROR + "InvalidArgs");
        }
    }

    private void answer(MethodCall call, Values values) throws IOException, DBusException, SecretServiceException {
        switch (call.getName()) {
            case "Hello" -> reply(call, "s", ":1.1");
            case "AddMatch", "RemoveMatch" -> reply(call, "");
            case "GetNameOwner" -> reply(call, "s", OWNER);
            case "OpenSession" -> openSession(call, values);
            case "SearchItems" -> search(call);
            case "ReadAlias" -> reply(call, "o", state.defaultCollection());
            case "Unlock" -> unlock(call, values);
            case "CreateCollection" ->
                reply(call, "oo", "/", state.promptFor(List.of(FakeSecretServiceState.COLLECTION)));
            case "Prompt" -> prompt(call);
            case "Dismiss" -> {
                state.dismissed();
                reply(call, "");
            }
            case "CreateItem" -> createItem(call, values);
            case "GetSecret" ->
                withOpenItem(call, item -> reply(call, "(oayays)", (Object) state.encode(item.value())));
            case "SetSecret" -> {
                byte[] value = state.decode(values.struct(0));
                withOpenItem(call, item -> {
                    item.setValue(value);
                    reply(call, "");
                });
            }
            case "Delete" -> {
                state.remove(call.getPath());
                reply(call, "o", "/");
            }
            case "Get" -> property(call, values);
            case "Set" -> {
                state.item(call.getPath()).setLabel(values.variant(2).text(0));
                reply(call, "");
            }
            default -> fail(call, ERROR + "UnknownMethod");
        }
    }

    private void openSession(MethodCall call, Values values) throws IOException, DBusException, SecretServiceException {
        boolean plain = values.text(0).equals("plain");
        if (!plain && state.isPlainOnly()) {
            fail(call, ERROR + "NotSupported");
            return;
        }
        byte[] ours = state.openSession(plain ? null : values.variant(1).bytes(0));
        reply(call, "vo", plain ? new Variant<>("", "s") : new Variant<>(ours, "ay"), FakeSecretServiceState.SESSION);
    }

    private void search(MethodCall call) throws IOException, DBusException {
        var attributes = FakeSecretServiceState.attributes(call.getParameters()[0]);
        reply(call, "aoao", state.search(attributes, false), state.search(attributes, true));
    }

    private void unlock(MethodCall call, Values values) throws IOException, DBusException, SecretServiceException {
        var objects = values.texts(0);
        var open = objects.stream().filter(object -> !state.isLocked(object)).toList();
        reply(call, "aoo", open, open.size() == objects.size() ? "/" : state.promptFor(objects));
    }

    private void prompt(MethodCall call) throws IOException, DBusException {
        reply(call, "");
        var objects = state.promptedBy(call.getPath());
        switch (state.promptAnswer()) {
            case YES -> {
                Variant<?> result = state.open(objects)
                        ? new Variant<>(objects.getFirst(), "o")
                        : new Variant<>(objects.stream().toList(), "ao");
                complete(call.getPath(), false, result);
            }
            case NO -> complete(call.getPath(), true, new Variant<>("", "s"));
            case NEVER -> {}
        }
    }

    private void complete(String prompt, boolean dismissed, Variant<?> result) throws IOException, DBusException {
        send(new DBusSignal(OWNER, prompt, "org.freedesktop.Secret.Prompt", "Completed", "bv", dismissed, result));
    }

    private void createItem(MethodCall call, Values values) throws IOException, DBusException, SecretServiceException {
        if (state.isLocked(call.getPath())) {
            fail(call, "org.freedesktop.Secret.Error.IsLocked");
            return;
        }
        var properties = FakeSecretServiceState.dictionary(call.getParameters()[0]);
        String path = state.create(
                FakeSecretServiceState.attributes(properties.get("org.freedesktop.Secret.Item.Attributes")),
                text(properties.get("org.freedesktop.Secret.Item.Label")),
                state.decode(values.struct(1)));
        reply(call, "oo", path, "/");
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value instanceof Variant<?> variant ? variant.getValue() : value);
    }

    private void property(MethodCall call, Values values) throws IOException, DBusException, SecretServiceException {
        switch (values.text(1)) {
            case "Locked" -> reply(call, "v", new Variant<>(state.isLocked(call.getPath()), "b"));
            case "Modified" ->
                reply(call, "v", new Variant<>(state.item(call.getPath()).modified(), "t"));
            default -> fail(call, ERROR + "UnknownProperty");
        }
    }

    private interface ItemCall {
        void on(Item item) throws IOException, DBusException, SecretServiceException;
    }

    private void withOpenItem(MethodCall call, ItemCall todo)
            throws IOException, DBusException, SecretServiceException {
        if (state.isLocked(call.getPath())) {
            fail(call, "org.freedesktop.Secret.Error.IsLocked");
        } else if (!state.has(call.getPath())) {
            fail(call, "org.freedesktop.Secret.Error.NoSuchObject");
        } else {
            todo.on(state.item(call.getPath()));
        }
    }
}
