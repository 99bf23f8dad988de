package io.jinliu.payment.card;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Digits of the system's randomness. */
@Component
class RandomPress implements Press {

    private final SecureRandom random = new SecureRandom();

    @Override
    public String digits(int length) {
        return random.ints(length, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
