package app.chatelaine.adapters.file;

import app.chatelaine.adapters.delivery.GitProgram;
import app.chatelaine.adapters.delivery.LocalPlaces;
import app.chatelaine.adapters.keychain.MemoryKeyring;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.WaysBack;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.VerifyingSecretStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** Delivers one key after the other to the same places, and takes some back, until it is killed. */
final class DeliveryVictim {
    private final Path home;
    private final Deliveries deliveries;
    private final Random random;

    private DeliveryVictim(Path home, Random random) throws IOException {
        this.home = home;
        this.random = random;
        this.deliveries = deliveries(home);
    }

    /** @param arguments the folder; then {@code once} for one delivery that is told, or a seed */
    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        boolean once = arguments[1].equals("once");
        var victim = new DeliveryVictim(home, new Random(once ? 0 : Long.parseLong(arguments[1])));
        if (once) {
            System.out.println(victim.deliver(places(home).getFirst(), "key-of-the-full-disk"));
            return;
        }
        System.in.read();
        must(victim.deliveries.recover());
        for (int number = 0; ; number++) {
            victim.next(number);
        }
    }

    static List<Destination> places(Path home) {
        return List.of(
                new DotEnv(home.resolve("work/.env").toString(), "KEY"),
                new DotEnv(home.resolve("work/link").toString(), "KEY"),
                new DotEnv(home.resolve("work/new.env").toString(), "OTHER"),
                new CredentialsFile(home.resolve("work/folder/api.key").toString()));
    }

    static Deliveries deliveries(Path home) throws IOException {
        var store = new VerifyingSecretStore(KillVictim.keychain(home));
        var kit = Kits.at(InstantSource.system(), new LocalDisk());
        return new Deliveries(
                KillVictim.file(home),
                new WaysBack(store),
                new Fingerprinter(store, new Random(1)),
                new LocalPlaces(kit, new MemoryKeyring()),
                new GitProgram(kit),
                InstantSource.system());
    }

    private void next(int number) {
        var destination = places(home).get(random.nextInt(places(home).size()));
        boolean hasWayBack = account()
                .placement(destination)
                .map(placement -> placement.undo() != null)
                .orElse(false);
        if (hasWayBack && random.nextInt(4) == 0) {
            must(deliveries.undo(account(), destination));
        } else {
            must(deliver(destination, "key-%d-%016x".formatted(number, random.nextLong())));
        }
        System.out.println("done");
    }

    private Outcome<Account> deliver(Destination destination, String text) {
        try (var key = Secret.copyOf(text)) {
            return deliveries
                    .plan(KillVictim.service(), account(), new Placement(destination, false), key)
                    .then(deliveries::deliver);
        }
    }

    private Account account() {
        return must(KillVictim.file(home).read()).book().accounts().getFirst();
    }

    private static <T> T must(Outcome<T> outcome) {
        return outcome.fold(value -> value, problem -> {
            throw new IllegalStateException(problem.toString());
        });
    }
}
