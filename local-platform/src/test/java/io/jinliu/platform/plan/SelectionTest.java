package io.jinliu.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    final Path home;

    SelectionTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void takes_the_simulator_along_with_payment() {
        assertThat(Selection.only(List.of("payment-service")).simulator()).isTrue();
        assertThat(Selection.only(List.of("order-service")).simulator()).isFalse();
    }

    @Test
    void says_which_names_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.only(List.of("oder-service")))
                .withMessageContaining("'oder-service'")
                .withMessageContaining("order-service");
    }

    @Test
    void names_the_command_that_builds_what_is_missing() throws IOException {
        build("order-service", "order-service-0.1.0-SNAPSHOT-app.jar");
        var selection = Selection.only(List.of("order-service", "points-service"));
        var checkout = new Checkout(home);

        assertThat(selection.notBuilt(checkout))
                .singleElement()
                .asString()
                .contains("points-service is not built", "./mvnw -q -DskipTests package -pl points-service -am");
        assertThat(selection.built(checkout).services()).containsExactly(Service.ORDER);
    }

    @Test
    void takes_no_test_jar_for_the_simulator() throws IOException {
        build("channel-simulator", "channel-simulator-0.1.0-SNAPSHOT-tests.jar");
        assertThat(new Checkout(home).simulator()).isEmpty();

        build("channel-simulator", "channel-simulator-0.1.0-SNAPSHOT.jar");
        assertThat(new Checkout(home).simulator()).isPresent();
    }

    @Test
    void reads_back_its_own_names() {
        var everything = Selection.everything();

        assertThat(Selection.only(List.of(everything.names().split(",")))).isEqualTo(everything);
    }

    private void build(String module, String jar) throws IOException {
        Files.createFile(
                Files.createDirectories(home.resolve(module).resolve("target")).resolve(jar));
    }
}
