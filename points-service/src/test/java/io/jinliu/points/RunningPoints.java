package io.jinliu.points;

import io.jinliu.common.testing.Http.Reply;
import io.jinliu.common.testing.ServiceProperties;
import io.jinliu.common.testing.WholeService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service, once for all tests that extend this. */
public abstract class RunningPoints extends WholeService {

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        ServiceProperties.register(registry, "points");
    }

    protected Reply get(String path, String role, String user) {
        return role(role, user).get(path);
    }
}
