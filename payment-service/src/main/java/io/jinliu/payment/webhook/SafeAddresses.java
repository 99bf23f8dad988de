package io.jinliu.payment.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Where a stranger's word may send us: out, and never back in. A name is judged by what it resolves to, every address of
 * it; the caller must connect to one of those and not look the name up again.
 */
public final class SafeAddresses {

    private static final int LONGEST = 512;
    private static final int HTTPS = 443;
    private static final int FIRST_FREE_PORT = 1024;

    private final NameLookup names;
    private final boolean playground;
    private final boolean loopbackToo;

    /**
     * @param playground whether http will do
     * @param loopbackToo whether this machine may be called
     */
    public SafeAddresses(NameLookup names, boolean playground, boolean loopbackToo) {
        this.names = names;
        this.playground = playground;
        this.loopbackToo = loopbackToo;
    }

    /**
     * The address as it is kept. Asks the domain name system: never inside a transaction.
     *
     * @throws UnsafeAddress if nothing may be sent there, or nobody knows the name
     */
    public String require(String text) {
        var url = parsed(text);
        requirePlain(url);
        requireDoor(url);
        try {
            var _ = resolve(host(url));
        } catch (UnknownHostException unknown) {
            throw new UnsafeAddress("The name cannot be resolved");
        }
        return url.toASCIIString();
    }

    /**
     * All addresses of the host, every one of which may be called.
     *
     * @throws UnsafeAddress if one may not
     */
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        var found = names.addresses(host);
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!found.stream().allMatch(this::allows)) {
            throw new UnsafeAddress("The address is not a public one");
        }
        return found;
    }

    /** Whether a connection to it may be used. */
    public boolean allows(InetAddress address) {
        return PublicAddress.is(address) || (loopbackToo && address.isLoopbackAddress());
    }

    private static URI parsed(String text) {
        try {
            var url = new URI(text);
            if (text.length() <= LONGEST && url.getScheme() != null && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException broken) {
            throw new UnsafeAddress("This is not an address: " + broken.getReason());
        }
        throw new UnsafeAddress("This is not an absolute address of at most %d characters".formatted(LONGEST));
    }

    /** What stands in an address stands in logs. */
    private static void requirePlain(URI url) {
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new UnsafeAddress("An address has no user, no query and no fragment: secrets do not belong there");
        }
    }

    private void requireDoor(URI url) {
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(playground && scheme.equals("http"))) {
            throw new UnsafeAddress("Only https is safe");
        }
        var port = url.getPort();
        if (port != -1 && port != HTTPS && (port < FIRST_FREE_PORT || port > 0xFFFF)) {
            throw new UnsafeAddress("The port is %d or above %d".formatted(HTTPS, FIRST_FREE_PORT - 1));
        }
    }

    private static String host(URI url) {
        var host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
