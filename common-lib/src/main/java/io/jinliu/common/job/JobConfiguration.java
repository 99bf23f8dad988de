package io.jinliu.common.job;

import io.jinliu.common.time.MachineTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    Leases leases(MachineTime machineTime) {
        return new Leases(machineTime);
    }
}
