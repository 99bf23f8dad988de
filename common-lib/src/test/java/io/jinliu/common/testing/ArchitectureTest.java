package io.jinliu.common.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_common_library_keeps_what_concerns_it() {
        return ArchitectureRules.ofTheCommonLibrary();
    }
}
