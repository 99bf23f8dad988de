package io.jinliu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailpointTest {

    /** A renamed method would leave a point that nobody ever reaches. */
    @ParameterizedTest
    @MethodSource("all")
    void each_point_is_a_method_of_its_service(Failpoint point) throws IOException {
        var compiled = Stream.of(point.service(), "common-lib")
                .map(module -> Path.of("..", module, "target/classes", point.type() + ".class"))
                .filter(Files::exists)
                .findFirst();

        assertThat(compiled).as(point.type()).isPresent();
        assertThat(ClassFile.of().parse(compiled.get()).methods())
                .anyMatch(method -> method.methodName().equalsString(point.method())
                        && method.code().isPresent());
    }

    @Test
    void a_name_is_one_point() {
        assertThat(all().stream().map(Failpoint::name)).doesNotHaveDuplicates();
    }

    static List<Failpoint> all() {
        return Failpoint.all();
    }
}
