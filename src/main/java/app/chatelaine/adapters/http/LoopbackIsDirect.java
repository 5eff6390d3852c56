package app.chatelaine.adapters.http;

import app.chatelaine.core.account.AccountRules;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Takes the proxies of the system, but never for this machine: plain http to it is allowed because nobody is on the way. */
final class LoopbackIsDirect extends ProxySelector {
    private final ProxySelector system;

    LoopbackIsDirect(ProxySelector system) {
        this.system = system;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return AccountRules.isLoopback(uri.getHost()) ? List.of(Proxy.NO_PROXY) : system.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        system.connectFailed(uri, address, failure);
    }
}
