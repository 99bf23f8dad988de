package io.jinliu.common.job;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/** Puts {@link DeadlockRetry} around every transactional use case, outside its transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RetryConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor deadlockRetry() {
        var transactional = new AnnotationMatchingPointcut(null, Transactional.class, true);
        var advisor = new DefaultPointcutAdvisor(transactional, new DeadlockRetry());
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 100); // before the transaction, which is last
        return advisor;
    }
}
