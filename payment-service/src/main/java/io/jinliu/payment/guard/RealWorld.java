package io.jinliu.payment.guard;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Outside profiles local and test, money is asked for over https and never on this machine: no simulator belongs there. */
@Component
public class RealWorld {

    private static final Profiles PLAYGROUND = Profiles.of("local | test");

    private final boolean playground;

    RealWorld(Environment environment) {
        this.playground = environment.acceptsProfiles(PLAYGROUND);
    }

    /** @throws IllegalStateException if the address has no place in production */
    public void require(String setting, URI address) {
        if (!playground && !(address.getScheme().equals("https") && elsewhere(address))) {
            throw new IllegalStateException(
                    "%s must be a public https address outside profiles local and test".formatted(setting));
        }
    }

    /** Whether no money here is real. */
    public boolean isPlayground() {
        return playground;
    }

    private static boolean elsewhere(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return !host.isEmpty() && !host.equals("localhost") && !host.endsWith(".localhost") && !internal(host);
    }

    /** Of literal addresses only: a name is not looked up, it may mean something else tomorrow. */
    private static boolean internal(String host) {
        try {
            var address = InetAddress.ofLiteral(host);
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
