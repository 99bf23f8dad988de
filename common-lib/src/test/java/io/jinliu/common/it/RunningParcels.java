package io.jinliu.common.it;

import io.jinliu.common.testing.ServiceProperties;
import io.jinliu.common.testing.WholeService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The parcel service, once for all integration tests. */
abstract class RunningParcels extends WholeService {

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        ServiceProperties.register(registry, "parcel");
    }
}
