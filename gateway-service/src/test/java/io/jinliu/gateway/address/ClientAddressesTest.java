package io.jinliu.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressesTest {

    final ClientAddresses alone = new ClientAddresses(new AddressSettings(List.of()));
    final ClientAddresses behindProxies = new ClientAddresses(
            new AddressSettings(List.of(Network.of("10.0.0.0/8"), Network.of("192.0.2.7"), Network.of("fd00::/8"))));

    @Test
    void without_trusted_proxies_only_the_peer_counts() {
        assertThat(alone.of(from("203.0.113.9", "198.51.100.1"))).isEqualTo(address("203.0.113.9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.1.1 | 198.51.100.1 | 198.51.100.1",
                "10.1.1.1 | 1.1.1.1, 198.51.100.1 | 198.51.100.1",
                "10.1.1.1 | 198.51.100.1, 10.2.2.2, 192.0.2.7 | 198.51.100.1",
                "10.1.1.1 | 2001:db8::1 | 2001:db8::1",
                "fd00::1 | 198.51.100.1 | 198.51.100.1",
                "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
                "10.1.1.1 | unknown | 10.1.1.1",
                "10.1.1.1 | 198.51.100.1, evil.example | 10.1.1.1",
                "10.1.1.1 | 10.9.9.9 | 10.9.9.9",
            })
    void trusted_proxies_are_believed_from_the_right(String peer, String forwarded, String visitor) {
        assertThat(behindProxies.of(from(peer, forwarded))).isEqualTo(address(visitor));
    }

    @Test
    void we_are_ourselves_only_without_a_go_between() {
        assertThat(alone.isOurselves(from("127.0.0.1"))).isTrue();
        assertThat(alone.isOurselves(from("::1"))).isTrue();
        assertThat(alone.isOurselves(from("127.0.0.1", "198.51.100.1"))).isFalse();
        assertThat(alone.isOurselves(from("198.51.100.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "ten/8", "10.0.0.0/x", "localhost"})
    void a_network_that_is_none_is_refused(String cidr) {
        assertThatThrownBy(() -> Network.of(cidr)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 8.8.8.8, true",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "10.0.0.0/8, fd00::1, false",
    })
    void a_network_knows_its_own(String cidr, String member, boolean belongs) {
        assertThat(Network.of(cidr).contains(address(member))).isEqualTo(belongs);
    }

    private static ServerHttpRequest from(String peer, String... forwardedFor) {
        return MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(address(peer), 4711))
                .header("X-Forwarded-For", forwardedFor)
                .build();
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
