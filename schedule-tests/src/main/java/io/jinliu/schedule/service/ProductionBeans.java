package io.jinliu.schedule.service;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Finds a service's beans where production finds them, but for the adapters that need a database, a broker or a web
 * server. Transactions and their repetition after a deadlock are wired as there.
 */
final class ProductionBeans {

    private static final String NEEDS_MORE = ".*\\.(jpa|jdbc|web|token)\\..*|.*\\.Warm[A-Z]\\w*";
    /**
     * Beside the main job: nothing in this world tops up a wallet, sells a card, shares money, reads a bank's statement,
     * complains, is paid out to, switches a method off, pays in parts, or is a merchant's server.
     */
    private static final String BESIDE =
            "io\\.jinliu\\.payment\\.((storedvalue|card|split|webhook|merchant|bank|complaint|payout|route|bill)\\..*|part\\.PartSweeps)";

    private static final String SWEEPS_OF_ORDERS = "io\\.jinliu\\.order\\.lifecycle\\.jdbc\\.OrderSweeps";
    private static final String RETRIES = "io\\.jinliu\\.common\\.job\\.RetryConfiguration";
    private static final String STRICT = "io\\.jinliu\\.common\\.problem\\.StrictJson";

    private ProductionBeans() {}

    static void of(String root, AnnotationConfigApplicationContext context) {
        context.register(Wiring.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(pattern(NEEDS_MORE));
        scanner.addExcludeFilter(pattern(BESIDE));
        scanner.addExcludeFilter(
                new AnnotationTypeFilter(org.springframework.boot.autoconfigure.SpringBootApplication.class));
        scanner.scan(root);
        only(RETRIES, "io.jinliu.common.job", context);
        only(SWEEPS_OF_ORDERS, root, context);
    }

    static void strictJson(AnnotationConfigApplicationContext context) {
        only(STRICT, "io.jinliu.common.problem", context);
    }

    private static void only(String name, String root, AnnotationConfigApplicationContext context) {
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(pattern(name));
        scanner.scan(root);
    }

    private static RegexPatternTypeFilter pattern(String names) {
        return new RegexPatternTypeFilter(Pattern.compile(names));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @EnableConfigurationProperties
    static class Wiring {}
}
