package io.jinliu.common.inbox;

import io.jinliu.common.meter.Sounding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a person must look at. */
@Configuration(proxyBeanMethods = false)
class InboxSoundings {

    @Bean
    Sounding buriedEvents() {
        return Sounding.rows("dead.letters", "Events that nobody could handle", "SELECT 1 FROM dead_letter");
    }
}
