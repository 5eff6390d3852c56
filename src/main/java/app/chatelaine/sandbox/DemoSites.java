package app.chatelaine.sandbox;

import app.chatelaine.core.text.Messages;
import app.chatelaine.sandbox.ModelonSandbox.Host;
import app.chatelaine.sandbox.ModelonSandbox.InvalidKey;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The stand-ins that the demo accounts are at, all running. */
final class DemoSites implements AutoCloseable {
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(5);

    /** What a user would have found out and set. */
    private static final Map<String, String> ASHR_PATHS = Map.of(
            "checkPath", AshrSandbox.CHECK_PATH,
            "listPath", AshrSandbox.KEYS_PATH + "?include_inactive=true",
            "revokePath", AshrSandbox.KEYS_PATH);

    private final List<SandboxServer> servers = new ArrayList<>();
    private final IonworksSandbox ionworks;
    private final PinexqSandbox pinexq;
    private final ModelonSandbox modelon;
    private final AshrSandbox ashr;
    private final IonRealm ion;
    private final Map<DemoSite, Place> places;
    private final ClosedPort away;
    private final String pages;

    /** @throws IOException when the loopback address cannot be listened at; what was started is stopped again */
    DemoSites(SandboxSettings settings, Messages messages) throws IOException {
        ionworks = new IonworksSandbox(settings);
        pinexq = new PinexqSandbox(settings, PinexqSandbox.CURRENT_API);
        modelon = new ModelonSandbox(settings, Host.HUB, InvalidKey.UNAUTHORIZED);
        ashr = new AshrSandbox(settings);
        ion = new IonRealm(settings, TOKEN_LIFETIME);
        away = ClosedPort.reserve();
        try {
            places = start(settings);
            pages = start(new KeyPages(issuers(), messages), settings);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Map<DemoSite, Place> start(SandboxSettings settings) throws IOException {
        String modelonUrl = start(modelon, settings);
        String ashrUrl = start(ashr, settings);
        String authUrl = start(new IonAuthSandbox(ion), settings);
        return Map.of(
                DemoSite.IONWORKS, new Place(start(ionworks, settings), Map.of(), ionworks),
                DemoSite.PINEXQ, new Place(start(pinexq, settings), Map.of(), pinexq),
                DemoSite.PINEXQ_AWAY, new Place(away.url(), Map.of(), pinexq),
                DemoSite.MODELON, new Place(modelonUrl, Map.of(), modelon),
                DemoSite.MODELON_FULL, new Place(modelonUrl, Map.of(), any -> modelon.issueWithoutSeat()),
                DemoSite.ASHR, new Place(ashrUrl, ASHR_PATHS, ashr),
                DemoSite.ASHR_UNCHECKED, new Place(ashrUrl, Map.of(), ashr),
                DemoSite.ION,
                        new Place(start(new IonApiSandbox(settings, ion), settings), Map.of("authUrl", authUrl), ion));
    }

    private Map<String, KeyIssuer> issuers() {
        return Map.of(
                DemoSite.IONWORKS.serviceId(), ionworks,
                DemoSite.PINEXQ.serviceId(), pinexq,
                DemoSite.MODELON.serviceId(), modelon,
                DemoSite.ASHR.serviceId(), ashr,
                DemoSite.ION.serviceId(), ion);
    }

    /** Where a person gets a key of a service. */
    String keysPage(String serviceId) {
        return pages + "/" + serviceId;
    }

    boolean isKnown(String serviceId) {
        return issuers().containsKey(serviceId);
    }

    private String start(SandboxService service, SandboxSettings settings) throws IOException {
        var server = SandboxServer.start(service, settings);
        servers.add(server);
        return server.url();
    }

    Place place(DemoSite site) {
        return Objects.requireNonNull(places.get(site));
    }

    @Override
    public void close() {
        servers.forEach(SandboxServer::close);
        away.close();
    }

    /**
     * Where an account of a site is.
     *
     * @param fields of the account, beside those that come with a key
     */
    record Place(String url, Map<String, String> fields, KeyIssuer issuer) {}
}
