package io.jinliu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.fault.Failpoint.Where;
import java.io.IOException;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WeaverTest {

    static final List<String> REACHED = new ArrayList<>();

    @Test
    void calls_are_made_at_the_beginning_and_before_every_return() throws Exception {
        var woven = load(
                new Failpoint("in", "", name(Sample.class), "apply", Where.ENTRY),
                new Failpoint("out", "", name(Sample.class), "apply", Where.EXIT),
                new Failpoint("other", "", name(Sample.class), "unused", Where.ENTRY));

        assertThat(woven.apply(-1)).isEqualTo("negative");
        assertThat(woven.apply(7)).isEqualTo("seven or so: 7");
        assertThat(REACHED).containsExactly("in", "out", "in", "out");
    }

    @Test
    void what_has_no_point_is_left_alone() {
        var weaver = new Weaver(List.of(), ClassDesc.of("none"), WeaverTest.class.getClassLoader());

        assertThat(weaver.transform(null, name(Sample.class), null, null, new byte[0]))
                .isNull();
    }

    private static Function<Integer, String> load(Failpoint... points)
            throws ReflectiveOperationException, IOException {
        var weaver = new Weaver(
                List.of(points),
                Objects.requireNonNull(Memory.class.describeConstable().orElse(null)),
                WeaverTest.class.getClassLoader());
        var resource = "/" + name(Sample.class) + ".class";
        try (var compiled = Objects.requireNonNull(WeaverTest.class.getResourceAsStream(resource))) {
            var bytes = Objects.requireNonNull(
                    weaver.transform(null, name(Sample.class), null, null, compiled.readAllBytes()));
            return new Apart(bytes).sample();
        }
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** In the trap's place: it only remembers. */
    public static final class Memory {
        public static void reach(String point) {
            REACHED.add(point);
        }
    }

    /** Two ways out. */
    public static final class Sample implements Function<Integer, String> {
        @Override
        public String apply(Integer number) {
            if (number < 0) {
                return "negative";
            }
            var text = "seven or so: ";
            return text + number;
        }

        void unused() {}
    }

    private static final class Apart extends ClassLoader {

        private final byte[] bytes;

        Apart(byte[] bytes) {
            super(WeaverTest.class.getClassLoader());
            this.bytes = bytes;
        }

        @SuppressWarnings("unchecked")
        Function<Integer, String> sample() throws ReflectiveOperationException {
            var type = defineClass(Sample.class.getName(), bytes, 0, bytes.length);
            return (Function<Integer, String>) type.getDeclaredConstructor().newInstance();
        }
    }
}
