package io.jinliu.payment.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks the domain name system. */
@FunctionalInterface
public interface NameLookup {

    /** All addresses of the name, or the address that it is itself. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
