package io.jinliu.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildTest {

    @Test
    void an_option_is_left_out_and_the_rest_stays_in_order() {
        var child = new Child(List.of("java", "-Xmx1m", "-XX:AOTCache=a", "-jar", "b"), Map.of());

        assertThat(child.has("-XX:AOTCache=")).isTrue();
        assertThat(child.without("-XX:AOTCache=").command()).containsExactly("java", "-Xmx1m", "-jar", "b");
    }

    @Test
    void an_option_of_the_jvm_stands_before_what_is_run() {
        var child = new Child(List.of("java", "-jar", "b"), Map.of()).with("-XX:AOTCache=a");

        assertThat(child.command()).containsExactly("java", "-XX:AOTCache=a", "-jar", "b");
    }

    @Test
    void what_linux_says_of_a_process_starts_the_same_again() {
        var self = Child.like(ProcessHandle.current().pid());

        assertThat(self.command().getFirst()).endsWith("java");
        assertThat(self.environment()).containsKey("PATH");
        assertThat(Child.words("a\0b=c d\0")).containsExactly("a", "b=c d");
    }
}
