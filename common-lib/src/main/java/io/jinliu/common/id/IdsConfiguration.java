package io.jinliu.common.id;

import io.jinliu.common.sharding.Databases;
import io.jinliu.common.time.MachineTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdsConfiguration {

    @Bean
    Ids ids(Databases databases, MachineTime machineTime) {
        var first = databases.first();
        return new LeasedIds(new JdbcWorkerLeases(first.jdbc(), first.newTransaction(), machineTime), machineTime);
    }
}
