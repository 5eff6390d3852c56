package app.chatelaine.wiring;

import app.chatelaine.adapters.catalogue.CatalogueCalls;
import app.chatelaine.adapters.catalogue.CatalogueKeyCreator;
import app.chatelaine.adapters.catalogue.CatalogueProbe;
import app.chatelaine.adapters.catalogue.CatalogueReader;
import app.chatelaine.adapters.catalogue.CatalogueServiceKeys;
import app.chatelaine.adapters.delivery.GitProgram;
import app.chatelaine.adapters.delivery.LocalPlaces;
import app.chatelaine.adapters.file.FileChanges;
import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.FolderDoctor;
import app.chatelaine.adapters.file.Folders;
import app.chatelaine.adapters.file.JsonAccountFile;
import app.chatelaine.adapters.file.JsonHealthHistory;
import app.chatelaine.adapters.file.JsonRotationFile;
import app.chatelaine.adapters.file.JsonSettingsFile;
import app.chatelaine.adapters.file.JsonWindowState;
import app.chatelaine.adapters.file.tree.LocalTrees;
import app.chatelaine.adapters.http.OkHttpHttp;
import app.chatelaine.adapters.http.OkHttpHttp.World;
import app.chatelaine.adapters.http.Trust;
import app.chatelaine.adapters.process.LocalLauncher;
import app.chatelaine.adapters.process.LoginShell;
import app.chatelaine.adapters.work.KeychainThread;
import app.chatelaine.adapters.work.ManyThreads;
import app.chatelaine.adapters.work.VirtualWorkers;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.KeySlots;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.KeyringEntries;
import app.chatelaine.core.delivery.WaysBack;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.lifecycle.KeyLife;
import app.chatelaine.core.lifecycle.ListingKeyCreator;
import app.chatelaine.core.lifecycle.MadeKeys;
import app.chatelaine.core.lifecycle.ProofOfDeath;
import app.chatelaine.core.precedence.KeyLayers;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.quickcopy.LockDoctor;
import app.chatelaine.core.quickcopy.TrayDoctor;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Tools;
import app.chatelaine.core.scan.ImportKeys;
import app.chatelaine.core.scan.ScanFiles;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.SettingsFile;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.ProgramVersion;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts the real program together. Nothing here opens a keychain, a connection or a window: each opens when first used. */
public final class Wiring {
    /** Start-up files take a second at most that people put up with. */
    private static final Duration SHELL_PATIENCE = Duration.ofSeconds(5);

    private final InstantSource clock = Clock.systemUTC();
    private final RandomGenerator random = new SecureRandom();
    private final Surroundings surroundings;
    private final Messages messages;
    private final FileKit files;
    private final Folders folders;

