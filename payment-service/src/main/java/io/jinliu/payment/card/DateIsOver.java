package io.jinliu.payment.card;

import java.time.Instant;

/** Cards of this date would have expired before they are made. */
public final class DateIsOver extends CardRejection {

    private static final long serialVersionUID = 1;

    public DateIsOver(Instant date) {
        super("%s is over".formatted(date));
    }
}
