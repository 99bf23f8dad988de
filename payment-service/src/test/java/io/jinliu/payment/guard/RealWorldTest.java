package io.jinliu.payment.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;

class RealWorldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.mch.weixin.qq.com",
                "https://127.0.0.1:8090",
                "https://[::1]/gateway.do",
                "https://localhost/gateway.do",
                "https://LOCALHOST/gateway.do",
                "https://pay.localhost/",
                "https://10.1.2.3/",
                "https://192.168.1.1/",
                "https://169.254.169.254/",
                "https://0.0.0.0/"
            })
    void knows_no_simulator_in_production(String address) {
        assertThatIllegalStateException().isThrownBy(() -> in("production").require("address", URI.create(address)));
        assertThatCode(() -> in("local").require("address", URI.create(address)))
                .doesNotThrowAnyException();
        assertThatCode(() -> in("test").require("address", URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.mch.weixin.qq.com",
                "https://openapi.alipay.com/gateway.do",
                "https://pay.example.com/callbacks/wechat/default"
            })
    void deals_with_the_real_channels(String address) {
        assertThatCode(() -> in("production").require("address", URI.create(address)))
                .doesNotThrowAnyException();
    }

    private static RealWorld in(String profile) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        return new RealWorld(environment);
    }
}