    private Wiring(Surroundings surroundings, Folders folders) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.files = FileKit.of(clock, messages, ProgramVersion.CURRENT);
        this.folders = folders;
    }

    /** The program for one command. */
    public static Outcome<Program> open(StartOptions options, Surroundings surroundings) {
        Logs.ofCommand(options);
        return options.demo() ? DemoProgram.open(surroundings) : real(options, surroundings);
    }

    /**
     * What the user chose for the window; the defaults for the demo. Reads the disk.
     *
     * @param usual words for what is wrong with the file
     */
    public static Outcome<Settings> settings(StartOptions options, Messages usual) {
        return options.demo()
                ? Outcome.ok(Settings.DEFAULT)
                : new JsonSettingsFile(folders(options).settings(), kit(usual)).read();
    }

    /** The program for the window; fails where its data cannot be read at all. */
    public static Outcome<Program> openWindow(StartOptions options, Surroundings surroundings) {
        Folders folders = folders(options);
        Logs.ofWindow(options, folders);
        return options.demo()
                ? openDemo(surroundings)
                : folders.requireReadable(kit(surroundings.messages()))
                        .then(done -> real(options, surroundings))
                        .map(Wiring::withServices);
    }

    /** The window needs them at once, on the thread of the screen, which must not read files. */
    private static Program withServices(Program program) {
        program.catalogue().services();
        return program;
    }

    /** The program over the demo workspace. */
    public static Outcome<Program> openDemo(Surroundings surroundings) {
        return DemoProgram.open(surroundings);
    }

    private static FileKit kit(Messages messages) {
        return FileKit.of(Clock.systemUTC(), messages, ProgramVersion.CURRENT);
    }

    private static Outcome<Program> real(StartOptions options, Surroundings surroundings) {
        return new Wiring(surroundings, folders(options)).program(options.keychain());
    }

    /** Where the program keeps what it keeps. */
    static Folders folders(StartOptions options) {
        return options.home() == null ? Folders.ofSystem() : Folders.in(options.home());
    }

    /** The program over an empty folder and a keychain that forgets. */
    static Outcome<Program> inMemory(Surroundings surroundings, Folders folders) {
        return new Wiring(surroundings, folders).program("memory");
    }

    private Outcome<Program> program(@Nullable String wantedKeychain) {
        SettingsFile settings = new JsonSettingsFile(folders.settings(), files);
        String kind = wantedKeychain == null || wantedKeychain.isEmpty() || wantedKeychain.equals("auto")
                ? settings.read().fold(Settings::keychain, problem -> Settings.DEFAULT.keychain())
                : wantedKeychain;
        var thread = KeychainThread.start();
        var keychains = new Keychains(surroundings, folders, new DurableVaultFile(folders.vault(), files), clock);
        return keychains
                .open(kind, thread)
                .map(keychain -> program(settings, keychain, keychains.keyring(kind), thread::shutdown));
    }

    private Program program(SettingsFile settings, SecretStore keychain, KeyringEntries keyring, Runnable closeThread) {
        var accountFile = new JsonAccountFile(folders.accounts(), files);
        var fingerprinter = new Fingerprinter(keychain, random);
        var accounts = new Accounts(accountFile, keychain, fingerprinter, clock, random);
        var reader = new CatalogueReader(messages);
        var catalogue = Catalogue.readWhenAsked(() -> reader.read(folders.services()));
        var http = new LazyHttp(this::http);
        var calls = new CatalogueCalls(http, clock, messages, "Chatelaine/" + ProgramVersion.CURRENT);
        var probe = new LoggingProbe(new CatalogueProbe(calls));
        var keys = new CatalogueServiceKeys(calls);
        var history = new JsonHealthHistory(folders.health(), files);
        var places = new LocalPlaces(files, keyring);
        var git = new GitProgram(files);
        var deliveries = new Deliveries(accountFile, new WaysBack(keychain), fingerprinter, places, git, clock);
        var creator = new CatalogueKeyCreator(calls);
        var proof = new ProofOfDeath(probe);
        var life = new KeyLife(accounts, keys, proof);
        return new Program(
                messages,
                catalogue,
                accounts,
                keychain,
                new CheckAccounts(
                        accounts, catalogue, probe, history, new VirtualWorkers(), CheckAccounts.Limits.DEFAULT),
                history,
                new ListingKeyCreator(creator, keys),
                new KeysInFiles(
                        new ScanFiles(accounts, fingerprinter, catalogue, trees(), git),
                        new ImportKeys(accounts, fingerprinter, catalogue, places, keychain::status),
                        new KeyLayers(fingerprinter, shell(), places::read, home()),
                        FileChanges::stampOf,
                        home()),
                deliveries,
                new LocalLauncher(ManyThreads::start),
                life,
                new Rotations(
                        new JsonRotationFile(folders.rotations(), files),
                        new Tools(
                                accounts,
                                new KeySlots(keychain),
                                fingerprinter,
                                creator,
                                new MadeKeys(keys),
                                life,
                                proof,
                                deliveries),
                        clock,
                        random),
                settings,
                new JsonWindowState(folders.window(), files),
                new ProgramDoctor(
                        keychain,
                        catalogue,
                        new FolderDoctor(folders, messages),
                        new LockDoctor(LockParts::look, messages),
                        new TrayDoctor(TrayParts.look(), messages),
                        messages),
                folders.data(),
                service -> !reader.shippedIds().contains(service.id()),
                clock,
                ZoneId.systemDefault(),
                random,
                new FileChanges(folders.accounts(), folders.health(), folders.rotations()),
                () -> {
                    http.close();
                    keychain.close();
                    keyring.close();
                    closeThread.run();
                });
    }

    private LoginShell shell() {
        return new LoginShell(System.getenv(), ManyThreads.start(), SHELL_PATIENCE, messages);
    }

    /** The home folder that the environment names, as other programs follow it. */
    private static Path home() {
        String named = System.getenv().getOrDefault("HOME", "");
        return Path.of(named).isAbsolute() ? Path.of(named) : Path.of(System.getProperty("user.home"));
    }

    /** More at once than processors wait for each other. */
    private LocalTrees trees() {
        return new LocalTrees(files, new VirtualWorkers(), Runtime.getRuntime().availableProcessors());
    }

    private OkHttpHttp http() {
        return new OkHttpHttp(
                ProgramVersion.CURRENT,
                messages,
                Trust.system(),
                new World(random, clock, System::nanoTime, ManyThreads.start()));
    }
}
