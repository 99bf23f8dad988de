package io.jinliu.payment.due;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what its owner told us, whether by event or asked over HTTP. */
@Service
public class LearnDue {

    private final Dues dues;
    private final Clock clock;

    LearnDue(Dues dues, Clock clock) {
        this.dues = dues;
        this.clock = clock;
    }

    @Transactional
    public void learn(Owed owed) {
        dues.learn(owed, clock.instant());
    }
}
