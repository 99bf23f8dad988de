package io.jinliu.bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring Boot with its web starter, and nothing of ours but that it says when it is ready. */
@SpringBootApplication
@RestController
public class EmptyService {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyService.class, arguments);
    }

    @GetMapping("/readyz")
    String ready() {
        return "ready";
    }
}
