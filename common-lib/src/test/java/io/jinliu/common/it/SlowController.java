package io.jinliu.common.it;

import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps whoever comes until it is told to let them go. */
@RestController
class SlowController {

    static final AtomicReference<CountDownLatch> DOOR = new AtomicReference<>(new CountDownLatch(0));
    static final AtomicInteger INSIDE = new AtomicInteger();

    @GetMapping("/api/v1/slow")
    @PermitAll
    void look() throws InterruptedException {
        stay();
    }

    @PostMapping("/api/v1/slow")
    @PermitAll
    void act() throws InterruptedException {
        stay();
    }

    @PostMapping("/callbacks/slow")
    @PermitAll
    String news() {
        return "heard";
    }

    private static void stay() throws InterruptedException {
        INSIDE.incrementAndGet();
        try {
            Objects.requireNonNull(DOOR.get()).await();
        } finally {
            INSIDE.decrementAndGet();
        }
    }
}
