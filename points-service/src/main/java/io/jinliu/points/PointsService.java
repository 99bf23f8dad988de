package io.jinliu.points;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Loyalty as a second ledger. */
@SpringBootApplication(scanBasePackages = {"io.jinliu.common", "io.jinliu.points"})
public class PointsService {

    public static void main(String[] arguments) {
        SpringApplication.run(PointsService.class, arguments);
    }
}
