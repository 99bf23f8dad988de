package io.jinliu.settlement;

import io.jinliu.common.testing.Http.Reply;
import io.jinliu.common.testing.ServiceProperties;
import io.jinliu.common.testing.WholeService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The whole service, once for all tests that extend this. */
@TestPropertySource(
        properties = {"jinliu.settlement.first-agreements.M1=500", "jinliu.settlement.first-agreements.M2=600"})
public abstract class RunningSettlement extends WholeService {

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        ServiceProperties.register(registry, "settlement");
    }

    protected Reply get(String path, String role) {
        return role(role, "u-1").get(path);
    }

    protected Reply getAsMerchant(String path, String merchantId) {
        return merchant(merchantId).get(path);
    }
}
