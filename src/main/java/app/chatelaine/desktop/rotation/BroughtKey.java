package app.chatelaine.desktop.rotation;

import app.chatelaine.core.discovery.PasteReading;
import app.chatelaine.core.rotation.NewKey;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Lifecycle;
import app.chatelaine.core.service.Service;
import app.chatelaine.desktop.shared.fields.InputEntry;
import app.chatelaine.desktop.shared.key.KeyModel;
import app.chatelaine.desktop.shared.model.AccountRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A new key that a person brings, with the fields that belong to it. */
final class BroughtKey implements AutoCloseable {
    private final KeyModel key;
    private final List<InputEntry> fields;

    BroughtKey(RotateContext context, Service service, AccountRow row) {
        var account = row.state().account();
        var belonging = belonging(service.lifecycle());
        fields = service.inputs().stream()
                .filter(input -> input.required() || belonging.contains(input.id()))
                .map(input -> InputEntry.of(service, input, () -> account.url() != null, context.messages()))
                .toList();
        // Another key has another client id; what else is asked for stays as a rule.
        fields.stream()
                .filter(field -> !belonging.contains(field.input().id()))
                .forEach(field -> field.entry()
                        .set(account.fields().getOrDefault(field.input().id(), "")));
        key = new KeyModel(
                context.messages(),
                context.catalogue(),
                context.accounts(),
                context.background(),
                context.timer(),
                this::read);
        key.judgeFor(service);
    }

    /** The fields that a service gives out together with a key. */
    private static Set<String> belonging(Lifecycle lifecycle) {
        var ids = new HashSet<String>();
        Optional.ofNullable(lifecycle.create())
                .ifPresent(call -> ids.addAll(call.fieldPointers().keySet()));
        Optional.ofNullable(lifecycle.list())
                .ifPresent(call -> ids.addAll(call.fieldPointers().keySet()));
        return ids;
    }

    KeyModel key() {
        return key;
    }

    List<InputEntry> fields() {
        return fields;
    }

    /** A paste may have the fields in it, too. */
    private void read(PasteReading reading) {
        for (var field : fields) {
            Input input = field.input();
            var found = reading.fields().get(input.id());
            if (found != null) {
                field.entry().set(found);
            }
        }
    }

    /** Whether it can be used; what is wrong with a field is said from now on. */
    boolean accept() {
        fields.forEach(field -> field.entry().touch());
        return key.isStorable()
                && fields.stream().allMatch(field -> field.entry().isGood());
    }

    /** The key, to be closed by whoever takes it. There must be one. */
    NewKey take() {
        var values = new HashMap<String, String>();
        fields.forEach(field -> {
            if (!field.entry().value().isEmpty()) {
                values.put(field.input().id(), field.entry().value());
            }
        });
        var taken = NewKey.brought(key.copy(), values);
        key.clear();
        return taken;
    }

    @Override
    public void close() {
        key.close();
    }
}
