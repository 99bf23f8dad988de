package io.jinliu.gateway.address;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The proxies in front of us whose word about the visitor's address is taken; none unless named. */
@ConfigurationProperties("jinliu.address")
record AddressSettings(@DefaultValue List<Network> trustedProxies) {

    boolean trusts(InetAddress address) {
        return trustedProxies.stream().anyMatch(proxy -> proxy.contains(address));
    }
}
