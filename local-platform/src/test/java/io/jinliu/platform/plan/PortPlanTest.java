package io.jinliu.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void one_offset_moves_every_port() {
        var usual = new PortPlan(0).all();
        var moved = new PortPlan(100).all();

        assertThat(usual).containsEntry("gateway-service", 8080).containsEntry("RocketMQ broker, fast port", 8096);
        assertThat(moved.keySet()).isEqualTo(usual.keySet());
        assertThat(moved).allSatisfy((purpose, port) -> assertThat(port - usual.getOrDefault(purpose, 0))
                .isEqualTo(100));
    }

    @Test
    void no_two_parts_share_a_port() {
        assertThat(new PortPlan(0).all().values()).doesNotHaveDuplicates();
    }

    @Test
    void refuses_an_offset_beyond_the_last_port() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PortPlan(60_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new PortPlan(-1));
    }

    @Test
    void each_offset_has_a_folder_of_its_own() {
        var checkout = new Checkout(Path.of("/shop"));

        assertThat(checkout.data(new PortPlan(0)).root()).isEqualTo(Path.of("/shop/.jinliu"));
        assertThat(checkout.data(new PortPlan(7)).root()).isEqualTo(Path.of("/shop/.jinliu/offset-7"));
    }
}
