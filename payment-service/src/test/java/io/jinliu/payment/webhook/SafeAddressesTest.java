package io.jinliu.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressesTest {

    static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "100.100.100.200",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2001:10::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_of_the_internet_is_called_neither_in_figures_nor_by_name(String address) {
        assertThatThrownBy(() -> leadingTo(address).resolve("shop.example")).isInstanceOf(UnsafeAddress.class);
        assertThatThrownBy(() -> leadingTo(address).require("https://shop.example/hook"))
                .isInstanceOf(UnsafeAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC,
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.169.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:3200::1"
            })
    void what_is_of_the_internet_may_be_called(String address) throws UnknownHostException {
        assertThat(leadingTo(address).resolve("shop.example")).containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void one_private_address_among_public_ones_is_one_too_many() {
        assertThatThrownBy(() -> leadingTo(PUBLIC, "10.0.0.1").resolve("shop.example"))
                .isInstanceOf(UnsafeAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/hook",
                "ftp://shop.example/hook",
                "file:///etc/passwd",
                "gopher://shop.example/",
                "https://user@shop.example/",
                "https://user:secret@shop.example/",
                "https://shop.example/?token=1",
                "https://shop.example/#x",
                "https://shop.example:22/",
                "https://shop.example:80/",
                "https://shop.example:1023/",
                "https://shop.example:70000/",
                "//shop.example/",
                "/hook",
                "hook",
                "https:shop.example",
                "https://",
                "https:///x",
                "https://shop.example\\@10.0.0.1/",
                "https://shop example/",
                "https://例え.example/",
                "javascript:alert(1)"
            })
    void an_address_with_another_scheme_port_user_or_question_is_refused(String url) {
        assertThatThrownBy(() -> leadingTo(PUBLIC).require(url)).isInstanceOf(UnsafeAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example/hook",
                "https://shop.example:443/a/b",
                "https://shop.example:8443/",
                "https://93.184.215.14/",
                "https://[2606:4700::1111]/"
            })
    void an_address_of_https_at_a_plain_door_is_kept_as_it_is(String url) {
        assertThat(leadingTo(PUBLIC).require(url)).isEqualTo(url);
    }

    @Test
    void a_name_that_nobody_knows_is_refused() {
        var nobody = new SafeAddresses(
                host -> {
                    throw new UnknownHostException(host);
                },
                false,
                false);

        assertThatThrownBy(() -> nobody.require("https://shop.example/")).isInstanceOf(UnsafeAddress.class);
    }

    @Test
    void on_a_playground_http_will_do_and_this_machine_where_it_is_allowed() {
        var playground = new SafeAddresses(_ -> List.of(InetAddress.ofLiteral("127.0.0.1")), true, true);

        assertThat(playground.require("http://localhost:8099/hook")).isEqualTo("http://localhost:8099/hook");
        assertThat(playground.allows(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
        assertThat(new SafeAddresses(_ -> List.of(), true, false).allows(InetAddress.ofLiteral("127.0.0.1")))
                .isFalse();
    }

    static SafeAddresses leadingTo(String... addresses) {
        return new SafeAddresses(
                _ -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toList(), false, false);
    }
}
