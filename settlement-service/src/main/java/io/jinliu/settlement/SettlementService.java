package io.jinliu.settlement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Whose money it is. */
@SpringBootApplication(scanBasePackages = {"io.jinliu.common", "io.jinliu.settlement"})
@ConfigurationPropertiesScan("io.jinliu.settlement")
@EnableScheduling
public class SettlementService {

    public static void main(String[] arguments) {
        SpringApplication.run(SettlementService.class, arguments);
    }
}
